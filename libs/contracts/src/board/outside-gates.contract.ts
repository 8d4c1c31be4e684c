import { z } from 'zod';
import { endpoint, type AnswerOf } from '../endpoint';
import { patientTraitsShape } from '../patients/patient.shape';
import { carers } from '../roles';
import { civilDateShape, idParams, idShape, instantShape } from '../values.shape';

export const outsideGatesParts = ['physician', 'pharmacist'] as const;

export const listOutsideGates = endpoint({
  method: 'GET',
  path: '/units/:unitId/outside-gates',
  roles: carers,
  summary:
    'Care given before its go-ahead, validation or release, until a physician and a pharmacist have each acknowledged it.',
  params: z.strictObject({ unitId: idShape }),
  answer: z
    .array(
      z.object({
        factId: idShape,
        visitId: idShape,
        on: civilDateShape,
        patient: patientTraitsShape,
        label: z.string(),
        atMinute: z.int(),
        performer: z.string().nullable(),
        declaredBy: z.string(),
        /** What had to come first. */
        missing: z.string(),
        /** Why it was given all the same. */
        because: z.string(),
        seen: z.array(z.object({ part: z.enum(outsideGatesParts), by: z.string(), at: instantShape })),
      }),
    )
    .max(200),
});
export type OutsideGatesView = AnswerOf<typeof listOutsideGates>[number];
export const acknowledgeOutsideGates = endpoint({
  method: 'POST',
  path: '/facts/:id/outside-gates',
  roles: ['physician', 'pharmacy'],
  summary: 'A physician, or a pharmacist, knows that care was given before what must come first.',
  params: idParams,
  body: z.strictObject({ part: z.enum(outsideGatesParts) }),
});
