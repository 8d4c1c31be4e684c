import type { Interval, Minutes } from '@diurne/planning-engine';

/** What counts a step for billing: docs/glossary.md, `GradedIntervention`. */
export type ActCategory = 'medical' | 'paramedical' | 'socioEducational' | 'technicalAct' | 'notCounted';
/** How visits of a pathway are billed; `undetermined` until the DIM has decided. */
export type BillingRegime = 'seance' | 'hospitalReserve' | 'counted' | 'undetermined';

/** What the unit does for a patient of the pathway: the slice of every figure. */
export type PathwayFamily =
  'assessment' | 'therapeutic' | 'chemotherapy' | 'gynaecologyObstetrics' | 'palliative' | 'treatmentSession';

/** One resource: of these codes, or of every resource of a trade; both narrow each other. */
export interface PathwayUse {
  readonly trade?: string | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly amount: number;
}

export interface PathwayStep {
  readonly code: string;
  readonly label: string;
  readonly duration: Minutes;
  readonly uses: readonly PathwayUse[];
  /** A location's code, or `'@place'` for where the visit's own place stands. */
  readonly location?: string | undefined;
  readonly window?: Interval | undefined;
  readonly patient: 'exclusive' | 'background';
  readonly turnover: Minutes;
  readonly optional: boolean;
  readonly category: ActCategory;
  /** The act that makes a séance: none is billed before it is traced. */
  readonly treatmentSession?: boolean | undefined;
  /** Codes of the lists of `@diurne/grading`, or what was typed before there were any. */
  readonly profession?: string | undefined;
  readonly specialty?: string | undefined;
  readonly ccam?: string | undefined;
  readonly technique?: string | undefined;
  /** What the patient must know or do, French. */
  readonly patientNote?: string | undefined;
}

/** `min ≤ start(to) − end(from) ≤ max`, minutes, on step codes. */
export interface StepLag {
  readonly from: string;
  readonly to: string;
  readonly min?: Minutes | undefined;
  readonly max?: Minutes | undefined;
  /** A matter of care (a gate, a release, a result awaited, surveillance): no remedy loosens it. */
  readonly strict?: boolean | undefined;
}

export interface PathwayDefinition {
  /** Not said of what was published before it was asked. */
  readonly family?: PathwayFamily | undefined;
  /** Code of the list of `@diurne/grading`, or what was typed. */
  readonly specialty?: string | undefined;
  readonly steps: readonly PathwayStep[];
  readonly relations: readonly StepLag[];
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly sameResource: readonly (readonly { readonly step: string; readonly line: number }[])[];
  /** Null when the visit holds none. */
  readonly dayPlace: PlaceWanted | null;
  readonly maxPresence: Minutes;
  readonly arrivalLead: Minutes;
  readonly departureLag: Minutes;
  /** How the patient prepares, French, one sentence an entry. */
  readonly preparation: readonly string[];
  readonly reportSentences: Readonly<Record<string, string>>;
}

/** What the held place must have, and the steps that begin and end its hold: the arrival and the departure where none is named. */
export interface PlaceWanted {
  readonly attributes: readonly string[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A visit keeps the version it was planned with. */
export interface CarePathway {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly versionId: string;
  readonly version: number;
  readonly regime: BillingRegime;
  /** Where the regime comes from, or why it is not determined, French. */
  readonly regimeSource: string;
  readonly definition: PathwayDefinition;
}
