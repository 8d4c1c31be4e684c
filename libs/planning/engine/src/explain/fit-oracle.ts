import type { PlannedVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import { VisitInsertion } from '../search/insertion/visit-insertion';
import { plannedVisit } from '../search/plan/planned-visit';
import { prepareDay } from '../search/prepare/prepare-day';
import { DayState } from '../search/state/day-state';
import { feasibilityOnly } from './one-visit-day';

/** A programme for the first visit of a one-visit day in which nothing mandatory is missing; undefined when there is none. */
export function programmeThatFits(problem: Problem): PlannedVisit | undefined {
  const day = prepareDay({ ...problem, objective: feasibilityOnly });
  const state = new DayState(day), insertion = new VisitInsertion(state, undefined);
  for (const companion of day.visits.slice(1)) {
    const presence = insertion.find(companion, Infinity);
    if (presence) insertion.enter(companion, presence);
  }
  const visit = day.visits[0]!, found = insertion.find(visit, 1);
  if (found === undefined || !insertion.enter(visit, found)) return undefined;
  return plannedVisit(day, visit, state.programmes[0]!);
}
