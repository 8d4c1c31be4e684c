import type { Interval, Minutes } from '@diurne/planning-engine';
import type { VisitState } from '../day-visit/day-visit.entity';
import type { VisitProgramme } from '../day-visit/visit-programme.value';
import type { PathwayDefinition } from '../pathway/care-pathway.value';

/** What the planner must know of a visit: no name in it. `id` is the caller's choice and comes back in the plan. */
export interface VisitToPlan {
  readonly id: string;
  /** What refusals call it, French: its pathway, never a person. */
  readonly label?: string;
  readonly patientId: string;
  readonly priority: number;
  /** Earliest arrival and latest departure; null: the unit's opening. */
  readonly hours: Interval | null;
  readonly pathway: PathwayDefinition;
  /** Wheelchair or stretcher: minutes more on each way; left out: none. */
  readonly travelExtra?: Minutes;
}

/** A visit that has its hours already. */
export interface StandingVisit extends VisitToPlan {
  readonly state: VisitState;
  readonly programme: VisitProgramme;
  /** The patient was told: a build keeps these hours. */
  readonly announced: boolean;
  /** Kept by hand, whatever the state. */
  readonly keptByHand?: boolean;
}
