import type { PlannedVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import { VisitInsertion } from '../search/insertion/visit-insertion';
import { plannedVisit } from '../search/plan/planned-visit';
import { prepareDay } from '../search/prepare/prepare-day';
import { DayState } from '../search/state/day-state';
import { feasibilityOnly } from './one-visit-day';

/** Nodes of the order search for all the questions of one explanation. */
const budget = 60_000;
const mostPerQuestion = 8_000;

/** Answers whether the first visit of a one-visit day fits. Once its budget is spent, "no" may be wrong: `doubt` says so. */
export class FitOracle {
  doubt = false;
  questions = 0;
  private left = budget;

  /** A programme in which nothing mandatory is missing; undefined when there is none. */
  programme(problem: Problem): PlannedVisit | undefined {
    const day = prepareDay({ ...problem, objective: feasibilityOnly });
    const state = new DayState(day), insertion = new VisitInsertion(state, undefined);
    this.questions++;
    for (const companion of day.visits.slice(1)) {
      const presence = insertion.find(companion, Infinity);
      if (presence) insertion.enter(companion, presence);
    }
    insertion.budget = insertion.budgetPerArrival = Math.max(200, Math.min(mostPerQuestion, this.left));
    const visit = day.visits[0]!, found = insertion.find(visit, 1);
    this.left -= insertion.search.nodes;
    if (found === undefined && insertion.gaveUp) this.doubt = true;
    if (found === undefined || !insertion.enter(visit, found)) return undefined;
    return plannedVisit(day, visit, state.programmes[0]!);
  }

  fits(problem: Problem): boolean {
    return this.programme(problem) !== undefined;
  }
}
