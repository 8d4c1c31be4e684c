import { z } from 'zod';
import { endpoint } from '../endpoint';
import { civilDateShape, idShape } from '../values.shape';

export const weekDayShape = z.object({
  on: civilDateShape,
  open: z.boolean(),
  closedBecause: z.string().nullable(),
  visits: z.int(),
  /** Visits of it that cannot be lived as planned: the unit is closed, or somebody is away. */
  toSettle: z.int(),
  toPlace: z.int(),
  dayPlaces: z.object({ used: z.int(), total: z.int() }),
  /** Busy minutes over open minutes by trade that the unit's own pathways or visits use, scarcest first; and what other units take of them. */
  loads: z.array(
    z.object({ trade: z.string(), busyMinutes: z.int(), elsewhereMinutes: z.int(), openMinutes: z.int() }),
  ),
});
export type WeekDayView = z.infer<typeof weekDayShape>;
export const openWeek = endpoint({
  method: 'GET',
  path: '/units/:unitId/weeks/:monday',
  roles: 'signed-in',
  summary: 'Seven days of a unit with their loads.',
  params: z.strictObject({
    unitId: idShape,
    monday: civilDateShape.refine((monday) => '1900-01-08' <= monday && monday <= '2199-12-24', 'semaine hors limites'),
  }),
  answer: z.object({ unitId: idShape, days: z.array(weekDayShape) }),
});
