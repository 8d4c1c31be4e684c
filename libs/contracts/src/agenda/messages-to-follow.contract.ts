import { z } from 'zod';
import { endpoint } from '../endpoint';
import { patientTraitsShape } from '../patients/patient.shape';
import { callMeans, notedCallShape, visitPanelShape } from '../planning/open-visit.contract';
import { planners } from '../roles';
import { civilDateShape, idParams, idShape, instantShape, minuteShape } from '../values.shape';
import { textShape } from '../texts.shape';

export const patientCallShape = notedCallShape.omit({ id: true, withdrawn: true });
/** `putOff`: attempts go on, and the visit is near. `noChannel`: nothing but a call can tell them. `held`: somebody lets it wait.
 * `elsewhere`: it went to an address that has been corrected since. `untold`: nothing was sent, and nothing will leave by itself. */
export const followedStates = ['failed', 'uncertain', 'putOff', 'noChannel', 'held', 'elsewhere', 'untold'] as const;
export const messageToFollowShape = z.object({
  visitId: idShape,
  on: civilDateShape,
  arrival: minuteShape,
  patient: patientTraitsShape,
  phone: z.string().nullable(),
  pathwayName: z.string(),
  kind: z.enum(['agenda', 'agendaCancelled']),
  state: z.enum(followedStates),
  /** French. */
  reason: z.string(),
  since: instantShape,
  /** The patient can still be reached by a message before the hour. */
  mayBeSent: z.boolean(),
  /** Newest first. */
  calls: z.array(patientCallShape),
});
export type MessageToFollow = z.infer<typeof messageToFollowShape>;

const unitParams = z.strictObject({ unitId: idShape });
const limitShape = z
  .string()
  .regex(/^([1-9]|[1-9]\d|1\d\d|200)$/, 'nombre attendu, de 1 à 200')
  .transform(Number)
  .default(100);

export const listMessagesToFollow = endpoint({
  method: 'GET',
  path: '/units/:unitId/messages-to-follow',
  roles: planners,
  summary:
    'Patients of a unit who are not told, or perhaps not, with the reason, soonest visit first; the reading is traced.',
  params: unitParams,
  query: z.strictObject({ limit: limitShape }),
  answer: z.object({
    total: z.int(),
    messages: z.array(messageToFollowShape),
    /** Patients whose message is written or will be, and has not left; the soonest hour known. */
    leaving: z.object({ count: z.int(), nextAt: instantShape.nullable() }),
  }),
});
export const countMessagesToFollow = endpoint({
  method: 'GET',
  path: '/units/:unitId/messages-to-follow/count',
  roles: planners,
  summary: 'How many patients of a unit are not told, or perhaps not; says nothing of whom.',
  params: unitParams,
  answer: z.object({ total: z.int() }),
});
export const notePatientCall = endpoint({
  method: 'POST',
  path: '/visits/:id/patient-calls',
  roles: planners,
  summary: 'Note that the patient was called: who was reached has been told, who was not stays on the list.',
  params: idParams,
  body: z.strictObject({ means: z.enum(callMeans), reached: z.boolean(), said: textShape() }),
  answer: visitPanelShape,
});
export const holdAgenda = endpoint({
  method: 'POST',
  path: '/visits/:id/agenda/hold',
  roles: planners,
  summary: 'Tell the patient nothing for now: until it is asked for, or until the visit changes again.',
  params: idParams,
  answer: visitPanelShape,
});
export const withdrawPatientCall = endpoint({
  method: 'POST',
  path: '/patient-calls/:id/withdraw',
  roles: planners,
  summary: 'Say that a call was noted by mistake: it stays, with the reason, and tells nobody any more.',
  params: idParams,
  body: z.strictObject({ reason: textShape() }),
  answer: visitPanelShape,
});
