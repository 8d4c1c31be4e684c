import { endpoint } from '../endpoint';
import { recordReaders } from '../roles';
import { idParams } from '../values.shape';
import { patientShape } from './patient.shape';

export const openPatient = endpoint({
  method: 'GET',
  path: '/patients/:id',
  roles: [...recordReaders, 'identityCell'],
  summary: 'A patient’s record; the reading is traced.',
  params: idParams,
  answer: patientShape,
});
