import { z } from 'zod';
import { civilDateShape, idShape } from '../values.shape';

/** Why a list does not say who somebody is: a patient marked confidential, or a visit that is another unit's. */
export const hiddenPatients = ['confidential', 'elsewhere'] as const;
export type HiddenPatient = (typeof hiddenPatients)[number];
/** The least that tells two people apart in a list. */
export const patientTraitsShape = z.object({
  id: idShape,
  ipp: z.string(),
  displayName: z.string(),
  /** The strict traits, by which an identity is checked. */
  birthName: z.string(),
  firstNames: z.string(),
  /** Empty, as all the traits, of who is hidden. */
  birthDate: civilDateShape.or(z.literal('')),
  sex: z.enum(['female', 'male', 'unknown']),
  /** Of who has died. */
  deceasedOn: civilDateShape.optional(),
  /** Nothing of the traits is said, the identifier leads nowhere: only that somebody is there. */
  hidden: z.enum(hiddenPatients).optional(),
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
  /** A colleague, violence: the record opens by broken glass only. */
  confidential: z.boolean(),
});
export type PatientView = z.infer<typeof patientShape>;
