import { z } from 'zod';
import { patientTraitsShape } from './patients/patient.shape';
import { requestStates } from './requests/request.shape';
import { lineShape } from './texts.shape';
import { civilDateShape, idShape } from './values.shape';

/** Somebody has looked at what may be the same, each by its id, and says why it is not. */
export const insistShape = z
  .strictObject({ despite: z.array(idShape).min(1).max(50), reason: lineShape(200) })
  .nullable()
  .default(null);

/** A record that may be the one that is entered. */
export const doubleShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('patient'),
    id: idShape,
    because: z.enum(['sameTraits', 'swappedNames', 'nearNames', 'sameTelephone', 'nearBirthDate']),
    /** `birthNames`: the strict names, where the name alone does not say them. */
    patient: patientTraitsShape.extend({ birthNames: z.string().nullable() }),
  }),
  z.object({
    kind: z.literal('correspondent'),
    id: idShape,
    displayName: z.string(),
    specialty: z.string(),
    rpps: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('request'),
    id: idShape,
    state: z.enum(requestStates),
    unitName: z.string(),
    wishedFrom: civilDateShape,
    wishedTo: civilDateShape,
    receivedAt: z.iso.datetime(),
  }),
]);
export type DoubleView = z.infer<typeof doubleShape>;
