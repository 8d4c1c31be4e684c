import type { Programme } from '../compiled-day/state/programme';

/** One seed's run, round by round; the caller decides when to stop. */
export interface Run {
  readonly best: readonly Programme[];
  /** Cost of the best plan so far, in the objective's weights. */
  readonly bestCost: number;
  readonly iterations: number;
  /** Measure of the work done so far, which decides when to yield. */
  readonly sweeps: number;
  construct(): void;
  /** One round; no plan costs less than `bound`. */
  iterate(bound: number): void;
}
