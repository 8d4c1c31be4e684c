import { checkPlan } from '@diurne/planning-engine';
import { readArguments } from './command-arguments';
import { exitCode } from './exit-code';
import { oneLine } from './one-line';
import { readPlanFile, readProblemFile } from './read-files';
import type { Terminal } from './terminal';

/** `plan check PROBLEM PLAN`: a line per violated rule on standard output; 0 valid, 1 not. */
export function check(given: readonly string[], terminal: Terminal): number {
  const {
    files: [problemPath = '', planPath = ''],
  } = readArguments(given, { files: ['PROBLÈME.json', 'PLANNING.json'], options: [], flags: [] });
  const { problem, hash } = readProblemFile(problemPath);
  const violations = checkPlan(problem, readPlanFile(planPath), { problemHash: hash });
  for (const { code, message } of violations) terminal.answer(`${code}\u00a0: ${oneLine(message)}\n`);
  if (violations.length === 0) terminal.note('Planning valide\u00a0: toutes les règles sont tenues.\n');
  return violations.length === 0 ? exitCode.done : exitCode.invalid;
}
