/** A lane in which a carried step may start, the rest of the day staying as it is. */
export interface LegalLane {
  /** Which line of the step's `uses` this lane would serve; -1 for a step that uses nobody. */
  readonly line: number;
  readonly resourceId: string | null;
  /** Starts on the grid, ascending, local minutes. */
  readonly starts: readonly number[];
}

/** What the page needs to know about a drag, without asking the server: the planning engine answers behind it. */
export interface DayJudge {
  /** Minutes between two starts. */
  readonly grid: number;
  legalLanes(visitId: string, stepCode: string): readonly LegalLane[];
  /** Every sentence that stands against the step at this hour with these resources; empty when it may stand there. */
  reasonsAgainst(visitId: string, stepCode: string, start: number, resourceIds: readonly string[]): readonly string[];
}
