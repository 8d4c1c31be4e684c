import { z } from 'zod';
import { patientTraitsShape } from '../patients/patient.shape';
import { civilDateShape, idShape, instantShape, intervalShape } from '../values.shape';

export const requestStates = ['received', 'validated', 'proposed', 'booked', 'closed', 'refused', 'withdrawn'] as const;
export const requestShape = z.object({
  id: idShape,
  unit: z.object({ id: idShape, name: z.string() }),
  patient: patientTraitsShape,
  pathway: z.object({ id: idShape, code: z.string(), name: z.string() }),
  state: z.enum(requestStates),
  priority: z.int(),
  justification: z.string(),
  prescriber: z.string(),
  prescriberId: idShape,
  wishedFrom: civilDateShape,
  wishedTo: civilDateShape,
  hours: intervalShape.nullable(),
  note: z.string().nullable(),
  allergies: z.string().nullable(),
  /** What the patient takes. */
  treatments: z.string().nullable(),
  receivedAt: instantShape,
  visitId: idShape.nullable(),
  /** Day of that visit. */
  visitOn: civilDateShape.nullable(),
  /** What stood in the way when a day was last built with it, French; of that day alone, and gone when its draft is dropped. */
  lastRefusal: z.object({ on: civilDateShape, at: instantShape, message: z.string() }).nullable(),
  /** Why it was refused or withdrawn. */
  endedReason: z.string().nullable(),
});
export type RequestView = z.infer<typeof requestShape>;
