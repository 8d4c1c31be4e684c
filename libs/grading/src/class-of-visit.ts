import { countInterventions } from './count-interventions';
import { decideClass, type Decision } from './decide-class';
import type { GradedIntervention } from './grading.value';
import type { GradingRuleSet } from './rule-set.value';
import type { GradingBasis, VisitToGrade } from './visit-to-grade.value';

export interface ClassOfVisit extends Decision {
  readonly basis: GradingBasis;
  readonly count: number;
  readonly interventions: readonly GradedIntervention[];
}

/** The class and what counts for it, as a day full of badges needs it: without what would change it. Never throws. */
export function classOfVisit(visit: VisitToGrade, rules: GradingRuleSet): ClassOfVisit {
  const interventions = countInterventions(visit.steps, visit.basis, rules);
  const count = interventions.filter(({ counted }) => counted).length;
  return { basis: visit.basis, count, interventions, ...decideClass(visit, count, rules) };
}
