import type { FrenchTerritory } from '@diurne/time';
import type { GradingClass } from './grading-class';

export type InterventionCategory = 'medical' | 'paramedical' | 'socioEducational' | 'technicalAct' | 'notCounted';
/** `undetermined`: left to the DIM, so never shown as sure. */
export type GradingRegime = 'seance' | 'hospitalReserve' | 'counted' | 'undetermined';
/** Whether steps are counted as planned, or only those traced in the record. Billing counts traced ones. */
export type GradingBasis = 'planned' | 'traced';

/** How the stay ended (RUM): a return home, another establishment, a full stay of this one, a death; `other` is not known here. */
export type StayExit = 'home' | 'transfer' | 'mutation' | 'death' | 'other';

/** Professions, specialties and techniques are codes of the closed lists, or what was typed before there were any. */
export interface StepToGrade {
  readonly label: string;
  readonly category: InterventionCategory;
  readonly profession?: string | undefined;
  readonly specialty?: string | undefined;
  readonly ccam?: string | undefined;
  readonly technique?: string | undefined;
  /** Whoever did it, or is planned to. */
  readonly performerId?: string | undefined;
  readonly traced: boolean;
  /** Said to be done by someone else than its performer, who has not confirmed it. */
  readonly declared?: boolean | undefined;
  /** Said not to have been done, with its reason: nothing of it is awaited any more. */
  readonly notDone?: boolean | undefined;
  /** False where whoever did it is not named, or is of a profession that may not. Default true: only what was done is asked. */
  readonly performerMay?: boolean | undefined;
  /** The act that makes the séance, as the pathway says. */
  readonly treatmentSession?: boolean | undefined;
  /** A professional médical takes part, whether or not the step is counted: a synthesis coordinates. */
  readonly byMedical?: boolean | undefined;
}

/** A ground that makes a full stay whatever the count, only when the record says why. */
export interface TracedGround {
  readonly justification: string;
  readonly author: string;
  /** Instant, ISO 8601. */ readonly at: string;
}
/** Closed list of instruction DGOS/R1/DSS/1A/2020/52, and a last one that the record must state. */
export type PatientContextCriterion =
  | 'age'
  | 'disability'
  | 'psychiatricDisorder'
  | 'bedridden'
  | 'history'
  | 'socialPrecarity'
  | 'cooperationDifficulty'
  | 'suspectedMaltreatment'
  | 'unplannedCare'
  | 'otherStatedInRecord';
export interface PatientContextGround extends TracedGround {
  readonly criterion: PatientContextCriterion;
}

export type ForcedClass = 'fullStay' | 'intermediateStay' | 'external';

/** What was sent to billing. `changedSince`: facts, grounds or letter are not those of that moment any more. */
export interface ReleasedAs {
  readonly gradingClass: GradingClass;
  readonly count: number;
  readonly changedSince: boolean;
}

export interface VisitToGrade {
  readonly regime: GradingRegime;
  readonly basis: GradingBasis;
  readonly steps: readonly StepToGrade[];
  /** Default: medicine, surgery, obstetrics (MCO). Rehabilitation (SMR) and psychiatry are out of field. */
  readonly field?: 'mco' | 'smr' | 'psychiatry' | undefined;
  /** False for who did not come, or whose visit was called off. Default true. */
  readonly tookPlace?: boolean | undefined;
  /** Default: not ended yet, or unknown. */
  readonly exit?: StayExit | undefined;
  /** Where the establishment is. Default: metropolitan France. */
  readonly territory?: FrenchTerritory | undefined;
  /** Default true. */
  readonly admittedInDayHospital?: boolean | undefined;
  /** Formal position of the authorities (annexe 6): its number and the class it gives. */
  readonly rescrit?: { readonly number: string; readonly gives: ForcedClass } | undefined;
  /** CCAM code of an act that classes the stay (annexe 8 of the GHM manual). */
  readonly acteClassant?: string | undefined;
  readonly hospitalReserveProduct?: TracedGround | undefined;
  readonly particularSurveillance?: TracedGround | undefined;
  readonly patientContext?: PatientContextGround | undefined;
  /** The report, which is also the letter of discharge, is signed. */
  readonly reportSigned?: boolean | undefined;
  /** The trace says otherwise than the signed letter. */
  readonly reportOutdated?: boolean | undefined;
  /** It was signed, and a new version of it is being written. */
  readonly reportRedrafted?: boolean | undefined;
  /** Default: not released yet. */
  readonly released?: ReleasedAs | undefined;
}
