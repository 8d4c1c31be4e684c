import { z } from 'zod';
import { civilDateShape, idShape } from '../values.shape';

/** The least that tells two people apart in a list. */
export const patientTraitsShape = z.object({
  id: idShape,
  ipp: z.string(),
  displayName: z.string(),
  /** The strict traits, by which an identity is checked. */
  birthName: z.string(),
  firstNames: z.string(),
  birthDate: civilDateShape,
  sex: z.enum(['female', 'male', 'unknown']),
  /** Of who has died. */
  deceasedOn: civilDateShape.optional(),
});
export type PatientTraits = z.infer<typeof patientTraitsShape>;
export const correspondentShape = z.object({
  id: idShape,
  displayName: z.string(),
  rpps: z.string().nullable(),
  specialty: z.string(),
  email: z.string().nullable(),
  /** Marked as secure messaging (MSSanté): a letter leaves to no other address. */
  isSecure: z.boolean(),
});
export const patientShape = patientTraitsShape.extend({
  usedName: z.string().nullable(),
  birthPlaceInsee: z.string().nullable(),
  ins: z.string().nullable(),
  insOid: z.string().nullable(),
  insStatus: z.enum(['provisional', 'retrieved', 'validated', 'qualified']),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  primaryPhysician: correspondentShape.nullable(),
  referringPhysician: correspondentShape.nullable(),
});
export type PatientView = z.infer<typeof patientShape>;
