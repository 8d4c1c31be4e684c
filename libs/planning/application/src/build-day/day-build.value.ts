import type { BuildState, DayKey, DayVisit, VisitProgramme } from '@diurne/planning-domain';
import type { DayOutcome, PlannedVisit, Problem } from '@diurne/planning-engine';

export interface BuildProgress {
  readonly iterations: number;
  readonly elapsedMs: number;
  readonly secondsAsked: number;
  readonly cost: number;
  /** Proven: no plan costs less. */
  readonly bound: number;
  readonly planned: number;
  readonly unplanned: number;
}
/** A visit that stood when the build began. */
export interface VisitAtStart {
  readonly visitId: string;
  readonly requestIds: DayVisit['requestIds'];
  readonly programme: VisitProgramme;
  readonly announced: boolean;
}
export interface BuildBasis {
  readonly requestIds: readonly string[];
  readonly visits: readonly VisitAtStart[];
}

/** A day built beside the present plan: a draft until it is accepted or dropped. */
export interface DayBuild extends DayKey {
  readonly id: string;
  readonly state: BuildState;
  readonly baseRevision: number;
  readonly seconds: number;
  readonly basis: BuildBasis;
  readonly progress: BuildProgress | null;
  readonly outcome: DayOutcome | null;
  /** French. */
  readonly failure: string | null;
}

/** With what only the search needs: it is large. */
export interface BuildToRun extends DayBuild {
  readonly problem: Problem;
}

export const plannedIn = (outcome: DayOutcome): readonly PlannedVisit[] =>
  outcome.visits.filter((visit) => visit.status === 'planned');
