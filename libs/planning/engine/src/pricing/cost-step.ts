import type { PreparedDay } from '../compiled-day/prepared-day';

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/**
 * The cost of some best plan is a multiple of this: presence runs from lead to lag around steps that start on the grid,
 * and everything else counts whole weights. 1 where pins, told hours or free arrivals allow other minutes.
 */
export function costStep({ problem }: PreparedDay): number {
  const { objective, grid } = problem;
  if (
    objective.changeMinutes > 0 ||
    objective.makespan > 0 ||
    problem.visits.some((v) => v.pinned !== undefined || v.steps.some((s) => s.pinned !== undefined))
  )
    return 1;
  let minutes = grid;
  for (const visit of problem.visits) {
    minutes = gcd(minutes, gcd(visit.arrivalLead, visit.departureLag));
    for (const step of visit.steps) minutes = gcd(minutes, step.duration);
  }
  const { unplanned, optionalMissed, preference, peak, changeVisit, changeStep } = objective;
  const weights = [unplanned, optionalMissed, preference, peak, changeVisit, changeStep];
  return Math.max(1, weights.reduce(gcd, objective.presence * minutes));
}
