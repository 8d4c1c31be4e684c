import type { Minutes, Weight } from './problem';

export interface PlannedStep {
  readonly id: string;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly uses: readonly string[];
}

export interface Involved {
  readonly steps?: readonly string[];
  readonly resources?: readonly string[];
  readonly relations?: readonly { readonly from: string; readonly to: string }[];
  readonly visits?: readonly string[];
}
/** What was tried and works: both are French sentences. */
export interface Relaxation {
  readonly change: string;
  readonly effect: string;
}
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly involves: Involved;
  readonly relaxations: readonly Relaxation[];
}

/** `what` is a step id or `'@place'`. */
export interface MissingPart {
  readonly what: string;
  readonly reasons: readonly Reason[];
}

export interface PlannedVisit {
  readonly id: string;
  readonly status: 'planned';
  readonly arrival: Minutes;
  readonly departure: Minutes;
  readonly place?: string;
  readonly steps: readonly PlannedStep[];
  readonly missing?: readonly MissingPart[];
}
export interface UnplannedVisit {
  readonly id: string;
  readonly status: 'unplanned';
  readonly reasons: readonly Reason[];
}
export type VisitOutcome = PlannedVisit | UnplannedVisit;

export interface PlanCost {
  readonly total: number;
  readonly terms: Readonly<Record<Weight, number>>;
}

export type StoppedBy = 'optimal' | 'time' | 'iterations' | 'cancelled';

/** A day's answer, without what only the caller knows (the file's hash, the clock). */
export interface DayOutcome {
  readonly visits: readonly VisitOutcome[];
  readonly cost: PlanCost;
  readonly bound: number;
  readonly gap: number;
}
