import type { FrenchTerritory } from '@diurne/time';

/** How far a rule was checked against the text itself. */
export type RuleCertainty = 'quoted' | 'reading' | 'assumed' | 'project-choice';
export interface RuleSource {
  readonly source: string;
  readonly certainty: RuleCertainty;
}

/** What never counts, whoever does it: a code of a closed list, or of the CCAM by its seven characters. */
export interface NeverCounted extends RuleSource {
  readonly field: 'ccam' | 'technique' | 'profession';
  readonly value: string;
  /** French. */
  readonly why: string;
}

/** Where the text is unclear, the DIM decides; the default is the prudent one. */
export interface DimOptions {
  /** Two persons of one paramedical or socio-educational profession: one intervention, or one each. */
  readonly sameProfession: 'oncePerProfession' | 'oncePerPerson';
}

/** The points that reasons quote, so that a reader finds each in the text. */
export type RulePoint =
  | 'noVisit'
  | 'field'
  | 'territory'
  | 'conversion'
  | 'seance'
  | 'dayHospital'
  | 'rescrit'
  | 'acteClassant'
  | 'ground'
  | 'fullStayCount'
  | 'intermediateCount'
  | 'belowCount'
  | 'medical'
  | 'profession'
  | 'technicalAct'
  | 'notCounted'
  | 'traced'
  | 'coordination'
  | 'undetermined'
  | 'externalBilling';

export interface GradingRuleSet {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Civil date of the text. */
  readonly dated: string;
  /** Elsewhere it says nothing: out of field. */
  readonly appliesIn: readonly FrenchTerritory[];
  readonly intermediateStayFrom: number;
  readonly fullStayFrom: number;
  readonly neverCounted: readonly NeverCounted[];
  readonly options: DimOptions;
  readonly sources: Readonly<Record<RulePoint, RuleSource>>;
}
