import type { Problem } from '@diurne/planning-engine';
import { day } from './day.schema';
import type { DayFile } from './day.schema';
import { formIssue } from './form-issue';
import type { FormIssue } from './form-issue';
import { readJson } from './json-text';
import type { JsonFault } from './json-text';
import { problemReferences } from './problem-references';
import { schemaIssues } from './schema-issues';

export type ReadProblem = { readonly problem: Problem } | { readonly issues: readonly FormIssue[] };

/** Reads an `hdj-day/1` file, all or nothing: the problem with every default filled in, or everything that is wrong with its form. */
export function readProblem(text: string): ReadProblem {
  const json = readJson(text);
  if ('fault' in json) return { issues: [faultIssue(json.fault)] };
  const read = day.safeParse(json.value);
  if (!read.success) return { issues: schemaIssues(read.error.issues, json.value) };
  const issues = problemReferences(read.data);
  return issues.length > 0 ? { issues } : { problem: engineProblem(read.data) };
}

export function faultIssue({ line, column, expected, found }: JsonFault): FormIssue {
  return formIssue([], `${expected} à la ligne ${line}, colonne ${column}`, found);
}

function engineProblem(file: DayFile): Problem {
  const { date, timeZone, grid, opening, notBefore, locations, travel, resources, objective } = file;
  const visits = file.visits.map((visit) => ({ ...visit, window: visit.window ?? opening }));
  return {
    date,
    timeZone,
    grid,
    opening,
    ...(notBefore === undefined ? {} : { notBefore }),
    locations,
    travel,
    resources,
    visits,
    objective,
  };
}
