import type { Objective, Resource, Visit } from '../model/problem';
import type { TravelTimes } from '../model/travel-times';

export interface VariantMaterial {
  readonly visit: Visit;
  readonly resources: readonly Resource[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly objective: Objective;
  readonly hasPins: boolean;
  /** Indices of the places that suit; empty when none is asked. */
  readonly places: readonly number[];
  readonly travel: () => TravelTimes;
}
