import type { PreparedDay, PreparedVisit } from '../prepared-day';
import { minuteOf } from '../time-units';
import type { Programme } from './programme';

const emptyProgramme = 1e12;

/** The visit's own share of the day's cost: everything but makespan and peaks. */
export function programmeCost(day: PreparedDay, prepared: PreparedVisit, programme: Programme): number {
  if (!programme.planned) return prepared.unplannedCost;
  const { objective, resources } = day.problem,
    { visit } = prepared;
  // Valid only where nothing else is: never preferred to a programme with a step.
  const empty = prepared.hasPins && programme.starts.every((s, i) => s < 0 && prepared.steps[i]!.pinned === undefined);
  let cost = (empty ? emptyProgramme : 0) + objective.presence * (programme.departure - programme.arrival);
  if (programme.hold < 0 && visit.place !== undefined) cost += prepared.missedCost;
  for (let i = 0; i < prepared.steps.length; i++) {
    const step = prepared.steps[i]!;
    if (step.pinned) continue;
    if (programme.starts[i]! < 0) {
      cost += step.optional ? objective.optionalMissed * step.value : prepared.missedCost;
      continue;
    }
    for (let l = 0; l < step.uses.length; l++) {
      const { prefer } = step.uses[l]!;
      if (prefer !== undefined && !prefer.includes(resources[programme.taken[prepared.lineOffset[i]! + l]!]!.id))
        cost += objective.preference;
    }
  }
  return visit.incumbent === undefined ? cost : cost + changeCost(day, prepared, programme);
}

function changeCost(day: PreparedDay, prepared: PreparedVisit, programme: Programme): number {
  const { objective, resources } = day.problem,
    told = prepared.visit.incumbent!;
  let cost = objective.changeMinutes * Math.abs(programme.arrival - told.arrival);
  if (programme.arrival !== told.arrival) cost += objective.changeVisit;
  if (told.place !== undefined && (programme.hold < 0 || resources[programme.hold]!.id !== told.place))
    cost += objective.changeStep;
  for (const was of told.steps) {
    const i = prepared.steps.findIndex((s) => s.id === was.id),
      step = prepared.steps[i];
    if (step === undefined) continue;
    const start = step.pinned
      ? step.pinned.start
      : programme.starts[i]! < 0
        ? undefined
        : minuteOf(day.units, programme.starts[i]!);
    const same =
      start === was.start &&
      was.uses.length === step.uses.length &&
      was.uses.every(
        (id, l) =>
          (step.pinned ? step.pinned.uses[l] : resources[programme.taken[prepared.lineOffset[i]! + l]!]!.id) === id,
      );
    if (!same) cost += objective.changeStep;
  }
  return cost;
}
