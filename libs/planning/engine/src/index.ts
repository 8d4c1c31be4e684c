export type * from './model/problem';
export { objectiveDefaults } from './model/problem';
export type * from './model/plan';
export type { SearchOptions, SearchProgress, SearchResult } from './search/search-options';
export type { InsertionProposal } from './search/insertion-proposal';
export type { ResourceStarts, StepMove } from './search/step-moves';
export type { RankedDay } from './explain/ranked-day';
export type { PlanDifference, VisitChange } from './repair/plan-difference';
