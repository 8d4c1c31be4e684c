import { setBit } from './bit-rows';
import type { PreparedDay, PreparedVisit, VisitVariant } from './prepared-day';
import { leastDifference, wayBetween } from './step-differences';

/**
 * The row of slots at which the visit itself lets a chosen step start, whoever serves it: the grid, the opening, the
 * present minute, the windows of step and visit, and everything that its pinned steps ask of it.
 */
export function allowedStarts(day: PreparedDay, prepared: PreparedVisit, variant: VisitVariant, i: number): Int32Array {
  const { units, problem, travel } = day,
    { visit, steps } = prepared;
  const step = steps[i]!,
    { location: here, start: told } = variant.choices[i]!;
  let from = Math.max(
    problem.opening.from,
    problem.notBefore ?? -Infinity,
    step.window?.from ?? -Infinity,
    (prepared.pinnedArrival ?? prepared.arrivalFrom) + visit.arrivalLead,
  );
  let last =
    Math.min(
      problem.opening.to,
      step.window?.to ?? Infinity,
      (prepared.pinnedDeparture ?? prepared.departureTo) - visit.departureLag,
    ) - step.duration;
  const apart: { after: number; before: number }[] = [];
  steps.forEach((other, o) => {
    if (!other.pinned) return;
    const at = other.pinned.start,
      there = variant.choices[o]!.location;
    from = Math.max(from, at + leastDifference(visit, other, step));
    last = Math.min(last, at - leastDifference(visit, step, other));
    const leave = wayBetween(step, here, other, there, travel, visit.travelExtra);
    const come = wayBetween(other, there, step, here, travel, visit.travelExtra);
    if (leave !== undefined && come !== undefined)
      apart.push({ after: at - step.duration - leave, before: at + other.duration + come });
  });
  const row = new Int32Array(units.words);
  const { grid } = problem;
  for (let minute = Math.max(units.origin, Math.ceil(from / grid) * grid); minute <= last; minute += grid)
    if ((told === undefined || told === minute) && apart.every((a) => minute <= a.after || minute >= a.before))
      setBit(row, 0, (minute - units.origin) / units.unit, true);
  return row;
}
