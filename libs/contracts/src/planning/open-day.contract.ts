import { z } from 'zod';
import { endpoint } from '../endpoint';
import { recordReaders } from '../roles';
import { dayParams, dayShape } from './day.shape';

export const openDay = endpoint({
  method: 'GET',
  path: '/units/:unitId/days/:on',
  roles: recordReaders,
  summary: 'A day with its lanes, visits and the requests to place.',
  params: dayParams,
  answer: dayShape,
});

/** The `hdj-day/1` problem as stored and the present programmes, so that the page can judge a drag with the engine itself. */
export const openDayProblem = endpoint({
  method: 'GET',
  path: '/units/:unitId/days/:on/problem',
  roles: recordReaders,
  summary: 'The day as a planning problem with its present plan; no names in it.',
  params: dayParams,
  answer: z.object({
    revision: z.int(),
    problem: z.record(z.string(), z.unknown()),
    visits: z.array(z.record(z.string(), z.unknown())),
  }),
});
