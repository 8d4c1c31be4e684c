import type { BuildProgress, SearchOrder } from '@diurne/planning-application';
import { search, type DayOutcome, type SearchProgress } from '@diurne/planning-engine';

export interface SearchWatch {
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  readonly shouldStop: () => boolean;
  readonly onProgress: (progress: BuildProgress) => void;
}
/** A page that asks twice a second sees each of them. */
const progressEveryMs = 300;

/** Runs the search until its time is over, it is proven best, or somebody asks to stop; then gives the best plan so far. */
export function searchUntil({ problem, start, seed, seconds }: SearchOrder, watch: SearchWatch): DayOutcome {
  const began = watch.now();
  // A round on a hard day is long: the clock is looked at after each.
  const run = search(problem, { seed, start, yieldEvery: 1 });
  let told = Number.NEGATIVE_INFINITY;
  for (;;) {
    const step = run.next();
    if (step.done) return step.value.outcome;
    const elapsedMs = Math.round(watch.now() - began);
    const over = elapsedMs >= seconds * 1000 || watch.shouldStop();
    if (over || elapsedMs - told >= progressEveryMs) {
      watch.onProgress(progressOf(step.value, elapsedMs, seconds));
      told = elapsedMs;
    }
    if (over) return step.value.best();
  }
}

const progressOf = (
  { iterations, cost, bound, planned, unplanned }: SearchProgress,
  elapsedMs: number,
  secondsAsked: number,
): BuildProgress => ({ iterations, elapsedMs, secondsAsked, cost, bound, planned, unplanned });
