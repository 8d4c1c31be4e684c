import { objectiveDefaults } from '@diurne/planning-engine';
import { z } from 'zod';
import { resource } from './resource.schema';
import { date, duration, identifier, interval, length, minute, name, timeZone, weight } from './values.schema';
import { visit } from './visit.schema';

const objective = z.strictObject({
  unplanned: weight.default(objectiveDefaults.unplanned),
  missed: weight.default(objectiveDefaults.missed),
  optionalMissed: weight.default(objectiveDefaults.optionalMissed),
  presence: weight.default(objectiveDefaults.presence),
  makespan: weight.default(objectiveDefaults.makespan),
  preference: weight.default(objectiveDefaults.preference),
  peak: weight.default(objectiveDefaults.peak),
  changeVisit: weight.default(objectiveDefaults.changeVisit),
  changeMinutes: weight.default(objectiveDefaults.changeMinutes),
  changeStep: weight.default(objectiveDefaults.changeStep),
});

const travelPair = z
  .strictObject({ from: identifier, to: identifier, minutes: length })
  .refine(({ from, to }) => from !== to, { params: { expected: 'deux lieux différents' } });

/** The file format `hdj-day/1`, apart from what concerns several of its parts (see `problem-references.ts`). */
export const day = z
  .strictObject({
    format: z.literal('hdj-day/1'),
    date,
    timeZone: timeZone.default('Europe/Paris'),
    grid: duration.default(5).meta({ description: 'every step start that the engine chooses is a multiple of it' }),
    opening: interval({}),
    notBefore: z.exactOptional(minute).meta({ description: 'the present minute of a day under way' }),
    locations: z.array(z.strictObject({ id: identifier, name: z.exactOptional(name) })).default([]),
    travel: z.strictObject({ default: length.default(0), pairs: z.array(travelPair).default([]) }).prefault({}),
    resources: z.array(resource),
    visits: z.array(visit),
    objective: objective.prefault({}),
  })
  .meta({ id: 'Day', title: 'hdj-day/1: one day of a day hospital to plan' });

export type DayFile = z.output<typeof day>;
