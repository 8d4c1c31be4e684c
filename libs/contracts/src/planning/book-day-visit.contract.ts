import { z } from 'zod';
import { endpoint } from '../endpoint';
import { planners } from '../roles';
import { civilDateShape, idShape } from '../values.shape';
import { dayShape } from './day.shape';
import { programmeShape } from './programme.shape';

export const bookDayVisit = endpoint({
  method: 'POST',
  path: '/visits',
  roles: planners,
  summary: 'Book a visit for a request at the proposed hours.',
  body: z.strictObject({
    requestId: idShape,
    on: civilDateShape,
    expectedRevision: z.int().min(0),
    programme: programmeShape,
  }),
  answer: z.object({ visitId: idShape, day: dayShape }),
});
