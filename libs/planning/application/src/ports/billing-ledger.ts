import type { ForcedClass, GradingClass, PatientContextCriterion } from '@diurne/grading';
import type { Actor } from '../actor';
import type { DecidedRegime, GroundKind } from '../billing/billing-record.value';
import type { VisitToJudge } from '../billing/visit-to-judge';

export interface NewGround {
  readonly kind: GroundKind;
  readonly criterion: PatientContextCriterion | null;
  readonly code: string | null;
  readonly gives: ForcedClass | null;
  readonly justification: string;
  readonly occurredAt: Date;
}
export interface RegimeDecision {
  readonly regime: DecidedRegime;
  readonly reason: string;
}
export interface NewRelease {
  readonly gradingClass: GradingClass;
  readonly count: number;
  readonly ruleSet: string;
  readonly reason: string | null;
}
/** One row of the billing record; nothing is ever changed. */
export type BillingEntry =
  | { readonly kind: 'ground'; readonly ground: NewGround }
  | { readonly kind: 'groundWithdrawal'; readonly groundId: string; readonly reason: string }
  | { readonly kind: 'regime'; readonly decision: RegimeDecision }
  | { readonly kind: 'release'; readonly release: NewRelease }
  | { readonly kind: 'releaseTakenBack'; readonly releaseId: string; readonly reason: string };

export interface VisitToBill extends VisitToJudge {
  readonly timeZone: string;
}

/** Grounds, regimes and releases: what was written of how visits are billed. */
export abstract class BillingLedger {
  /**
   * Reads a visit under its lock, with its record, and writes what `decide` answers with its event and its audit row.
   * @throws PlanningRefusal `not-found`, and what `decide` throws
   */
  abstract write(actor: Actor, visitId: string, at: Date, decide: (visit: VisitToBill) => BillingEntry): Promise<void>;

  /** For every visit of the pathway's versions that left it to the DIM, but those that are released. False: no such pathway. */
  abstract decideForPathway(actor: Actor, pathwayId: string, decision: RegimeDecision, at: Date): Promise<boolean>;
}
