import { z } from 'zod';
import { endpoint } from '../endpoint';
import { patientTraitsShape } from '../patients/patient.shape';
import { carers } from '../roles';
import { civilDateShape, idShape } from '../values.shape';
import { confirmers } from './board.contract';

export const factToConfirmShape = z.object({
  id: idShape,
  visitId: idShape,
  unitId: idShape,
  unitName: z.string(),
  on: civilDateShape,
  patient: patientTraitsShape,
  label: z.string(),
  atMinute: z.int(),
  performer: z.string(),
  declaredBy: z.string(),
  /** `performer`: it is the reader's own. */
  waitsFor: z.enum(confirmers),
});
export type FactToConfirm = z.infer<typeof factToConfirmShape>;

const limitShape = z
  .string()
  .regex(/^([1-9]|[1-9]\d|1\d\d|200)$/, 'nombre attendu, de 1 à 200')
  .transform(Number)
  .default(100);

export const listFactsToConfirm = endpoint({
  method: 'GET',
  path: '/facts/to-confirm',
  roles: carers,
  summary:
    'What was declared for the reader and waits for their word; for the coordination also what nobody with an account can confirm. The reading is traced.',
  query: z.strictObject({ limit: limitShape }),
  answer: z.object({ total: z.int(), facts: z.array(factToConfirmShape) }),
});
export const countFactsToConfirm = endpoint({
  method: 'GET',
  path: '/facts/to-confirm/count',
  roles: carers,
  summary: 'How many facts wait for the reader; says nothing of whom.',
  answer: z.object({ total: z.int() }),
});
