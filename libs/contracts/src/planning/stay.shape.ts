import { z } from 'zod';
import { lineShape } from '../texts.shape';
import { instantShape, minuteShape } from '../values.shape';

/** How the patient came in, in the terms of the PMSI. */
export const entryModes = ['home', 'emergency', 'careHome', 'mutation', 'transfer', 'forAnotherHospital'] as const;
/** What proved who the patient is. */
export const identityDocuments = [
  'identityCard',
  'passport',
  'residencePermit',
  'familyRecordBook',
  'otherDocument',
  'noneShown',
] as const;
export const pathwayFamilies = [
  'assessment',
  'therapeutic',
  'chemotherapy',
  'gynaecologyObstetrics',
  'palliative',
  'treatmentSession',
] as const;

/** A CIM-10 code, kept without its point. */
export const icd10Shape = z
  .string()
  .trim()
  .toUpperCase()
  .overwrite((typed) => typed.replace('.', ''))
  .regex(/^[A-Z]\d{2}[\dA-Z+]{0,5}$/, 'code CIM-10 attendu, comme E11.9 ou Z51.1');
export const ndaShape = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z/-]{1,20}$/, 'numéro de dossier attendu\u00a0: 20 lettres et chiffres au plus');

/** A product that was given, as its packet says it; `atMinute` left out: with the step. */
export const givenProductShape = z.strictObject({
  name: lineShape(120),
  dose: lineShape(60).optional(),
  lot: lineShape(60).optional(),
  atMinute: minuteShape.optional(),
});
export const productViewShape = z.object({
  name: z.string(),
  dose: z.string().nullable(),
  lot: z.string().nullable(),
  atMinute: z.int().nullable(),
});
export const stayRecordShape = z.object({
  entryMode: z.enum(entryModes).nullable(),
  nda: z.string().nullable(),
  /** Only for physician and DIM; null for everyone else. */
  diagnoses: z
    .object({ main: z.string().nullable(), related: z.string().nullable(), associated: z.array(z.string()) })
    .nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: instantShape.nullable(),
});
export type StayRecordView = z.infer<typeof stayRecordShape>;
