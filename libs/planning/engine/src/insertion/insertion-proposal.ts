import type { PlannedVisit } from '../model/plan';

/** One programme for one visit, the other visits staying as they are. */
export interface InsertionProposal {
  readonly plan: PlannedVisit;
  /** What the day costs more with this programme than without the visit, in the objective's weights (its own `unplanned` weight apart). */
  readonly cost: number;
}
