import type { Minutes } from '../model/problem';

/** One visit of which something announced changes. */
export interface VisitChange {
  readonly id: string;
  readonly kind: 'newly-planned' | 'no-longer-planned' | 'arrival-moved' | 'hours-changed' | 'people-changed';
  /** New arrival minus announced arrival, minutes; 0 when there was none. */
  readonly arrivalShift: Minutes;
  readonly steps: readonly string[];
}
export interface PlanDifference {
  readonly changes: readonly VisitChange[];
  readonly patientsMoved: number;
  readonly stepsChanged: number;
  readonly minutesMoved: Minutes;
}
