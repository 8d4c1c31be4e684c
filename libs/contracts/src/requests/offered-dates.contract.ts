import { z } from 'zod';
import { endpoint } from '../endpoint';
import { planners, recordReaders } from '../roles';
import { textShape } from '../texts.shape';
import { civilDateShape, idParams, idShape, instantShape } from '../values.shape';

export const whoDeclines = ['patient', 'relative', 'prescriber', 'unit'] as const;
const offeredDateShape = z.object({
  on: civilDateShape,
  unitId: idShape,
  answer: z.enum(['offered', 'declined']),
  declinedBy: z.enum(whoDeclines).nullable(),
  reason: z.string().nullable(),
  by: z.string().nullable(),
  at: instantShape,
});

export const listOfferedDates = endpoint({
  method: 'GET',
  path: '/requests/:id/offered-dates',
  roles: recordReaders,
  summary: 'The dates that were offered for a request, and those declined, by whom.',
  params: idParams,
  answer: z.array(offeredDateShape),
});
export const declineDate = endpoint({
  method: 'POST',
  path: '/requests/:id/declined-dates',
  roles: planners,
  summary: 'A date that was offered does not suit: who says so, and why.',
  params: idParams,
  body: z.strictObject({
    unitId: idShape,
    on: civilDateShape,
    declinedBy: z.enum(whoDeclines),
    reason: textShape(300).optional(),
  }),
  answer: z.array(offeredDateShape),
});
