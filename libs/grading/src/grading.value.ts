import type { GradingClass } from './grading-class';
import type { GradingBasis, InterventionCategory } from './visit-to-grade.value';

/** One step as the count sees it. `why` is French. */
export interface GradedIntervention {
  readonly label: string;
  readonly category: InterventionCategory;
  readonly counted: boolean;
  /** What would tell it from others is not said, or in no list: the DIM should look. */
  readonly unclear: boolean;
  readonly why: string;
}
/** What holds back the release for billing, French. */
export interface GradingHold {
  readonly code:
    | 'report-not-signed'
    | 'report-outdated'
    | 'step-not-traced'
    | 'step-not-confirmed'
    | 'performer-may-not'
    | 'ground-not-justified'
    | 'regime-undetermined'
    | 'no-medical-coordination'
    | 'context-without-intervention'
    | 'exit-to-judge'
    | 'changed-since-release';
  readonly message: string;
}
/** RUM field of the number of interventions: A fewer than 3, B 3, C more (ATIH, MCO 2026 formats). */
export type InterventionCountCategory = 'A' | 'B' | 'C';
export interface RumFields {
  readonly contextOrSurveillance: boolean;
  readonly hospitalReserveProduct: boolean;
  readonly rescrit: boolean;
  readonly interventionCount: InterventionCountCategory;
  /** Conversion into a full stay (conversion HC). */
  readonly conversion: boolean;
  /** Mode of exit of the medical unit; null until it is known. */
  readonly exitMode: '6' | '7' | '8' | '9' | null;
}

export interface Grading {
  readonly ruleSet: string;
  readonly basis: GradingBasis;
  readonly gradingClass: GradingClass;
  /** False when the DIM has to decide or to look: nothing of it may then be shown as sure. */
  readonly sure: boolean;
  readonly count: number;
  /** Why this class, French. */
  readonly reasons: readonly string[];
  readonly interventions: readonly GradedIntervention[];
  readonly mustBeJustified: readonly string[];
  /** For physician and DIM only. */
  readonly wouldChange: readonly string[];
  readonly holds: readonly GradingHold[];
  /** How an external visit is billed is not determined here: what the DIM has to look at, French. */
  readonly externalHint: string | null;
  readonly rum: RumFields;
}
