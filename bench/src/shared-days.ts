import { pathToFileURL } from 'node:url';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@diurne/planning-engine';
import { readProblem } from '@diurne/planning-formats';

export type DayMode = 'std' | 'am' | 'conv';
export interface DayCase {
  readonly visits: number;
  readonly seed: number;
  readonly load: number;
  readonly mode: DayMode;
}
type Generator = (visits: number, seed: number, load: number, mode: DayMode) => unknown;

/** The shared generator of synthetic days; they are read from beside the repository, never copied into it. */
export async function sharedDays(root: string): Promise<(day: DayCase) => Problem> {
  const make = await sharedTexts(root);
  return (one) => parsed(make(one));
}

/** The same as files of the format. */
export async function sharedTexts(root: string): Promise<(day: DayCase) => string> {
  const path = join(root, '../shared/tools/days.mjs');
  if (!existsSync(path)) throw new Error(`The benchmark needs the shared days: ${path} does not exist`);
  // The generator takes a run as a program where its own path is the second argument; it is not.
  const { day } = (await import(pathToFileURL(path).href)) as { day: Generator };
  return (one) => JSON.stringify(day(one.visits, one.seed, one.load, one.mode));
}

export function parsed(text: string): Problem {
  const read = readProblem(text);
  if (!('problem' in read)) throw new Error(`Not a problem of the format: ${JSON.stringify(read.issues.slice(0, 3))}`);
  return read.problem;
}
