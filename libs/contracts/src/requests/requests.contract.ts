import { z } from 'zod';
import { endpoint } from '../endpoint';
import { insistShape } from '../insist.shape';
import { planners, recordReaders } from '../roles';
import { civilDateShape, idParams, idShape, intervalShape, minuteShape } from '../values.shape';
import { requestShape, requestStates } from './request.shape';
import { afterShape, nextShape, pageLength } from '../page.shape';
import { lineShape, textShape } from '../texts.shape';

export const listRequests = endpoint({
  method: 'GET',
  path: '/requests',
  roles: recordReaders,
  summary: `Requests by state, those that wait first, most urgent and oldest first; at most ${pageLength} at once.`,
  query: z.strictObject({
    unitId: idShape.optional(),
    state: z.enum(requestStates).optional(),
    on: civilDateShape.optional(),
    after: afterShape,
  }),
  answer: z.object({ requests: z.array(requestShape), next: nextShape }),
});
export const openRequest = endpoint({
  method: 'GET',
  path: '/requests/:id',
  roles: recordReaders,
  summary: 'One request, whichever unit it is addressed to.',
  params: idParams,
  answer: requestShape,
});
/** Not before, not after, or both: what is left out does not bind. */
const wishedHoursShape = z
  .strictObject({ from: minuteShape.default(0), to: minuteShape.default(1440) })
  .refine((hours) => hours.from < hours.to, { message: 'la fin doit suivre le début', path: ['to'] });
export const receiveRequest = endpoint({
  method: 'POST',
  path: '/requests',
  roles: [...planners, 'physician', 'juniorPhysician'],
  summary:
    'Record a request for a day visit in a unit. One that asks the same already is shown first, and this one refused as long as nobody says why another is wanted.',
  body: z
    .strictObject({
      unitId: idShape,
      patientId: idShape,
      pathwayId: idShape,
      prescriberId: idShape,
      justification: textShape(2000),
      priority: z.int().min(1).max(5).default(1),
      wishedFrom: civilDateShape,
      wishedTo: civilDateShape,
      hours: wishedHoursShape.nullable().default(null),
      note: lineShape(500).nullable().default(null),
      /** For the report, which takes them over. */
      allergies: textShape(2000).nullable().default(null),
      treatments: textShape(5000).nullable().default(null),
      insist: insistShape,
    })
    .refine((r) => r.wishedFrom <= r.wishedTo, {
      message: 'la fin de la période doit suivre son début',
      path: ['wishedTo'],
    }),
  answer: requestShape,
});
export const correctRequest = endpoint({
  method: 'PUT',
  path: '/requests/:id',
  roles: [...planners, 'physician', 'juniorPhysician'],
  summary:
    'Put right what was entered of a request. Only fields that differ from what was seen are written, and none that somebody changed meanwhile.',
  params: idParams,
  body: z.strictObject({
    seen: z.strictObject({
      prescriberId: idShape,
      justification: z.string(),
      priority: z.int(),
      wishedFrom: civilDateShape,
      wishedTo: civilDateShape,
      hours: intervalShape.nullable(),
      note: z.string().nullable(),
    }),
    now: z
      .strictObject({
        prescriberId: idShape,
        justification: textShape(2000),
        priority: z.int().min(1).max(5),
        wishedFrom: civilDateShape,
        wishedTo: civilDateShape,
        hours: wishedHoursShape.nullable(),
        note: lineShape(500).nullable(),
      })
      .refine((r) => r.wishedFrom <= r.wishedTo, {
        message: 'la fin de la période doit suivre son début',
        path: ['wishedTo'],
      }),
  }),
  answer: requestShape,
});
export const validateRequest = endpoint({
  method: 'POST',
  path: '/requests/:id/validate',
  roles: ['physician'],
  summary: 'A physician validates the request.',
  params: idParams,
  answer: requestShape,
});
export const refuseRequest = endpoint({
  method: 'POST',
  path: '/requests/:id/refuse',
  roles: ['physician'],
  summary: 'A physician refuses the request.',
  params: idParams,
  body: z.strictObject({ reason: textShape() }),
  answer: requestShape,
});
export const withdrawRequest = endpoint({
  method: 'POST',
  path: '/requests/:id/withdraw',
  roles: planners,
  summary: 'The request is withdrawn by who asked.',
  params: idParams,
  body: z.strictObject({ reason: textShape() }),
  answer: requestShape,
});
