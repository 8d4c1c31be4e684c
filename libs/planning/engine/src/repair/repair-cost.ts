import type { PreparedDay, PreparedVisit } from '../search/prepare/prepared-day';
import { minuteOf } from '../search/prepare/time-units';
import type { Programme } from '../search/state/programme';
import { programmeCost } from '../search/state/programme-cost';

/** What a planned visit costs by the weights of a repair, the minutes by which announced steps move included. */
export function repairCost(day: PreparedDay, prepared: PreparedVisit, programme: Programme): number {
  let cost = programmeCost(day, prepared, programme);
  for (const was of prepared.visit.incumbent?.steps ?? []) {
    const i = prepared.steps.findIndex((s) => s.id === was.id);
    if (i >= 0 && programme.starts[i]! >= 0) cost += Math.abs(minuteOf(day.units, programme.starts[i]!) - was.start);
  }
  return cost;
}
