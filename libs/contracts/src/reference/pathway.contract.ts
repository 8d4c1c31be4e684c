import { z } from 'zod';
import { endpoint } from '../endpoint';
import { pathwayFamilies } from '../planning/stay.shape';
import { draftTextShape, lineShape } from '../texts.shape';
import { idShape, intervalShape } from '../values.shape';

export const actCategories = ['medical', 'paramedical', 'socioEducational', 'technicalAct', 'notCounted'] as const;
export const regimes = ['seance', 'hospitalReserve', 'counted', 'undetermined'] as const;

/** What may be left open when whoever publishes says that it is meant. */
export const pathwayQuestions = ['fasting-without-early-step'] as const;

/** A field of a pathway, at most so long. */
type Line = (most: number) => z.ZodString;

/** A line takes one resource of these: by codes, or every resource of a trade. */
const useLineOf = (line: Line) =>
  z.strictObject({
    trade: line(80).optional(),
    codes: z.array(line(30)).min(1).max(200).optional(),
    amount: z.int().min(1).default(1),
  });
const stepOf = (line: Line) =>
  z.strictObject({
    code: line(30),
    label: line(120),
    duration: z.int().min(1).max(720),
    uses: z.array(useLineOf(line)).max(30),
    location: line(30).optional(),
    window: intervalShape.optional(),
    patient: z.enum(['exclusive', 'background']).default('exclusive'),
    turnover: z.int().min(0).default(0),
    optional: z.boolean().default(false),
    category: z.enum(actCategories),
    /** The act that makes a séance. */
    treatmentSession: z.boolean().optional(),
    /** Profession, specialty and technique of the closed lists, in any known spelling; answered as codes. */
    profession: line(80).optional(),
    specialty: line(80).optional(),
    ccam: line(13).optional(),
    technique: line(120).optional(),
    /** What the patient must know or do, French. */
    patientNote: line(300).optional(),
  });
const definitionOf = (line: Line, text: Line) =>
  z.strictObject({
    /** What the unit does for a patient of it. */
    family: z.enum(pathwayFamilies).optional(),
    /** Of the closed list, in any known spelling; answered as a code. */
    specialty: line(80).optional(),
    steps: z.array(stepOf(line)).min(1).max(60),
    relations: z
      .array(
        z.strictObject({
          from: line(30),
          to: line(30),
          min: z.int().optional(),
          max: z.int().optional(),
          /** A matter of care (a gate, a release, a result awaited, surveillance): no remedy loosens it. */
          strict: z.boolean().optional(),
        }),
      )
      .max(300)
      .default([]),
    first: z.array(line(30)).max(60).default([]),
    last: z.array(line(30)).max(60).default([]),
    sameResource: z
      .array(z.array(z.strictObject({ step: line(30), line: z.int().min(0) })).max(60))
      .max(60)
      .default([]),
    /** The place is held for the whole stay, or from the start of one mandatory step, or to the end of one. */
    dayPlace: z
      .strictObject({
        attributes: z.array(line(40)).max(30),
        from: line(30).optional(),
        to: line(30).optional(),
      })
      .nullable(),
    /** Where a pathway wants less than its unit allows; 719 and more: as long as the unit allows. */
    maxPresence: z.int().min(1).max(720).default(719),
    arrivalLead: z.int().min(0).default(0),
    departureLag: z.int().min(0).default(0),
    /** How the patient prepares, French, one sentence an entry. */
    preparation: z.array(line(300)).max(60).default([]),
    /** Default sentences of the report, by section code. */
    reportSentences: z.record(line(40), text(20_000)).default({}),
  });
/** As it was kept: what was published under earlier rules can still be read. */
const kept: Line = () => z.string();
export const pathwayDefinitionShape = definitionOf(kept, kept);
const publishedDefinitionShape = definitionOf(lineShape, draftTextShape);
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
  summary: 'Care pathways in their current version; with a unit, those that it could hold on some day.',
  query: z.strictObject({ unitId: idShape.optional() }),
  answer: z.array(pathwayShape),
});
export const publishPathway = endpoint({
  method: 'POST',
  path: '/pathways',
  roles: ['administrator', 'dim'],
  summary: 'Publish a new version of a care pathway; earlier visits keep theirs.',
  body: z.strictObject({
    code: lineShape(30),
    name: lineShape(120),
    regime: z.enum(regimes),
    regimeSource: lineShape(300),
    definition: publishedDefinitionShape,
    /** Questions that publishing asked and that are answered: it is meant so. Named as the refusal that asks. */
    confirmed: z.array(z.enum(pathwayQuestions)).max(pathwayQuestions.length).default([]),
  }),
  answer: pathwayShape,
});
