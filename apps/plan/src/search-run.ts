import { search } from '@diurne/planning-engine';
import type { DayOutcome, Problem, SearchProgress, StoppedBy } from '@diurne/planning-engine';

export interface SearchOrder {
  readonly seed: number;
  readonly iterations?: number;
  /** Milliseconds; left out, only the iterations end the run. */
  readonly milliseconds?: number;
}
export interface SearchAnswer {
  readonly seed: number;
  readonly outcome: DayOutcome;
  readonly iterations: number;
  readonly stoppedBy: StoppedBy;
}
/** The part of a progress that can be sent from a thread to another. */
export type ProgressNews = Omit<SearchProgress, 'best'>;

export interface SearchWatch {
  now(): number;
  interrupted(): boolean;
  progress(news: ProgressNews): void;
  /** Lets the outside world be heard between two stretches of search. */
  breathe(): Promise<void>;
}

/** What the reasons of one refused visit take on today's machines, and the most of the time asked for that is kept for them. */
const millisecondsPerRefusal = 15;
const mostForReasons = 0.5;

/** Milliseconds after which a search stops so that its reasons are told within the time asked for. */
export function searchingTime(milliseconds: number, refused: number): number {
  return milliseconds - Math.min(mostForReasons * milliseconds, refused * millisecondsPerRefusal);
}

/** Runs one seed until it is done, out of time or interrupted; the engine knows no clock, this is it. */
export async function runSearch(
  problem: Problem,
  { seed, iterations, milliseconds }: SearchOrder,
  watch: SearchWatch,
): Promise<SearchAnswer> {
  const began = watch.now();
  const rounds = search(problem, { seed, ...(iterations === undefined ? {} : { iterations }) });
  for (;;) {
    const step = rounds.next();
    if (step.done === true) return { seed, ...step.value };
    const { iterations: done, cost, bound, planned, unplanned } = step.value;
    watch.progress({ iterations: done, cost, bound, planned, unplanned });
    await watch.breathe();
    const interrupted = watch.interrupted();
    if (interrupted || (milliseconds !== undefined && watch.now() - began >= searchingTime(milliseconds, unplanned))) {
      return { seed, outcome: step.value.best(), iterations: done, stoppedBy: interrupted ? 'cancelled' : 'time' };
    }
  }
}
