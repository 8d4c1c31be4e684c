import { costOf } from '../constraints/plan-cost';
import type { DayOutcome, PlannedVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import { announcedDay } from './announced-day';
import type { PlanDifference } from './plan-difference';
import { differenceOf } from './plan-difference-of';
import { repairOutcomes } from './repair-outcomes';
import { RepairSearch } from './repair-search';
import { standingVisits } from './standing-visits';

/** `iterations`: rounds of search at most; left out, as many as fit into some 30 ms of work on today's machines. */
export interface RepairOptions {
  readonly seed: number;
  readonly iterations?: number;
}

/** Work while somebody is refused or moved, in sweeps, and rounds for fewer hours, people and minutes after it. */
const mostWork = 80_000;
const lastRounds = 30;
const mostLastWork = 8_000;

/**
 * The day after something broke: `problem` is the day as it is now (windows lost, visits cancelled or added, what is
 * done pinned, `notBefore` the present minute), `told` what the patients were told. Facts stay, and the least possible
 * changes: see `repairObjective`. A visit of the problem that nobody was told of is placed even if others must move for
 * it; for those that are to come only if nobody moves there is `fittingVisits`. Cost and terms of the outcome are those
 * of the problem's own objective; reasons of what is not planned are found when they are first read.
 */
export function repairDay(
  problem: Problem,
  told: readonly PlannedVisit[],
  options: RepairOptions,
): { outcome: DayOutcome; difference: PlanDifference } {
  const byId = new Map(told.map((p) => [p.id, p])),
    { day, state, broken } = standingVisits(announcedDay(problem, byId), byId);
  if (broken.length > 0) {
    const search = new RepairSearch(day, state, options.seed),
      most = options.iterations ?? Infinity;
    search.construct(broken);
    while (search.hurts && search.rounds < most && search.work < mostWork) search.round();
    const last = Math.min(most, search.rounds + lastRounds),
      stop = search.work + mostLastWork;
    while (search.rounds < last && search.work < stop && !search.isLeast) search.round();
    search.restore();
  }
  const visits = repairOutcomes(problem, day, state.programmes),
    cost = costOf(problem, visits);
  return { outcome: { visits, cost, bound: 0, gap: cost.total === 0 ? 0 : 1 }, difference: differenceOf(told, visits) };
}
