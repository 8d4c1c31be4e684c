import type { Minutes } from '../../model/problem';
import type { PreparedVisit } from '../prepared-day';
import { slotCeil, slotFloor, type TimeUnits } from '../time-units';

/** Slots of a pinned place that are a fact whatever is chosen: held in `[from, to)`, cleaned in `[to, free)`. */
export interface FactualSlots {
  readonly from: number;
  readonly to: number;
  readonly free: number;
  readonly departure: Minutes;
}

/** Undefined when the place is not pinned, or when what is pinned may leave the visit no minute on it. */
export function factualSlots(units: TimeUnits, visit: PreparedVisit, turnover: number): FactualSlots | undefined {
  const fact = visit.factualHold;
  if (fact === undefined) return undefined;
  // With the departure alone pinned somebody comes before it: the cleaning after it is certain.
  const comesBefore =
    fact.from < fact.to || (!visit.holdsPart && visit.pinnedArrival === undefined && visit.reachFrom === Infinity);
  return comesBefore
    ? {
        from: slotFloor(units, fact.from),
        to: slotCeil(units, fact.to),
        free: slotCeil(units, fact.to + turnover),
        departure: fact.to,
      }
    : undefined;
}
