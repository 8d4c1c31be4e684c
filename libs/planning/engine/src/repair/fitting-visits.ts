import { OpenDates } from '../insertion/dates/best-dates';
import type { PlannedVisit } from '../model/plan';
import type { Problem, Visit } from '../model/problem';

/** A waiting visit that now fits: its best programme, and what the day costs more with it, in the objective's weights. */
export interface FittingVisit {
  readonly visit: Visit;
  readonly plan: PlannedVisit;
  readonly cost: number;
}
export interface FittingVisits {
  /** Each as if it were the only one: the highest priority first, then the cheapest, then in the order given. */
  readonly alone: readonly FittingVisit[];
  /** Those that fit beside each other, taken in the order of `alone`; programmes and costs as they then are. */
  readonly together: readonly FittingVisit[];
}

/**
 * Which waiting visits fit into a day as it stands, nobody moving: after a cancellation, whom to call. `planned` stays
 * exactly as it is.
 */
export function fittingVisits(
  problem: Problem,
  planned: readonly PlannedVisit[],
  waiting: readonly Visit[],
): FittingVisits {
  const candidates = new Set(waiting.map((v) => v.id)),
    existing = planned.filter((p) => !candidates.has(p.id));
  // Who waits stands in nobody's way, even where the problem names him already.
  const day = { problem: { ...problem, visits: problem.visits.filter((v) => !candidates.has(v.id)) }, existing };
  const dates = new OpenDates([day]),
    together: FittingVisit[] = [];
  const fitting = (visit: Visit): FittingVisit[] =>
    dates.best(visit, { count: 1 }).map(({ plan, cost }) => ({ visit, plan, cost }));
  const alone = waiting.flatMap(fitting).sort((a, b) => b.visit.priority - a.visit.priority || a.cost - b.cost);
  for (const { visit } of alone)
    for (const found of fitting(visit)) {
      together.push(found);
      dates.replace(0, {
        problem: { ...day.problem, visits: [...day.problem.visits, ...together.map((t) => t.visit)] },
        existing: [...existing, ...together.map((t) => t.plan)],
      });
    }
  return { alone, together };
}
