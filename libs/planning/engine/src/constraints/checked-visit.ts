import type { PlannedVisit } from '../model/plan';
import type { Minutes, Problem, Resource, Step, Visit } from '../model/problem';

export interface CheckedStep {
  readonly visit: Visit;
  readonly step: Step;
  readonly start: Minutes;
  readonly end: Minutes;
  /** One resource id per line, as the plan says; as pinned for a pinned step. */
  readonly uses: readonly string[];
  /** False for a pinned step: a fact. */
  readonly chosen: boolean;
  readonly location?: string;
  /** Its location is that of a place which is not pinned. */
  readonly locatedByChosenPlace: boolean;
}

export interface CheckedVisit {
  readonly visit: Visit;
  readonly planned: PlannedVisit;
  readonly arrival: Minutes;
  readonly departure: Minutes;
  readonly dayPlace?: Resource;
  readonly placeChosen: boolean;
  /** Each planned step once, pinned ones as they are pinned, by start. */
  readonly steps: readonly CheckedStep[];
}

export interface PlannedVisits {
  readonly problem: Problem;
  /** The planned visits, in the problem's order. */
  readonly visits: readonly CheckedVisit[];
  readonly resourceById: ReadonlyMap<string, Resource>;
}
