import { z } from 'zod';
import { endpoint } from '../endpoint';
import { planners } from '../roles';
import { civilDateShape, idParams, idShape, minuteShape } from '../values.shape';
import { cancellationClasses, changeReasons, reasonElsewhere, reasonFitsClass } from './change-reasons.shape';
import { confirmedDayShape, dayShape, tellLaterShape } from './day.shape';
import { programmeShape } from './programme.shape';
import { textShape } from '../texts.shape';

/** A whole visit to other hours, another day or another unit; the old hours are kept until the new ones are booked, in one transaction. */
export const moveDayVisit = endpoint({
  method: 'POST',
  path: '/visits/:id/move',
  roles: planners,
  summary: 'Move a visit.',
  params: idParams,
  body: z
    .strictObject({
      unitId: idShape,
      on: civilDateShape,
      expectedRevision: z.int().min(0),
      /** The day that it leaves, as it was seen; left out when it stays on its day. */
      from: z.strictObject({ unitId: idShape, on: civilDateShape, expectedRevision: z.int().min(0) }).optional(),
      programme: programmeShape,
      reason: textShape().optional(),
      /** Why the date is given up, and with whom that lies; left out: not coded. */
      reasonClass: z.enum(cancellationClasses).optional(),
      reasonCode: z.enum(changeReasons).optional(),
      confirmed: confirmedDayShape.optional(),
      tellLater: tellLaterShape,
    })
    .refine(reasonFitsClass, reasonElsewhere),
  answer: dayShape,
});
/** One step to another hour or lane; arrival and departure follow. Refused with every violation at once. */
export const moveCareStep = endpoint({
  method: 'POST',
  path: '/visits/:id/steps/:stepId/move',
  roles: planners,
  summary: 'Move one step of a visit.',
  params: z.strictObject({ id: idShape, stepId: idShape }),
  body: z.strictObject({
    expectedRevision: z.int().min(0),
    start: minuteShape,
    resourceIds: z.array(idShape).max(30),
    /** After a refusal `day-past` or `within-notice` of the arrival that follows: meant so, with a reason. */
    confirmed: confirmedDayShape.optional(),
    tellLater: tellLaterShape,
  }),
  answer: dayShape,
});
/** The visit's other possible hours on its day, best first. */
export const proposeOtherHours = endpoint({
  method: 'GET',
  path: '/visits/:id/other-hours',
  roles: planners,
  summary: 'Other hours for a booked visit on its day.',
  params: idParams,
  answer: z.object({
    proposals: z.array(z.object({ programme: programmeShape, cost: z.int(), why: z.string() })),
    reasons: z.array(z.object({ code: z.string(), message: z.string() })),
  }),
});
