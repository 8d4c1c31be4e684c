import type { DayOutcome, PlannedVisit, Problem } from '@diurne/planning-engine';
import type { BuildProgress } from '../build-day/day-build.value';

export interface SearchOrder {
  readonly problem: Problem;
  readonly start: readonly PlannedVisit[];
  readonly seed: number;
  readonly seconds: number;
}

/** The search itself broke, and would again: out of memory, an error of its own. */
export class SearchBroken extends Error {
  override readonly name = 'SearchBroken';
}

/** The engine's search on a thread and a clock of its own. */
export abstract class DaySearch {
  /** The best plan when the time is over, when nothing better exists, or once `report` answers that it should stop. @throws SearchBroken; and what `report` throws */
  abstract run(order: SearchOrder, report: (progress: BuildProgress) => Promise<boolean>): Promise<DayOutcome>;
}
