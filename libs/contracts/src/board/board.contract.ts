import { z } from 'zod';
import { endpoint } from '../endpoint';
import { carers, recordReaders } from '../roles';
import { civilDateShape, idParams, idShape, instantShape, minuteShape } from '../values.shape';
import { dayParams, dayVisitShape } from '../planning/day.shape';
import { entryModes, givenProductShape, identityDocuments, productViewShape } from '../planning/stay.shape';
import { textShape } from '../texts.shape';
import { exitModes } from './exit-modes';

export const factKinds = ['arrival', 'stepDone', 'stepNotDone', 'departure', 'noShow'] as const;
export const reasonsNotDone = ['refused', 'impossible', 'machineDown', 'forgotten', 'notNeeded'] as const;
/** Who makes count what was declared for somebody: that person, the coordination on evidence, or nobody yet. */
export const confirmers = ['performer', 'coordination', 'nobody'] as const;
export const factShape = z.object({
  id: idShape,
  kind: z.enum(factKinds),
  stepId: idShape.nullable(),
  at: instantShape,
  atMinute: z.int(),
  plannedPerformer: z.string().nullable(),
  performer: z.string().nullable(),
  performerId: idShape.nullable(),
  declaredBy: z.string(),
  /** Its account: it corrects what it declared. */
  declaredById: idShape,
  /** A step declared for someone else counts once it is confirmed. */
  awaitsConfirmation: z.boolean(),
  /** By whom, while it waits. */
  waitsFor: z.enum(confirmers).nullable(),
  /** What the coordination saw when it confirmed in the performer's stead. */
  evidence: z.string().nullable(),
  /** Why a step was not done. */
  why: z.enum(reasonsNotDone).nullable(),
  /** Done before what must come first: what was missing, and why it was done all the same. */
  missing: z.string().nullable(),
  because: z.string().nullable(),
  /** Which physician and which pharmacist know of it. */
  outsideGatesSeen: z.array(z.object({ part: z.enum(['physician', 'pharmacist']), by: z.string(), at: instantShape })),
  /** What was given with a step. */
  products: z.array(productViewShape),
  /** What proved at the arrival who the patient is. */
  identityDocument: z.enum(identityDocuments).nullable(),
  /** How the patient came in, of an arrival, and left, of a departure. */
  entryMode: z.enum(entryModes).nullable(),
  exitMode: z.string().nullable(),
  /** The departure of a patient who has died: a physician takes it back with the death. */
  isDeath: z.boolean(),
});
export type FactView = z.infer<typeof factShape>;
/** What can be told of a fact anew. */
const toldShape = z.object({
  atMinute: z.int(),
  performer: z.string().nullable(),
  exitMode: z.string().nullable(),
  entryMode: z.enum(entryModes).nullable(),
  identityDocument: z.enum(identityDocuments).nullable(),
  why: z.enum(reasonsNotDone).nullable(),
  because: z.string().nullable(),
  products: z.array(productViewShape),
});
export type ToldView = z.infer<typeof toldShape>;
/** A fact that stands no more: who took it back or told it anew, and why. */
export const correctionShape = z.object({
  id: idShape,
  kind: z.enum(factKinds),
  stepId: idShape.nullable(),
  isDeath: z.boolean(),
  was: toldShape,
  /** What stands in its place; null when it was taken back. */
  is: toldShape.nullable(),
  correctedAt: instantShape,
  by: z.string(),
  reason: z.string(),
});
export type CorrectionView = z.infer<typeof correctionShape>;
export const markKinds = ['stepStarted', 'placed', 'placeFreed', 'ready', 'letterHanded'] as const;
/** What happens around the care: it is measured, and bills nothing. */
export const markShape = z.object({
  id: idShape,
  kind: z.enum(markKinds),
  stepId: idShape.nullable(),
  resourceId: idShape.nullable(),
  place: z.string().nullable(),
  at: instantShape,
  atMinute: z.int(),
  by: z.string(),
});
/** Now when it is left out; a doubtful hour is refused until it is confirmed. */
const trueHour = { atMinute: minuteShape.optional(), confirmed: z.boolean().default(false) };
export const boardCardShape = z.object({
  visit: dayVisitShape,
  facts: z.array(factShape),
  corrections: z.array(correctionShape),
  marks: z.array(markShape),
  next: z
    .object({
      stepId: idShape.nullable(),
      label: z.string(),
      where: z.string().nullable(),
      with: z.string().nullable(),
      atMinute: z.int(),
      /** What must count first: declared, and waiting for the word of who did it, or of the coordination. */
      awaits: z.array(z.object({ label: z.string(), who: z.string().nullable(), waitsFor: z.enum(confirmers) })),
    })
    .nullable(),
  lateMinutes: z.int(),
});
/** Somebody who may be named for a step, with the resources that are their hands or eye. */
export const performerShape = z.object({
  id: idShape,
  name: z.string(),
  trade: z.string(),
  resourceIds: z.array(idShape),
  /** Who confirms what is declared for them. */
  confirmedBy: z.enum(confirmers),
});
export type PerformerView = z.infer<typeof performerShape>;
export const boardShape = z.object({
  unitId: idShape,
  on: civilDateShape,
  nowMinute: z.int().nullable(),
  revision: z.int(),
  people: z.array(performerShape),
  cards: z.array(boardCardShape),
});
export type BoardView = z.infer<typeof boardShape>;

export const openBoard = endpoint({
  method: 'GET',
  path: '/units/:unitId/days/:on/board',
  roles: recordReaders,
  summary: 'The day as lived: who is expected, here, gone.',
  params: dayParams,
  answer: boardShape,
});
export const arrive = endpoint({
  method: 'POST',
  path: '/visits/:id/arrive',
  roles: [...carers, 'secretary'],
  summary: 'The patient is here; name and birth date were asked.',
  params: idParams,
  body: z.strictObject({
    nameAsked: z.boolean(),
    birthDateAsked: z.boolean(),
    /** Left out: not noted. */
    identityDocument: z.enum(identityDocuments).optional(),
    entryMode: z.enum(entryModes).optional(),
    ...trueHour,
  }),
  answer: boardShape,
});
export const finishStep = endpoint({
  method: 'POST',
  path: '/visits/:id/steps/:stepId/done',
  roles: carers,
  summary: 'A step is done, by the one who says so or by another who must confirm.',
  params: z.strictObject({ id: idShape, stepId: idShape }),
  body: z.strictObject({
    performerId: idShape.nullable().default(null),
    ...trueHour,
    /** It was given before what must come first: why. */
    outsideGates: textShape().optional(),
    products: z.array(givenProductShape).max(20).default([]),
  }),
  answer: boardShape,
});
export const leaveStepOut = endpoint({
  method: 'POST',
  path: '/visits/:id/steps/:stepId/not-done',
  roles: carers,
  summary: 'A step is not done, and why.',
  params: z.strictObject({ id: idShape, stepId: idShape }),
  body: z.strictObject({ why: z.enum(reasonsNotDone), because: textShape().optional() }),
  answer: boardShape,
});
export const confirmFact = endpoint({
  method: 'POST',
  path: '/facts/:id/confirm',
  roles: carers,
  summary: 'The performer confirms what was declared for them.',
  params: idParams,
  answer: boardShape,
});
export const confirmOnEvidence = endpoint({
  method: 'POST',
  path: '/facts/:id/confirm-on-evidence',
  roles: ['coordinator'],
  summary: 'Confirm in the stead of a performer without an account, saying what was seen.',
  params: idParams,
  body: z.strictObject({ evidence: textShape() }),
  answer: boardShape,
});
export const correctFact = endpoint({
  method: 'POST',
  path: '/facts/:id/correct',
  roles: [...carers, 'secretary'],
  summary:
    'Tell a fact anew: what followed stays, the old one is kept beside it. What is left out stays as it was told.',
  params: idParams,
  body: z.strictObject({
    reason: textShape(),
    ...trueHour,
    performerId: idShape.optional(),
    exitMode: z.enum(exitModes).optional(),
    identityDocument: z.enum(identityDocuments).optional(),
    entryMode: z.enum(entryModes).optional(),
    why: z.enum(reasonsNotDone).optional(),
    because: textShape().optional(),
    products: z.array(givenProductShape).max(20).optional(),
    outsideGates: textShape().optional(),
  }),
  answer: boardShape,
});
export const withdrawFact = endpoint({
  method: 'POST',
  path: '/facts/:id/withdraw',
  roles: [...carers, 'secretary'],
  summary: 'Take a fact back by a later one; what that puts before its go-ahead is asked again.',
  params: idParams,
  body: z.strictObject({ reason: textShape(), confirmed: z.boolean().default(false) }),
  answer: boardShape,
});
export const depart = endpoint({
  method: 'POST',
  path: '/visits/:id/depart',
  roles: [...carers, 'secretary'],
  summary: 'The patient has left.',
  params: idParams,
  body: z.strictObject({
    /** `death` is refused here with words: a physician declares it (`POST /patients/:id/death`). */
    exitMode: z.enum(exitModes).default('home'),
    ...trueHour,
  }),
  answer: boardShape,
});
export const declareNoShow = endpoint({
  method: 'POST',
  path: '/visits/:id/no-show',
  roles: [...carers, 'secretary'],
  summary: 'The patient did not come.',
  params: idParams,
  answer: boardShape,
});
