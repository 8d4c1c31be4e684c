import { z } from 'zod';
import { endpoint } from '../endpoint';
import { civilDateShape, idShape } from '../values.shape';
import { periodShape } from './period.shape';

export const listKeptDays = endpoint({
  method: 'GET',
  path: '/units/:unitId/kept-days',
  roles: ['dim', 'coordinator', 'administrator'],
  summary: 'Days of a unit that are over, as they were: open or not, hours, installed places.',
  params: z.strictObject({ unitId: idShape }),
  query: periodShape,
  answer: z.array(
    z.object({
      on: civilDateShape,
      open: z.boolean(),
      from: z.int().nullable(),
      to: z.int().nullable(),
      closedBecause: z.string().nullable(),
      /** Of the unit's own places and of those that all units share. */
      installedPlaces: z.int(),
    }),
  ),
});
