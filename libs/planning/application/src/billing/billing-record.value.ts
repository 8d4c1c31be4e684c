import type { BillingRegime } from '@diurne/planning-domain';
import type { ForcedClass, GradingClass, PatientContextCriterion } from '@diurne/grading';
import type { FrenchTerritory } from '@diurne/time';

export type GroundKind =
  'hospitalReserveProduct' | 'particularSurveillance' | 'patientContext' | 'acteClassant' | 'rescrit';
export type DecidedRegime = Exclude<BillingRegime, 'undetermined'>;

/** A ground as it is written, with its author and hour; it is never changed, and taken back by a later row that names it. */
export interface StandingGround {
  readonly id: string;
  readonly kind: GroundKind;
  readonly criterion: PatientContextCriterion | null;
  /** CCAM code of an acte classant, number of a rescrit. */
  readonly code: string | null;
  readonly gives: ForcedClass | null;
  readonly justification: string;
  readonly occurredAt: Date;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}
/** What the DIM decided for the visit, else for its pathway; the latest stands. */
export interface StandingRegime {
  readonly regime: DecidedRegime;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly forVisit: boolean;
}
/** Sent to billing, as it was then; `changedSince`: facts or grounds were added, confirmed or taken back later. */
export interface StandingRelease {
  readonly id: string;
  readonly gradingClass: GradingClass;
  readonly count: number;
  readonly reason: string | null;
  readonly releasedBy: string;
  readonly releasedAt: Date;
  readonly changedSince: boolean;
}

/** What a visit's class depends on beside its plan and its trace. */
export interface BillingRecord {
  readonly exitMode: string | null;
  readonly territory: FrenchTerritory;
  /** In the order in which they were written. */
  readonly grounds: readonly StandingGround[];
  readonly decided: StandingRegime | undefined;
  readonly released: StandingRelease | undefined;
}
