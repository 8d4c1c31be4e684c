import type { Problem } from '../model/problem';
import { programmeThatFits } from './fit-oracle';
import type { Relaxable } from './relaxable';

/** Sets that stand in the way of the only visit of a one-visit day, or undefined when no lifting of anything helps. */
export interface Conflicts {
  /** Each element alone, lifted, lets the visit fit. */
  readonly sufficient: readonly Relaxable[];
  /** When nothing suffices alone: disjoint sets, each in the way by itself and minimal at it. */
  readonly sets: readonly (readonly Relaxable[])[];
}

const relaxed = (problem: Problem, lifted: Iterable<Relaxable>): Problem => {
  let day = problem;
  for (const r of lifted) day = r.without(day);
  return day;
};

export function minimalConflicts(problem: Problem, all: readonly Relaxable[]): Conflicts | undefined {
  if (programmeThatFits(relaxed(problem, all)) === undefined) return undefined;
  const sufficient = all.filter((r) => programmeThatFits(r.without(problem)) !== undefined);
  if (sufficient.length > 0) return { sufficient, sets: [] };
  const sets: Relaxable[][] = [];
  const lifted = new Set<Relaxable>();
  while (programmeThatFits(relaxed(problem, lifted)) === undefined) {
    const set = minimalSet(problem, all.filter((r) => !lifted.has(r)), lifted);
    if (set.length === 0) break;
    sets.push(set);
    for (const r of set) lifted.add(r);
  }
  return { sufficient, sets };
}

/** Deletion: what can be lifted without making the visit fit is not needed to explain; the rest is. */
function minimalSet(problem: Problem, candidates: readonly Relaxable[], lifted: ReadonlySet<Relaxable>): Relaxable[] {
  const gone = new Set(lifted), needed: Relaxable[] = [];
  const tryLift = (part: readonly Relaxable[]): void => {
    if (part.length === 0) return;
    if (programmeThatFits(relaxed(problem, [...gone, ...part])) === undefined) {
      for (const r of part) gone.add(r);
    } else if (part.length === 1) needed.push(part[0]!);
    else {
      tryLift(part.slice(0, part.length >> 1));
      tryLift(part.slice(part.length >> 1));
    }
  };
  tryLift(candidates);
  return needed;
}
