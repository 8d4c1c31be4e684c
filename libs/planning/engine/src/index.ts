export type * from './model/problem';
export { objectiveDefaults } from './model/problem';
export type * from './model/plan';
export type { SearchOptions, SearchProgress, SearchResult } from './plan-a-day/search-options';
export type { InsertionProposal } from './insertion/insertion-proposal';
export type { ResourceStarts, StepMove } from './insertion/step-moves';
export type { RankedDay } from './insertion/dates/ranked-day';
export type { PlanDifference, VisitChange } from './repair/plan-difference';
export { checkPlan } from './constraints/check-plan';
export type { CheckOptions } from './constraints/check-plan';
export type { CheckablePlan } from './constraints/checked-day';
export type { StepReference, Violation } from './constraints/constraint';
export { constraintCatalogue } from './constraints/constraint-catalogue';
export type { ConstraintCode } from './constraints/constraint-catalogue';
export { costOf } from './constraints/plan-cost';
export {
  attributeInFrench,
  durationInFrench,
  hourInFrench,
  hoursInFrench,
  presenceLimitInFrench,
  quoted,
  resourceName,
  stepName,
  visitName,
} from './model/french-wording';
export { holdsPart, placeStretch } from './model/place-stretch';
export { search } from './plan-a-day/search';
export { prepareDay } from './compiled-day/prepare-day';
export type { PreparedDay } from './compiled-day/prepared-day';
export { proposeInsertions } from './insertion/propose-insertions';
export { legalStarts, movedVisit, violationsOfMove } from './insertion/legal-starts';
export { explainVisit } from './explain/explain-visit';
export { lowerBound } from './bounds/lower-bound';
export { bestDates, OpenDates } from './insertion/dates/best-dates';
export type { CandidateDay } from './insertion/dates/open-date';
export { repairDay } from './repair/repair-day';
export type { RepairOptions } from './repair/repair-day';
export { fittingVisits, type FittingVisit, type FittingVisits } from './repair/fitting-visits';
