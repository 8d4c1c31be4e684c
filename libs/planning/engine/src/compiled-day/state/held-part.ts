import type { Minutes } from '../../model/problem';
import type { PreparedVisit } from '../prepared-day';
import { minuteOf, type TimeUnits } from '../time-units';
import type { Programme } from './programme';

type Hours = Pick<Programme, 'arrival' | 'departure' | 'starts'>;

/** From when a programme holds its place. */
export function holdBegins(units: TimeUnits, visit: PreparedVisit, { arrival, starts }: Hours): Minutes {
  return (visit.holdFrom < 0 ? undefined : startOf(units, visit, visit.holdFrom, starts)) ?? arrival;
}

/** Until when. */
export function holdEnds(units: TimeUnits, visit: PreparedVisit, { departure, starts }: Hours): Minutes {
  const start = visit.holdTo < 0 ? undefined : startOf(units, visit, visit.holdTo, starts);
  return start === undefined ? departure : start + visit.steps[visit.holdTo]!.duration;
}

/** Undefined for a step that is left out. */
function startOf(units: TimeUnits, visit: PreparedVisit, i: number, starts: Int32Array): Minutes | undefined {
  return visit.steps[i]!.pinned?.start ?? (starts[i]! < 0 ? undefined : minuteOf(units, starts[i]!));
}
