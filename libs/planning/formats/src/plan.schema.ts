import { objectiveDefaults } from '@diurne/planning-engine';
import type { Weight } from '@diurne/planning-engine';
import { z } from 'zod';
import { identifier, lag, minute } from './values.schema';

const cost = z.number();
const terms = Object.fromEntries(Object.keys(objectiveDefaults).map((name) => [name, cost])) as Record<
  Weight,
  typeof cost
>;

const reason = z
  .strictObject({
    code: z.string().min(1),
    message: z.string().min(1),
    involves: z.strictObject({
      steps: z.exactOptional(z.array(identifier)),
      resources: z.exactOptional(z.array(identifier)),
      relations: z.exactOptional(
        z.array(
          z.strictObject({ from: identifier, to: identifier, min: z.exactOptional(lag), max: z.exactOptional(lag) }),
        ),
      ),
      visits: z.exactOptional(z.array(identifier)),
    }),
    relaxations: z.array(z.strictObject({ change: z.string(), effect: z.string() })),
  })
  .meta({ id: 'Reason' });

const plannedVisit = z
  .strictObject({
    id: identifier,
    status: z.literal('planned'),
    arrival: minute,
    departure: minute,
    place: z.exactOptional(identifier),
    steps: z.array(z.strictObject({ id: identifier, start: minute, end: minute, uses: z.array(identifier) })),
    missing: z.exactOptional(z.array(z.strictObject({ what: identifier, reasons: z.array(reason) }))),
  })
  .meta({ id: 'PlannedVisit' });

const unplannedVisit = z
  .strictObject({ id: identifier, status: z.literal('unplanned'), reasons: z.array(reason) })
  .meta({ id: 'UnplannedVisit' });

/** The file format `hdj-plan/1`. Whether the plan is valid for its problem is the engine's check, not its form. */
export const plan = z
  .strictObject({
    format: z.literal('hdj-plan/1'),
    problem: z.string().meta({ description: 'SHA-256 of the bytes of the problem file, hexadecimal' }),
    visits: z.array(z.discriminatedUnion('status', [plannedVisit, unplannedVisit])),
    cost: z.strictObject({ total: cost, terms: z.strictObject(terms) }),
    bound: z.number().min(0),
    gap: z.number(),
    search: z.strictObject({
      seed: z.int(),
      milliseconds: z.number().min(0),
      iterations: z.int().min(0),
      stoppedBy: z.enum(['optimal', 'time', 'iterations', 'cancelled']),
    }),
  })
  .meta({ id: 'Plan', title: 'hdj-plan/1: the plan of one day' });

export type PlanFile = z.output<typeof plan>;
