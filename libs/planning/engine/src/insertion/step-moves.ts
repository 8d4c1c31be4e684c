import type { Minutes } from '../model/problem';

/** Where one line of a step may be dragged, the rest of the visit and of the day staying as they are. */
export interface ResourceStarts {
  /** Index of the line in the step's `uses`; -1 for a step that uses nobody. */
  readonly line: number;
  readonly resource?: string;
  /** Starts on the grid, ascending. */
  readonly starts: readonly Minutes[];
}
/** A move tried by hand: `uses` has one resource id per line of the step. */
export interface StepMove {
  readonly stepId: string;
  readonly start: Minutes;
  readonly uses: readonly string[];
}
