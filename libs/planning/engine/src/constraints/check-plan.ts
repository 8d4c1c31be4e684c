import type { Problem } from '../model/problem';
import { checkedDay } from './checked-day';
import type { CheckablePlan } from './checked-day';
import { constraintCatalogue } from './constraint-catalogue';
import type { ConstraintCode } from './constraint-catalogue';
import type { Breach, Constraint, StepReference, Violation } from './constraint';

export interface CheckOptions {
  /** SHA-256 of the problem file's bytes, hexadecimal: compared with the plan's when both are known. */
  readonly problemHash?: string;
}

/** Every violated rule of a plan, in the catalogue's order; empty for a valid plan. Knows nothing of the search. */
export function checkPlan(
  problem: Problem,
  plan: CheckablePlan,
  options: CheckOptions = {},
): readonly Violation<ConstraintCode>[] {
  const day = checkedDay(problem, plan, options.problemHash);
  return constraintCatalogue.flatMap((rule: Constraint<ConstraintCode>) =>
    rule.check(day).map((breach) => violation(rule.code, breach)),
  );
}

function violation(code: ConstraintCode, breach: Breach): Violation<ConstraintCode> {
  const steps = new Map<string, StepReference>();
  for (const { visit, step } of breach.steps ?? [])
    steps.set(JSON.stringify([visit.id, step.id]), { visit: visit.id, step: step.id });
  return {
    code,
    message: breach.message,
    steps: [...steps.values()],
    visits: breach.visits ?? [],
    resources: breach.resources ?? [],
    shortfall: breach.minutes ?? breach.units ?? 1,
    unit: breach.minutes === undefined ? 'units' : 'minutes',
  };
}
