import type { Interval } from '@diurne/planning-engine';

/** A patient is in another unit of the house from arrival to departure: a fact that no visit of theirs may overlap. */
export interface PresenceElsewhere extends Interval {
  readonly visitId: string;
  readonly patientId: string;
  readonly unitName: string;
  /** Whom to call about it. */
  readonly unitPhone: string;
}
