import type { PreparedDay } from '../../compiled-day/prepared-day';
import { minuteOf } from '../../compiled-day/time-units';
import type { Programme } from '../../compiled-day/state/programme';
import type { StepList } from '../../compiled-day/step-list';

/** Writes a plan by lists into programmes: starts in slots, the resources of `from`; a visit whose steps have no start is refused. */
export function writeProgrammes(
  day: PreparedDay,
  list: StepList,
  starts: Int32Array,
  from: readonly Programme[],
  to: readonly Programme[],
): void {
  const { units } = day;
  day.visits.forEach((visit, v) => {
    const target = to[v]!,
      compiled = list.compiled[v]!,
      own = starts.subarray(list.first[v]!, list.first[v]! + compiled.n);
    target.copyFrom(from[v]!);
    own.forEach((slot, p) => {
      target.starts[compiled.steps[p]!] = slot;
    });
    target.planned = own.every((slot) => slot >= 0);
    target.cost = target.planned ? 0 : visit.unplannedCost;
    target.variant = target.planned ? visit.variants[0] : undefined;
    if (!target.planned) return;
    target.arrival = minuteOf(units, Math.min(...own)) - visit.visit.arrivalLead;
    target.departure =
      units.origin + own.reduce((last, slot, p) => Math.max(last, slot * units.unit + compiled.tail[p]!), 0);
  });
}
