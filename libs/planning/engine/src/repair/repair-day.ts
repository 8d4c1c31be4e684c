import { isolatedCosts } from '../bounds/isolated-bound';
import { costOf } from '../constraints/plan-cost';
import type { DayOutcome, PlannedVisit, VisitOutcome } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { prepareDay } from '../search/prepare/prepare-day';
import { neighboursOf } from './neighbours';
import { partialRepair } from './partial-repair';
import type { PlanDifference } from './plan-difference';
import { differenceOf } from './plan-difference-of';
import { repairObjective } from './repair-objective';
import { standingVisits } from './standing-visits';

export interface RepairOptions { readonly seed: number; readonly iterations?: number }

/** How many of those around the broken visits may change with them, one try after the other; the last is everybody. */
const widenings = [0, 10, Infinity];

/**
 * The day after something broke: `problem` is the day as it is now (windows lost, visits cancelled or added, what is
 * done pinned, `notBefore` the present minute), `told` what the patients were told. Facts stay, and the least possible
 * changes: see `repairObjective`. What still holds stays; the broken visits are planned again among it, and only where
 * somebody would be refused or moved may those around them change too. Cost and terms of the outcome are those of the
 * problem's own objective.
 */
export function repairDay(problem: Problem, told: readonly PlannedVisit[], options: RepairOptions): { outcome: DayOutcome; difference: PlanDifference } {
  const byId = new Map(told.map((p) => [p.id, p]));
  const day: Problem = { ...problem, objective: repairObjective(problem), visits: problem.visits.map((v) => withIncumbent(v, byId.get(v.id))) };
  const { kept, broken } = standingVisits(day, byId), stay = new Map<string, VisitOutcome>(kept.map((k) => [k.id, k]));
  const whole = (free: readonly VisitOutcome[]): VisitOutcome[] => {
    const changed = new Map(free.map((o) => [o.id, o]));
    return day.visits.map((v) => changed.get(v.id) ?? stay.get(v.id)!);
  };
  let best = broken.length === 0 ? whole([]) : undefined, cost = best === undefined ? Infinity : 0, explained: (() => readonly VisitOutcome[]) | undefined;
  let least: ReadonlyMap<string, Harm> | undefined;
  for (const count of best === undefined ? widenings : []) {
    const others = new Set(count === Infinity ? kept.map((k) => k.id) : neighboursOf(broken, kept, byId, count));
    if (count > 0 && others.size === 0) continue;
    const ids = new Set([...broken.map((v) => v.id), ...others]);
    const answer = partialRepair({ problem: day, told: byId, free: day.visits.filter((v) => ids.has(v.id)), seed: options.seed, iterations: options.iterations }), found = whole(answer.visits);
    const total = costOf(day, found).total;
    if (total < cost) [best, cost, explained] = [found, total, answer.explained];
    least ??= leastHarm(day, broken);
    const needless = best!.map((v): Harm => (harmOf(v, byId.get(v.id)) > (least!.get(v.id) ?? 0) ? harmOf(v, byId.get(v.id)) : 0));
    if (needless.every((h) => h === 0) || ids.size === day.visits.length) break;
    // Everybody is asked only for somebody's stay, not for a few minutes.
    if (count === widenings.at(-2) && !needless.includes(2)) break;
  }
  if (explained !== undefined && best!.some((v) => harmOf(v, undefined) === 2)) best = whole(explained());
  const ownCost = costOf(problem, best!);
  return { outcome: { visits: best!, cost: ownCost, bound: 0, gap: ownCost.total === 0 ? 0 : 1 }, difference: differenceOf(told, best!) };
}

/** What a visit suffers: 0 nothing that was announced as its arrival, 1 another arrival, 2 a refusal or something missing. */
type Harm = 0 | 1 | 2;

function harmOf(outcome: VisitOutcome, told: PlannedVisit | undefined): Harm {
  if (outcome.status === 'unplanned' || outcome.missing !== undefined) return 2;
  return told !== undefined && outcome.arrival !== told.arrival ? 1 : 0;
}

/** What each broken visit suffers at least, even if it had the day to itself. */
function leastHarm(day: Problem, broken: readonly Visit[]): ReadonlyMap<string, Harm> {
  const { costs } = isolatedCosts(prepareDay({ ...day, visits: broken }));
  return new Map(broken.map((v, i) => [v.id, costs[i]! >= day.objective.missed ? 2 : costs[i]! >= day.objective.changeVisit ? 1 : 0]));
}

function withIncumbent(visit: Visit, told: PlannedVisit | undefined): Visit {
  const { incumbent: _incumbent, ...rest } = visit;
  if (told === undefined) return rest;
  return { ...rest, incumbent: { arrival: told.arrival, ...(told.place === undefined ? {} : { place: told.place }), steps: told.steps.map(({ id, start, uses }) => ({ id, start, uses })) } };
}
