import { checkPlan } from '../constraints/check-plan';
import type { CheckablePlan } from '../constraints/checked-day';
import type { VisitOutcome } from '../model/plan';
import type { Problem } from '../model/problem';

/** What a plan violates, as `code shortfall`: empty for a valid one. */
export function violated(
  problem: Problem,
  visits: readonly VisitOutcome[],
  plan: Omit<CheckablePlan, 'visits'> = {},
): readonly string[] {
  return checkPlan(problem, { visits, ...plan }).map(({ code, shortfall, unit }) => `${code} ${shortfall} ${unit}`);
}
