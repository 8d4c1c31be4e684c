import { z } from 'zod';
import { regimes } from '../reference/pathway.contract';
import { idShape, instantShape } from '../values.shape';

export const groundKinds = [
  'hospitalReserveProduct',
  'particularSurveillance',
  'patientContext',
  'acteClassant',
  'rescrit',
] as const;
/** Closed list of instruction 2020/52, and a last one that the record must state. */
export const patientContextCriteria = [
  'age',
  'disability',
  'psychiatricDisorder',
  'bedridden',
  'history',
  'socialPrecarity',
  'cooperationDifficulty',
  'suspectedMaltreatment',
  'unplannedCare',
  'otherStatedInRecord',
] as const;
/** What a formal position of the authorities may give. */
export const forcedClasses = ['fullStay', 'intermediateStay', 'external'] as const;
export const gradingClasses = [
  'noVisit',
  'conversion',
  'outOfField',
  'seance',
  'fullStay',
  'intermediateStay',
  'external',
  'undetermined',
] as const;
export const decidedRegimes = ['seance', 'hospitalReserve', 'counted'] as const;

/** For physician and DIM only. */
export const gradingDetailShape = z.object({
  ruleSet: z.string(),
  gradingClass: z.string(),
  /** False where the DIM has to decide or to look. */
  sure: z.boolean(),
  reasons: z.array(z.string()),
  /** What holds back the release for billing. */
  holds: z.array(z.object({ code: z.string(), message: z.string() })),
  /** `unclear`: what would tell it from others is not said, or in no list. */
  interventions: z.array(z.object({ label: z.string(), counted: z.boolean(), unclear: z.boolean(), why: z.string() })),
  mustBeJustified: z.array(z.string()),
  wouldChange: z.array(z.string()),
  externalHint: z.string().nullable(),
  /** Fields of the RUM (ATIH, MCO 2026 formats). */
  rum: z.object({
    contextOrSurveillance: z.boolean(),
    hospitalReserveProduct: z.boolean(),
    rescrit: z.boolean(),
    interventionCount: z.enum(['A', 'B', 'C']),
    conversion: z.boolean(),
    exitMode: z.enum(['6', '7', '8', '9']).nullable(),
  }),
  grounds: z.array(
    z.object({
      id: idShape,
      kind: z.enum(groundKinds),
      criterion: z.enum(patientContextCriteria).nullable(),
      /** CCAM code of an acte classant, number of a rescrit. */
      code: z.string().nullable(),
      gives: z.enum(forcedClasses).nullable(),
      justification: z.string(),
      occurredAt: instantShape,
      recordedBy: z.string(),
      recordedAt: instantShape,
    }),
  ),
  regime: z.object({
    value: z.enum(regimes),
    /** Of the pathway's version, of a decision on the pathway, or of one on the visit. */
    from: z.enum(['version', 'pathway', 'visit']),
    decidedBy: z.string().nullable(),
    decidedAt: instantShape.nullable(),
    reason: z.string().nullable(),
  }),
  /** As it was released for billing; null while it is not. */
  released: z
    .object({
      gradingClass: z.string(),
      count: z.int(),
      reason: z.string().nullable(),
      by: z.string(),
      at: instantShape,
    })
    .nullable(),
});
export type GradingDetailView = z.infer<typeof gradingDetailShape>;
