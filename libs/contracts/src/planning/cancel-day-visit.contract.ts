import { z } from 'zod';
import { endpoint } from '../endpoint';
import { planners } from '../roles';
import { idParams } from '../values.shape';
import { cancellationClasses, changeReasons, reasonElsewhere, reasonFitsClass } from './change-reasons.shape';
import { dayParams, dayShape, tellLaterShape } from './day.shape';
import { textShape } from '../texts.shape';

export const cancelDayVisit = endpoint({
  method: 'POST',
  path: '/visits/:id/cancel',
  roles: planners,
  summary: 'Cancel a visit; its hours are free at once and the patient is told.',
  params: idParams,
  body: z
    .strictObject({
      expectedRevision: z.int().min(0),
      reasonClass: z.enum(cancellationClasses),
      reason: textShape(),
      /** Of those that lie with the class; left out: not coded. */
      reasonCode: z.enum(changeReasons).optional(),
      requestAgain: z.boolean().default(false),
      tellLater: tellLaterShape,
    })
    .refine(reasonFitsClass, reasonElsewhere),
  answer: dayShape,
});
export const undoLastChange = endpoint({
  method: 'POST',
  path: '/units/:unitId/days/:on/undo',
  roles: planners,
  summary: 'Undo the day’s last change while nobody has been told of it.',
  params: dayParams,
  body: z.strictObject({ expectedRevision: z.int().min(0) }),
  answer: dayShape,
});
