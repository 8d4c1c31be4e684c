import type { BillingRegime, DayCapacity, PathwayDefinition } from '@diurne/planning-domain';
import type { Actor } from '../actor';

export interface NewPathwayVersion {
  readonly code: string;
  readonly name: string;
  readonly regime: BillingRegime;
  readonly regimeSource: string;
  readonly definition: PathwayDefinition;
}
/** What a definition may leave open if whoever publishes says that it is meant: named as the refusal that asks. */
export type PathwayQuestion = 'fasting-without-early-step';
export interface PublishedVersion {
  readonly pathwayId: string;
  readonly versionId: string;
  readonly version: number;
}
/** What a definition may name. */
export interface KnownReferences {
  readonly resources: readonly {
    readonly code: string;
    readonly trade: string;
    readonly kind: string;
    readonly capacity: number;
    readonly attributes: readonly string[];
  }[];
  readonly locations: readonly string[];
  /** The coming days of each unit, as their weeks give them, with nobody on them. */
  readonly emptyDays: readonly DayCapacity[];
}

/** Where care pathways stand, in all their versions. */
export abstract class PathwayShelf {
  /** Appends the next version, or the first; `judge` throws to refuse. */
  abstract publish(
    actor: Actor,
    version: NewPathwayVersion,
    at: Date,
    judge: (known: KnownReferences) => void,
  ): Promise<PublishedVersion>;
}
