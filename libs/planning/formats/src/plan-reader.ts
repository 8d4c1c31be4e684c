import { readJson } from './json-text';
import type { FormIssue } from './form-issue';
import { plan } from './plan.schema';
import type { PlanFile } from './plan.schema';
import { faultIssue } from './problem-reader';
import { schemaIssues } from './schema-issues';

export type ReadPlan = { readonly plan: PlanFile } | { readonly issues: readonly FormIssue[] };

/** Reads an `hdj-plan/1` file: its form only; what it says is the engine's to check, against its problem. */
export function readPlan(text: string): ReadPlan {
  const json = readJson(text);
  if ('fault' in json) return { issues: [faultIssue(json.fault)] };
  const read = plan.safeParse(json.value);
  return read.success ? { plan: read.data } : { issues: schemaIssues(read.error.issues, json.value) };
}
