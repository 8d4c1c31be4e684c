import type { Problem } from '../model/problem';
import type { FitOracle } from './fit-oracle';
import type { Relaxable } from './relaxable';

/** Sets that stand in the way of the only visit of a one-visit day. */
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

/** Undefined when no lifting of anything helps. */
export function minimalConflicts(problem: Problem, all: readonly Relaxable[], oracle: FitOracle): Conflicts | undefined {
  if (!oracle.fits(relaxed(problem, all))) return undefined;
  const sets: Relaxable[][] = [], lifted = new Set<Relaxable>();
  do {
    const set = minimalSet(problem, all.filter((r) => !lifted.has(r)), lifted, oracle);
    if (set.length === 0) break;
    // What suffices alone belongs to every set in the way, so also to the first.
    const sufficient = sets.length === 0 ? set.filter((r) => oracle.fits(r.without(problem))) : [];
    if (sufficient.length > 0) return { sufficient, sets: [] };
    sets.push(set);
    for (const r of set) lifted.add(r);
  } while (!oracle.fits(relaxed(problem, lifted)));
  return { sufficient: [], sets };
}

/** Deletion by halves: what can be lifted without making the visit fit is not needed to explain; the rest is. */
function minimalSet(problem: Problem, candidates: readonly Relaxable[], lifted: ReadonlySet<Relaxable>, oracle: FitOracle): Relaxable[] {
  const gone = new Set(lifted), needed: Relaxable[] = [];
  const tryLift = (part: readonly Relaxable[], known: boolean): void => {
    if (part.length === 0) return;
    if (!known && !oracle.fits(relaxed(problem, [...gone, ...part]))) {
      for (const r of part) gone.add(r);
      return;
    }
    if (part.length === 1) {
      needed.push(part[0]!);
      return;
    }
    const half = part.length >> 1, before = needed.length;
    tryLift(part.slice(0, half), false);
    // When the first half could go whole, the second is known to hold something needed.
    tryLift(part.slice(half), needed.length === before);
  };
  tryLift(candidates, true);
  return needed;
}
