import type { PlannedVisit } from '../../model/plan';

/** One day of `bestDates`, cheapest first. */
export interface RankedDay {
  /** Index in the list of days that was given. */
  readonly day: number;
  readonly plan: PlannedVisit;
  readonly cost: number;
  /** Against the first of the ranking; 0 for the first. */
  readonly costDifference: number;
  /** French, for a secretary: `présence 3 h 05, dont 20 min d'attente`. */
  readonly why: string;
}
