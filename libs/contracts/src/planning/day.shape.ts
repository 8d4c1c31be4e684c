import { z } from 'zod';
import { patientTraitsShape } from '../patients/patient.shape';
import { actCategories } from '../reference/pathway.contract';
import { resourceKinds } from '../reference/resource.contract';
import { requestShape } from '../requests/request.shape';
import { civilDateShape, idShape, instantShape } from '../values.shape';
import { textShape } from '../texts.shape';

export const visitStates = [
  'held',
  'booked',
  'confirmed',
  'arrived',
  'inProgress',
  'left',
  'closed',
  'cancelled',
  'postponed',
  'noShow',
  'unscheduled',
] as const;
export const gradingBadgeShape = z.object({
  /** French, in the words of the desk: `HDJ · 4 interventions prévues`. */
  words: z.string(),
  basis: z.enum(['planned', 'traced']),
  gradingClass: z.string(),
  count: z.int(),
  /** How many are traced by now. */
  traced: z.int(),
});
/** A booking that is never done without saying so, and why it is meant: named as the refusal that asks. */
export const confirmedDayShape = z.strictObject({
  of: z
    .array(z.enum(['day-past', 'within-notice', 'outside-wished-days']))
    .min(1)
    .max(3),
  reason: textShape(300),
});
/** One visit answers one request or several of one patient; the first is the one whose pathway is planned. */
export const requestIdsShape = z.tuple([idShape], idShape).check(z.maxLength(20));
/** The patients of this change are not told for now: until somebody asks for it, or the visit changes again. */
export const tellLaterShape = z.boolean().default(false);
export const dayStepShape = z.object({
  id: idShape,
  code: z.string(),
  label: z.string(),
  start: z.int(),
  end: z.int(),
  resources: z.array(z.object({ resourceId: idShape, unitNo: z.int() })),
  patient: z.enum(['exclusive', 'background']),
  optional: z.boolean(),
  category: z.enum(actCategories),
  /** Declared by who did it, or confirmed. */
  done: z.boolean(),
  /** What was declared of it: who did it, when, and whether that counts already. */
  performed: z
    .object({ by: z.string().nullable(), trade: z.string().nullable(), atMinute: z.int(), counts: z.boolean() })
    .nullable(),
});
export const dayVisitShape = z.object({
  id: idShape,
  requestIds: requestIdsShape,
  patient: patientTraitsShape,
  pathway: z.object({ code: z.string(), name: z.string() }),
  state: z.enum(visitStates),
  arrival: z.int(),
  departure: z.int(),
  dayPlaceId: idShape.nullable(),
  dayPlaceUnit: z.int().nullable(),
  /** Steps, by code, that begin and end the hold of its place; left out: the arrival and the departure. */
  dayPlaceHold: z.object({ from: z.string().optional(), to: z.string().optional() }).optional(),
  /** Its patient has been told these hours, by a message that is gone or by a voice: a build keeps them. */
  announced: z.boolean(),
  /** A message with these hours may have reached the patient: nobody knows, and a build keeps them too. */
  perhapsTold: z.boolean(),
  /** By a message; else somebody has to call. */
  reachable: z.boolean(),
  homonym: z.boolean(),
  grading: gradingBadgeShape,
  /** `outdated`: signed, and the trace says otherwise since. */
  reportState: z.enum(['none', 'draft', 'signed', 'outdated']),
  steps: z.array(dayStepShape),
});
export type DayVisitView = z.infer<typeof dayVisitShape>;
export const laneShape = z.object({
  resourceId: idShape,
  code: z.string(),
  name: z.string(),
  kind: z.enum(resourceKinds),
  trade: z.string(),
  /** The person whose hands or eye it is; null: that person itself, or nobody. */
  personId: idShape.nullable(),
  attributes: z.array(z.string()),
  turnover: z.int(),
  /** The unit whose own it is; null: shared by all. Another one than the day's where a visit stands on it all the same. */
  homeUnitId: idShape.nullable(),
  windows: z.array(z.object({ from: z.int(), to: z.int(), capacity: z.int() })),
  break: z.object({ minutes: z.int(), from: z.int(), to: z.int() }).nullable(),
});
export type LaneView = z.infer<typeof laneShape>;
/** What another unit has taken of this day's resources; nobody of it is named. */
export const elsewhereShape = z.object({
  resourceId: idShape,
  from: z.int(),
  to: z.int(),
  amount: z.int(),
  unitName: z.string(),
});
export type ElsewhereView = z.infer<typeof elsewhereShape>;
export const dayShape = z.object({
  unitId: idShape,
  on: civilDateShape,
  unit: z.object({ id: idShape, name: z.string() }),
  timeZone: z.string(),
  /** Rises by one with each accepted change; a stale one is refused. */
  revision: z.int(),
  opening: z.object({ from: z.int(), to: z.int() }).nullable(),
  closedBecause: z.string().nullable(),
  lanes: z.array(laneShape),
  elsewhere: z.array(elsewhereShape),
  visits: z.array(dayVisitShape),
  /** What cannot be lived as planned: a step on who is away, the hold of such a place (no step), or on a closed day a whole visit (neither). */
  toSettle: z.array(z.object({ visitId: idShape, stepId: idShape.nullable(), resourceId: idShape.nullable() })),
  toPlace: z.array(requestShape),
  lastChange: z
    .object({ revision: z.int(), by: z.string(), at: instantShape, what: z.string(), undoable: z.boolean() })
    .nullable(),
  buildId: idShape.nullable(),
});
export type DayView = z.infer<typeof dayShape>;
/** A day is a unit's day. */
export const dayParams = z.strictObject({ unitId: idShape, on: civilDateShape });
export type DayAddress = z.infer<typeof dayParams>;
