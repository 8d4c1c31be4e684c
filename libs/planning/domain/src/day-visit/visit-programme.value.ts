import type { Minutes } from '@diurne/planning-engine';

/** `resourceIds`: one per line of the step's `uses`. */
export interface ProgrammeStep {
  readonly code: string;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly resourceIds: readonly string[];
}

/** The hours and resources of one visit, local minutes of its day. */
export interface VisitProgramme {
  readonly arrival: Minutes;
  readonly departure: Minutes;
  readonly dayPlaceId: string | null;
  readonly steps: readonly ProgrammeStep[];
}
