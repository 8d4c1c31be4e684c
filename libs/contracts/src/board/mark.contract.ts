import { z } from 'zod';
import { endpoint } from '../endpoint';
import { carers } from '../roles';
import { textShape } from '../texts.shape';
import { idParams, idShape, minuteShape } from '../values.shape';
import { boardShape } from './board.contract';

/** `atMinute`: now when it is left out. */
const when = { atMinute: minuteShape.optional() };

export const recordMark = endpoint({
  method: 'POST',
  path: '/visits/:id/marks',
  roles: [...carers, 'secretary'],
  summary: 'A step began, the patient is at a place or gave it back, is ready to leave, has the letter in hand.',
  params: idParams,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('stepStarted'), stepId: idShape, ...when }),
    /** The place that is really used, planned or not. */
    z.strictObject({ kind: z.literal('placed'), resourceId: idShape, ...when }),
    z.strictObject({ kind: z.enum(['placeFreed', 'ready', 'letterHanded']), ...when }),
  ]),
  answer: boardShape,
});
export const withdrawMark = endpoint({
  method: 'POST',
  path: '/visits/:id/marks/:markId/withdraw',
  roles: [...carers, 'secretary'],
  summary: 'Take a mark back, with a reason; both stay on record.',
  params: z.strictObject({ id: idShape, markId: idShape }),
  body: z.strictObject({ reason: textShape() }),
  answer: boardShape,
});
