import type { Interval, Minutes } from '@diurne/planning-engine';
import type { VisitProgramme } from '../day-visit/visit-programme.value';
import type { PathwayDefinition } from '../pathway/care-pathway.value';

export interface TracedFact {
  readonly kind: 'arrival' | 'stepDone' | 'departure' | 'noShow';
  /** The step's code. */
  readonly step: string | null;
  readonly minute: Minutes;
  /** Said or confirmed by who did it. */
  readonly counts: boolean;
}
export interface VisitOfFacts {
  readonly pathway: Pick<PathwayDefinition, 'steps' | 'relations'>;
  readonly programme: VisitProgramme;
  readonly opening: Interval | null;
  readonly facts: readonly TracedFact[];
  /** Codes of steps that somebody said are not done. */
  readonly leftOut?: readonly string[] | undefined;
}
