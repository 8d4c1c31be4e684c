import type { Problem } from '../model/problem';

/** A change of the day, in French without its full stop, and the day so changed. */
export interface Change {
  readonly text: string;
  readonly apply: (problem: Problem) => Problem;
  /** Of which the effect gives the hours: those whose delay, hours or order change. */
  readonly steps?: readonly string[];
}
