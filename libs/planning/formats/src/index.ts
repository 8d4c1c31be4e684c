export { readProblem, type ReadProblem } from './problem-reader';
export { readPlan, type ReadPlan } from './plan-reader';
export { writePlan, type SearchRecord } from './plan-writer';
export type { FormIssue } from './form-issue';
export type { PlanFile } from './plan.schema';
export { jsonSchemas } from './json-schemas';
