import { z } from 'zod';
import { endpoint } from '../endpoint';
import { planners, reportWriters } from '../roles';
import { patientTraitsShape } from '../patients/patient.shape';
import { civilDateShape, idParams, idShape, instantShape } from '../values.shape';

/** Who may take a printed letter to its physician. */
export const letterCarriers = [...planners, 'wardNurse', ...reportWriters] as const;

export const listLettersToHand = endpoint({
  method: 'GET',
  path: '/reports/to-hand',
  roles: letterCarriers,
  summary: 'Signed letters that no message takes to their physician: to be printed, then handed or posted by someone.',
  query: z.strictObject({ unitId: idShape.optional() }),
  answer: z
    .array(
      z.object({
        visitId: idShape,
        unitId: idShape,
        on: civilDateShape,
        patient: patientTraitsShape,
        recipient: z.object({ id: idShape, name: z.string(), role: z.enum(['primary', 'referring']) }),
        why: z.enum(['noAddress', 'notSecure', 'failed', 'uncertain']),
        signedAt: instantShape,
      }),
    )
    .max(500),
});
export const handLetter = endpoint({
  method: 'POST',
  path: '/visits/:id/report/letters',
  roles: letterCarriers,
  summary: 'Say that the printed letter was handed to its physician or posted, or that this was a mistake.',
  params: idParams,
  body: z.strictObject({ correspondentId: idShape, way: z.enum(['handed', 'posted', 'undone']) }),
});
