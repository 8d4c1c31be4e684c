import { z } from 'zod';
import { endpoint } from '../endpoint';
import { recordReaders } from '../roles';
import { patientTraitsShape } from './patient.shape';

export const searchPatients = endpoint({
  method: 'GET',
  path: '/patients',
  roles: recordReaders,
  summary: 'Search by name, IPP, birth date or telephone; minimal traits only.',
  query: z.strictObject({ search: z.string().trim().min(2, 'au moins deux caractères').max(100) }),
  answer: z.array(patientTraitsShape),
});
