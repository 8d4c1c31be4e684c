import type { Interval, Minutes } from '@diurne/planning-engine';
import type { VisitProgramme } from '../day-visit/visit-programme.value';
import type { PathwayDefinition } from '../pathway/care-pathway.value';
import type { VisitMarkKind } from './traced-mark.value';

export interface TracedFact {
  readonly kind: 'arrival' | 'stepDone' | 'departure' | 'noShow';
  /** The step's code. */
  readonly step: string | null;
  readonly minute: Minutes;
  /** Said or confirmed by who did it. */
  readonly counts: boolean;
  /** The departure of a patient who has died. */
  readonly dying?: boolean | undefined;
}
/** What happened around the care, beside the facts. */
export interface TracedMark {
  readonly kind: VisitMarkKind;
  /** Of `stepStarted`: the step's code. */
  readonly step: string | null;
  readonly minute: Minutes;
}
export interface VisitOfFacts {
  readonly pathway: Pick<PathwayDefinition, 'steps' | 'relations'>;
  readonly programme: VisitProgramme;
  readonly opening: Interval | null;
  readonly facts: readonly TracedFact[];
  /** Codes of steps that somebody said are not done. */
  readonly leftOut?: readonly string[] | undefined;
  readonly marks?: readonly TracedMark[] | undefined;
  /** When a letter was first signed, in minutes of the visit's day; null while none is. */
  readonly letterSigned?: Minutes | null | undefined;
}
