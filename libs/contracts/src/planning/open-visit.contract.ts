import { z } from 'zod';
import { endpoint } from '../endpoint';
import { patientShape } from '../patients/patient.shape';
import { recordReaders } from '../roles';
import { civilDateShape, idParams, idShape, instantShape, minuteShape } from '../values.shape';
import { dayVisitShape, gradingBadgeShape } from './day.shape';
import { episodeEventShape } from './episodes.contract';
import { gradingDetailShape } from './grading-detail.shape';
import { stayRecordShape } from './stay.shape';

export const messageShape = z.object({
  id: idShape,
  kind: z.enum(['agenda', 'agendaCancelled', 'report']),
  recipient: z.string(),
  /** A name of the carriers' catalogue. */
  channel: z.string(),
  state: z.enum(['waiting', 'sent', 'failed', 'uncertain']),
  version: z.int(),
  at: instantShape.nullable(),
  dueAt: instantShape.nullable(),
  failure: z.string().nullable(),
  /** Where it went, of a patient's message that has left. */
  address: z.string().nullable(),
});
/** By telephone, on a sheet of paper, face to face, or by a message that has reached them after all. */
export const callMeans = ['telephone', 'paper', 'inPerson', 'message'] as const;
export const notedCallShape = z.object({
  id: idShape,
  at: instantShape,
  by: z.string(),
  means: z.enum(callMeans),
  reached: z.boolean(),
  said: z.string(),
  /** Noted by mistake: it tells nobody. */
  withdrawn: z.object({ at: instantShape, by: z.string(), reason: z.string() }).nullable(),
});
/**
 * What will happen with the patient's message. `leaves`: by itself. `held`: somebody lets it wait. `knows`: the patient does. `nothing`: nothing is to
 * be told any more. All others: somebody has to see to it.
 */
export const messageOutlooks = [
  'leaves',
  'held',
  'noChannel',
  'failed',
  'uncertain',
  'putOff',
  'elsewhere',
  'untold',
  'knows',
  'nothing',
] as const;
export const visitPanelShape = z.object({
  visit: dayVisitShape,
  unitId: idShape,
  on: civilDateShape,
  patient: patientShape,
  grading: z.object({ planned: gradingBadgeShape, traced: gradingBadgeShape }),
  /** Only for physician and DIM; null for everyone else. */
  gradingDetail: gradingDetailShape.nullable(),
  /** The class as it was at each departure and signature, with the rules of then. Only for physician and DIM; null for everyone else. */
  keptClasses: z
    .array(
      z.object({
        moment: z.enum(['departure', 'signature']),
        ruleSet: z.string(),
        /** Of what was traced, French. */
        words: z.string(),
        plannedClass: z.string(),
        plannedCount: z.int(),
        tracedClass: z.string(),
        tracedCount: z.int(),
        by: z.string().nullable(),
        at: instantShape,
      }),
    )
    .nullable(),
  stay: stayRecordShape,
  /** The dates booked for it, in the order of what became of them. */
  episodes: z.array(episodeEventShape),
  messages: z.array(messageShape),
  /** Newest first. */
  calls: z.array(notedCallShape),
  messageOutlook: z.enum(messageOutlooks),
  agendaDueAt: instantShape.nullable(),
  /** Somebody lets the patient's agenda wait. */
  agendaHeld: z.object({ at: instantShape, by: z.string() }).nullable(),
  /** Planned, or lived once the patient has left, longer than the unit allows: said so, French. */
  presenceBeyond: z.array(z.string()),
  preparation: z.array(z.string()),
  /** Of the requests that it answers. */
  asked: z.array(z.object({ requestId: idShape, prescriber: z.string(), note: z.string().nullable() })),
  /** The patient's other booked visits of this day, in any unit, and of the days to come. */
  otherVisits: z.array(
    z.object({
      id: idShape,
      unitName: z.string(),
      on: civilDateShape,
      pathway: z.string(),
      arrival: minuteShape,
      departure: minuteShape,
    }),
  ),
  cancellation: z.object({ reasonClass: z.string(), reason: z.string() }).nullable(),
});
export type VisitPanelView = z.infer<typeof visitPanelShape>;
export const openVisit = endpoint({
  method: 'GET',
  path: '/visits/:id',
  roles: recordReaders,
  summary: 'A visit with programme, grading and messages; the reading is traced.',
  params: idParams,
  answer: visitPanelShape,
});
