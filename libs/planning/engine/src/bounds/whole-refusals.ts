import type { PreparedDay, PreparedVisit } from '../compiled-day/prepared-day';

/**
 * Refusals come whole: where a bound on the day's cost is more than what `k` refused priorities and the dearest
 * programmes of everybody else add up to, at least `k + 1` are refused. Returns the bound that follows from it, in the
 * objective's weights; `alone` are the visits' isolated costs.
 */
export function wholeRefusals(day: PreparedDay, alone: readonly number[], bound: number): number {
  const { unplanned } = day.problem.objective;
  if (unplanned <= 0) return bound;
  return Math.max(bound, refusedAtLeast(day, alone, Math.ceil((bound - dearestPrograms(day)) / unplanned)));
}

/** A bound on the day's cost when at least so many priorities are refused; 0 when none is. */
export function refusedAtLeast(day: PreparedDay, alone: readonly number[], refused: number): number {
  if (refused <= 0) return 0;
  // A refused visit saves at most its isolated cost; a refused priority is at most one visit.
  const saved = day.visits
    .filter((v) => !v.hasPins)
    .map((v) => Math.min(alone[v.index]!, v.unplannedCost))
    .sort((a, b) => b - a)
    .slice(0, refused);
  return (
    day.problem.objective.unplanned * refused + alone.reduce((a, b) => a + b, 0) - saved.reduce((a, b) => a + b, 0)
  );
}

/** More than this the planned visits of a day cannot cost together. */
function dearestPrograms(day: PreparedDay): number {
  const { objective, opening } = day.problem;
  let sum = objective.makespan * Math.max(0, ...day.visits.map((v) => v.departureTo - opening.from));
  for (const visit of day.visits) sum += dearestProgramme(day, visit);
  return sum;
}

function dearestProgramme(
  { problem }: PreparedDay,
  { visit, steps, departureTo, arrivalFrom, reachTo, reachFrom, missedCost, hasPins }: PreparedVisit,
): number {
  const { objective } = problem,
    parts = steps.length + 1;
  const from = Math.min(arrivalFrom, reachFrom, visit.pinned?.arrival ?? Infinity),
    to = Math.max(departureTo, reachTo, visit.pinned?.departure ?? -Infinity);
  const optional = steps.reduce((sum, s) => sum + (s.optional ? s.value : 0), 0),
    lines = steps.reduce((sum, s) => sum + s.uses.filter((u) => u.prefer !== undefined).length, 0);
  const units = steps.reduce((sum, s) => sum + s.uses.reduce((all, u) => all + u.amount, 0), 0),
    told = visit.incumbent;
  const moved =
    told === undefined
      ? 0
      : objective.changeVisit +
        objective.changeStep * (told.steps.length + 1) +
        objective.changeMinutes * Math.max(Math.abs(to - told.arrival), Math.abs(from - told.arrival));
  return (
    objective.presence * Math.max(0, to - from) +
    objective.optionalMissed * optional +
    objective.preference * lines +
    objective.peak * units +
    moved +
    (hasPins ? missedCost * parts : 0)
  );
}
