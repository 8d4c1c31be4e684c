import { z } from 'zod';
import { endpoint } from '../endpoint';
import { planners } from '../roles';
import { civilDateShape, idParams, idShape, minuteShape } from '../values.shape';
import { programmeShape, reasonShape } from './programme.shape';

export const proposeDates = endpoint({
  method: 'POST',
  path: '/requests/:id/proposals',
  onlyComputes: true,
  roles: planners,
  summary: 'The best days and programmes for one request, with why each is ranked so.',
  params: idParams,
  body: z.strictObject({
    from: civilDateShape.optional(),
    to: civilDateShape.optional(),
    count: z.int().min(1).max(10).default(5),
  }),
  answer: z.object({
    unitId: idShape,
    proposals: z.array(
      z.object({
        on: civilDateShape,
        dayRevision: z.int(),
        programme: programmeShape,
        presenceMinutes: minuteShape,
        waitingMinutes: minuteShape,
        cost: z.int(),
        why: z.string(),
      }),
    ),
    refusals: z.array(z.object({ on: civilDateShape, reasons: z.array(reasonShape) })),
  }),
});
