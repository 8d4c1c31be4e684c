import type { DayOutcome, PlannedVisit } from '../model/plan';

export interface SearchOptions {
  /** Any integer; the same seed, iterations and problem give the same bytes. */
  readonly seed: number;
  /** Number of destroy-and-repair rounds; left out, the search runs until its caller stops calling `next()`. */
  readonly iterations?: number;
  /** Rounds between two yields; left out, chosen from the size of the day so that a yield comes every 20 to 50 ms. */
  readonly yieldEvery?: number;
  /** Programmes to start from, where they are valid. */
  readonly start?: readonly PlannedVisit[];
  /** Whether planned visits may be moved to make room for an unplanned one. Default true; false serves measurements. */
  readonly ejection?: boolean;
}

export interface SearchProgress {
  readonly iterations: number;
  /** Cost of the best plan so far. */
  readonly cost: number;
  /** Proven: no valid plan costs less. */
  readonly bound: number;
  readonly planned: number;
  readonly unplanned: number;
  /** The best plan so far, with the reasons of what is not planned; costs some milliseconds, so ask when it is needed. */
  best(): DayOutcome;
}

export interface SearchResult {
  readonly outcome: DayOutcome;
  readonly iterations: number;
  readonly stoppedBy: 'optimal' | 'iterations';
}
