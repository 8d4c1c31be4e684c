import type { DayOutcome, PlannedVisit } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { DaySearch } from '../search/lns/day-search';
import { dayOutcome } from '../search/plan/day-outcome';
import { prepareDay } from '../search/prepare/prepare-day';
import type { PlanDifference } from './plan-difference';
import { differenceOf } from './plan-difference-of';
import { repairObjective } from './repair-objective';

export interface RepairOptions { readonly seed: number; readonly iterations?: number }
const usualIterations = 100;

/**
 * The day after something broke: `problem` is the day as it is now (windows lost, visits cancelled or added, what is
 * done pinned, `notBefore` the present minute), `told` what the patients were told. Facts stay, and the least possible
 * changes: see `repairObjective`. Cost and terms of the outcome are those of the problem's own objective.
 */
export function repairDay(problem: Problem, told: readonly PlannedVisit[], options: RepairOptions): { outcome: DayOutcome; difference: PlanDifference } {
  const byId = new Map(told.map((p) => [p.id, p]));
  const day = prepareDay({ ...problem, objective: repairObjective(problem), visits: problem.visits.map((v) => withIncumbent(v, byId.get(v.id))) });
  const run = new DaySearch(day, { seed: options.seed, iterations: options.iterations ?? usualIterations, ejection: true, start: told, least: day.visits.map(() => 0) });
  run.construct();
  while (run.iterations < (options.iterations ?? usualIterations) && run.bestCost > 0) run.iterate();
  const outcome = dayOutcome({ ...day, problem }, run.best, 0);
  return { outcome, difference: differenceOf(told, outcome.visits) };
}

function withIncumbent(visit: Visit, told: PlannedVisit | undefined): Visit {
  const { incumbent: _incumbent, ...rest } = visit;
  if (told === undefined) return rest;
  return { ...rest, incumbent: { arrival: told.arrival, ...(told.place === undefined ? {} : { place: told.place }), steps: told.steps.map(({ id, start, uses }) => ({ id, start, uses })) } };
}
