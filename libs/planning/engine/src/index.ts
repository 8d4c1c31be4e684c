export type * from './model/problem';
export { objectiveDefaults } from './model/problem';
export type * from './model/plan';
export type { SearchOptions, SearchProgress, SearchResult } from './search/search-options';
export type { InsertionProposal } from './search/insertion-proposal';
export type { ResourceStarts, StepMove } from './search/step-moves';
export type { RankedDay } from './explain/ranked-day';
export type { PlanDifference, VisitChange } from './repair/plan-difference';
export { checkPlan } from './constraints/check-plan';
export type { CheckOptions } from './constraints/check-plan';
export type { CheckablePlan } from './constraints/checked-day';
export type { StepReference, Violation } from './constraints/constraint';
export { constraintCatalogue } from './constraints/constraint-catalogue';
export type { ConstraintCode } from './constraints/constraint-catalogue';
export { costOf } from './constraints/plan-cost';
export {
  durationInFrench,
  hourInFrench,
  hoursInFrench,
  quoted,
  resourceName,
  stepName,
  visitName,
} from './model/french-wording';
export { search } from './search/search';
export { prepareDay } from './search/prepare/prepare-day';
export type { PreparedDay } from './search/prepare/prepared-day';
export { proposeInsertions } from './search/propose-insertions';
export { legalStarts, movedVisit, violationsOfMove } from './search/legal-starts';
export { explainVisit } from './explain/explain-visit';
export { lowerBound } from './bounds/lower-bound';
export { bestDates, OpenDates } from './explain/best-dates';
export type { CandidateDay } from './explain/open-date';
export { repairDay } from './repair/repair-day';
export type { RepairOptions } from './repair/repair-day';
export { fittingVisits, type FittingVisit, type FittingVisits } from './repair/fitting-visits';
