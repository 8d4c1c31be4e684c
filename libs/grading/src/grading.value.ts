import type { GradingBasis, InterventionCategory } from './visit-to-grade.value';

export type GradingClass = 'outOfField' | 'seance' | 'fullStay' | 'intermediateStay' | 'external' | 'undetermined';

/** One step as the count sees it. `why` is French. */
export interface GradedIntervention {
  readonly label: string;
  readonly category: InterventionCategory;
  readonly counted: boolean;
  readonly why: string;
}
/** What holds back the release for billing, French. */
export interface GradingHold {
  readonly code: 'report-not-signed' | 'step-not-traced' | 'ground-not-justified' | 'regime-undetermined';
  readonly message: string;
}
/** RUM field of the number of interventions: A fewer than 3, B 3, C more (ATIH, MCO 2026 formats). */
export type InterventionCountCategory = 'A' | 'B' | 'C';
export interface RumFields {
  readonly contextOrSurveillance: boolean;
  readonly hospitalReserveProduct: boolean;
  readonly rescrit: boolean;
  readonly interventionCount: InterventionCountCategory;
}

export interface Grading {
  readonly ruleSet: string;
  readonly basis: GradingBasis;
  readonly gradingClass: GradingClass;
  /** False when the regime is left to the DIM: nothing of it may then be shown as sure. */
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
