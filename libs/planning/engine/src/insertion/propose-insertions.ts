import { costOf } from '../constraints/plan-cost';
import { oneVisitDay } from '../model/one-visit-day';
import type { PlannedVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import type { InsertionProposal } from './insertion-proposal';
import { VisitInsertion } from './visit-insertion';
import { plannedVisit } from '../compiled-day/state/planned-visit';
import { prepareDay } from '../compiled-day/prepare-day';
import { DayState } from '../compiled-day/state/day-state';
import { Programme } from '../compiled-day/state/programme';

/**
 * The `count` cheapest programmes for one visit, one per arrival, cheapest and then earliest first; empty when it does
 * not fit. The other visits stay exactly as they are in `existing`, which may be off the grid. Throws a RangeError when
 * the problem has no such visit.
 */
export function proposeInsertions(
  problem: Problem,
  existing: readonly PlannedVisit[],
  visitId: string,
  options: { count: number },
): readonly InsertionProposal[] {
  const wanted = problem.visits.find((v) => v.id === visitId);
  if (wanted === undefined) throw new RangeError(`No visit ${visitId} in the problem of ${problem.date}`);
  const others = existing.filter((p) => p.id !== visitId);
  const day = prepareDay(oneVisitDay(problem, others, wanted)),
    state = new DayState(day);
  const insertion = new VisitInsertion(state, undefined),
    visit = day.visits[0]!;
  state.latestElsewhere = Math.max(...others.map((p) => p.departure));
  for (const companion of day.visits.slice(1)) {
    const presence = insertion.find(companion, Infinity);
    if (presence) insertion.enter(companion, presence);
  }
  const kept: Programme[] = [];
  const limit = (): number => (kept.length < options.count ? visit.unplannedCost : kept.at(-1)!.cost);
  insertion.find(visit, visit.hasPins ? Infinity : visit.unplannedCost, (programme) => {
    const same = kept.findIndex((k) => k.arrival === programme.arrival);
    if (same >= 0 && kept[same]!.cost <= programme.cost) return limit();
    if (same >= 0) kept.splice(same, 1);
    const copy = new Programme(visit);
    copy.copyFrom(programme);
    kept.push(copy);
    kept.sort((a, b) => a.cost - b.cost || a.arrival - b.arrival);
    if (kept.length > options.count) kept.pop();
    return limit();
  });
  // Without peaks and makespan a visit costs the day what it costs itself.
  const isOwnCost = problem.objective.peak === 0 && problem.objective.makespan === 0;
  const before = isOwnCost ? 0 : costOf(problem, others).total - visit.unplannedCost;
  return kept.flatMap((programme) => {
    if (!insertion.enter(visit, programme)) return [];
    const plan = plannedVisit(day, visit, state.programmes[0]!);
    const cost = isOwnCost ? state.programmes[0]!.cost : costOf(problem, [...others, plan]).total - before;
    state.enter(visit, state.programmes[0]!, -1);
    return [{ plan, cost }];
  });
}
