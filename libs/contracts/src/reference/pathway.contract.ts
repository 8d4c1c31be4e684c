import { z } from 'zod';
import { endpoint } from '../endpoint';
import { idShape, intervalShape, wordsShape } from '../values.shape';

export const actCategories = ['medical', 'paramedical', 'socioEducational', 'technicalAct', 'notCounted'] as const;
export const regimes = ['seance', 'hospitalReserve', 'counted', 'undetermined'] as const;

/** What may be left open when whoever publishes says that it is meant. */
export const pathwayQuestions = ['fasting-without-early-step'] as const;

/** A line takes one resource of these: by codes, or every resource of a trade. */
const useLineShape = z.strictObject({
  trade: wordsShape(80).optional(),
  codes: z.array(wordsShape(30)).min(1).optional(),
  amount: z.int().min(1).default(1),
});
export const pathwayStepShape = z.strictObject({
  code: wordsShape(30),
  label: wordsShape(120),
  duration: z.int().min(1).max(720),
  uses: z.array(useLineShape),
  location: wordsShape(30).optional(),
  window: intervalShape.optional(),
  patient: z.enum(['exclusive', 'background']).default('exclusive'),
  turnover: z.int().min(0).default(0),
  optional: z.boolean().default(false),
  category: z.enum(actCategories),
  /** The act that makes a séance. */
  treatmentSession: z.boolean().optional(),
  /** Profession, specialty and technique of the closed lists, in any known spelling; answered as codes. */
  profession: wordsShape(80).optional(),
  specialty: wordsShape(80).optional(),
  ccam: wordsShape(13).optional(),
  technique: wordsShape(120).optional(),
  /** What the patient must know or do, French. */
  patientNote: wordsShape(300).optional(),
});
export const pathwayDefinitionShape = z.strictObject({
  steps: z.array(pathwayStepShape).min(1),
  relations: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        min: z.int().optional(),
        max: z.int().optional(),
        /** A matter of care (a gate, a release, a result awaited, surveillance): no remedy loosens it. */
        strict: z.boolean().optional(),
      }),
    )
    .default([]),
  first: z.array(z.string()).default([]),
  last: z.array(z.string()).default([]),
  sameResource: z.array(z.array(z.strictObject({ step: z.string(), line: z.int().min(0) }))).default([]),
  dayPlace: z.strictObject({ attributes: z.array(z.string()) }).nullable(),
  maxPresence: z.int().min(1).max(719).default(719),
  arrivalLead: z.int().min(0).default(0),
  departureLag: z.int().min(0).default(0),
  /** How the patient prepares, French, one sentence an entry. */
  preparation: z.array(wordsShape(300)).default([]),
  /** Default sentences of the report, by section code. */
  reportSentences: z.record(z.string(), z.string()).default({}),
});
export type PathwayDefinition = z.infer<typeof pathwayDefinitionShape>;
export const pathwayShape = z.object({
  id: idShape,
  code: z.string(),
  name: z.string(),
  versionId: idShape,
  version: z.int(),
  regime: z.enum(regimes),
  /** Where the regime comes from, or why it is not determined. */
  regimeSource: z.string(),
  definition: pathwayDefinitionShape,
});
export type PathwayView = z.infer<typeof pathwayShape>;
export const listPathways = endpoint({
  method: 'GET',
  path: '/pathways',
  roles: 'signed-in',
  summary: 'Care pathways in their current version.',
  answer: z.array(pathwayShape),
});
export const publishPathway = endpoint({
  method: 'POST',
  path: '/pathways',
  roles: ['administrator', 'dim'],
  summary: 'Publish a new version of a care pathway; earlier visits keep theirs.',
  body: z.strictObject({
    code: wordsShape(30),
    name: wordsShape(120),
    regime: z.enum(regimes),
    regimeSource: wordsShape(300),
    definition: pathwayDefinitionShape,
    /** Questions that publishing asked and that are answered: it is meant so. Named as the refusal that asks. */
    confirmed: z.array(z.enum(pathwayQuestions)).default([]),
  }),
  answer: pathwayShape,
});
