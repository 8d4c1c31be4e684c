import type { MissingPart, PlannedStep, PlannedVisit } from '../../model/plan';
import type { PreparedDay, PreparedVisit } from '../prepared-day';
import { minuteOf } from '../time-units';
import type { Programme } from './programme';

/** A programme in the words of the plan: minutes and ids, steps by start. Missing parts come without reasons. */
export function plannedVisit(day: PreparedDay, prepared: PreparedVisit, programme: Programme): PlannedVisit {
  const { resources } = day.problem,
    steps: PlannedStep[] = [],
    missing: MissingPart[] = [];
  prepared.steps.forEach((step, i) => {
    const slot = programme.starts[i]!;
    if (step.pinned)
      steps.push({
        id: step.id,
        start: step.pinned.start,
        end: step.pinned.start + step.duration,
        uses: step.pinned.uses,
      });
    else if (slot >= 0) {
      const start = minuteOf(day.units, slot);
      steps.push({
        id: step.id,
        start,
        end: start + step.duration,
        uses: step.uses.map((_, l) => resources[programme.taken[prepared.lineOffset[i]! + l]!]!.id),
      });
    } else if (!step.optional) missing.push({ what: step.id, reasons: [] });
  });
  if (programme.hold < 0 && prepared.visit.place !== undefined) missing.push({ what: '@place', reasons: [] });
  steps.sort((a, b) => a.start - b.start);
  return {
    id: prepared.visit.id,
    status: 'planned',
    arrival: programme.arrival,
    departure: programme.departure,
    ...(programme.hold >= 0 ? { place: resources[programme.hold]!.id } : {}),
    steps,
    ...(missing.length > 0 ? { missing } : {}),
  };
}
