import { z } from 'zod';
import { civilDateShape, idShape } from '../values.shape';

/** The least that tells two people apart in a list. */
export const patientTraitsShape = z.object({
  id: idShape,
  ipp: z.string(),
  displayName: z.string(),
  birthDate: civilDateShape,
  sex: z.enum(['female', 'male', 'unknown']),
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
  birthName: z.string(),
  usedName: z.string().nullable(),
  firstNames: z.string(),
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
