import { z } from 'zod';
import { endpoint } from '../endpoint';
import { civilDateShape, idShape, instantShape } from '../values.shape';
import { cancellationClasses, changeReasons } from './change-reasons.shape';
import { periodShape } from './period.shape';

export const episodeEventKinds = [
  'booked',
  'told',
  'rescheduled',
  'replanned',
  'movedAway',
  'cancelled',
  'postponed',
  'unscheduled',
  'absent',
  'arrived',
  'reinstated',
  'undone',
] as const;
/** One thing that became of one date booked for the visit. */
export const episodeEventShape = z.object({
  number: z.int(),
  /** Which date of the visit: the first is 1. */
  episode: z.int(),
  kind: z.enum(episodeEventKinds),
  unitId: idShape,
  on: civilDateShape,
  arrival: z.int(),
  departure: z.int(),
  /** What the patient knew of that date; `unknown`: nobody can say. */
  told: z.enum(['told', 'not', 'unknown']),
  walkIn: z.boolean(),
  reasonClass: z.enum(cancellationClasses).nullable(),
  reasonCode: z.enum(changeReasons).nullable(),
  reason: z.string().nullable(),
  by: z.string().nullable(),
  at: instantShape,
});
export type EpisodeEventView = z.infer<typeof episodeEventShape>;

export const listEpisodes = endpoint({
  method: 'GET',
  path: '/units/:unitId/episodes',
  roles: ['dim', 'coordinator', 'administrator'],
  summary:
    'The dates booked in a unit between two days, what became of each, and how many of each there are; nobody is named.',
  params: z.strictObject({ unitId: idShape }),
  query: periodShape,
  answer: z.object({
    /** Programmed = realised + cancelled + moved away + absent + unscheduled + to come; walk-ins are apart. */
    counts: z.object({
      programmed: z.int(),
      realised: z.int(),
      cancelled: z.int(),
      movedAway: z.int(),
      absent: z.int(),
      unscheduled: z.int(),
      toCome: z.int(),
      walkIns: z.int(),
    }),
    events: z.array(episodeEventShape.extend({ visitId: idShape })),
  }),
});
