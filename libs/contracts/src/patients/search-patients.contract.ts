import { z } from 'zod';
import { endpoint } from '../endpoint';
import { recordReaders } from '../roles';
import { patientTraitsShape } from './patient.shape';
import { lineShape } from '../texts.shape';

export const searchPatients = endpoint({
  method: 'GET',
  path: '/patients',
  roles: [...recordReaders, 'identityCell'],
  summary: 'Search by name, IPP, birth date or telephone; minimal traits only.',
  query: z.strictObject({ search: lineShape(100).min(2, 'au moins deux caractères') }),
  answer: z.object({
    /** At most twenty, the likeliest first. */
    patients: z.array(patientTraitsShape).max(20),
    /** There are others: more has to be typed. */
    more: z.boolean(),
  }),
});
