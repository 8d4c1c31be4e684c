import { checkedDay } from '../constraints/checked-day';
import { constraintCatalogue } from '../constraints/constraint-catalogue';
import type { VisitOutcome } from '../model/plan';
import type { Problem } from '../model/problem';

/** Whether the check finds nothing; stops at the first rule that does. */
export function isValidPlan(problem: Problem, visits: readonly VisitOutcome[]): boolean {
  const day = checkedDay(problem, { visits });
  return constraintCatalogue.every((rule) => rule.check(day).length === 0);
}
