import { z } from 'zod';
import { endpoint } from '../endpoint';
import { planners } from '../roles';
import { idShape } from '../values.shape';
import { confirmedDayShape, dayParams, dayShape, requestIdsShape, tellLaterShape } from './day.shape';
import { programmeShape } from './programme.shape';

export const bookDayVisit = endpoint({
  method: 'POST',
  path: '/units/:unitId/days/:on/visits',
  roles: planners,
  summary: 'Book a visit for one request or several of one patient, at the proposed hours.',
  params: dayParams,
  body: z.strictObject({
    requestIds: requestIdsShape.refine((ids) => new Set(ids).size === ids.length, 'chaque demande une seule fois'),
    expectedRevision: z.int().min(0),
    programme: programmeShape,
    /** After a refusal `day-past` (an entry afterwards), `within-notice` or `outside-wished-days`: meant so, with a reason. */
    confirmed: confirmedDayShape.optional(),
    tellLater: tellLaterShape,
  }),
  answer: z.object({ visitId: idShape, day: dayShape }),
});
