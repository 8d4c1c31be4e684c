import { checkPlan } from '../constraints/check-plan';
import type { PlannedVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import { proposeInsertions } from '../insertion/propose-insertions';
import { randomDay } from './random-day';
import type { RandomDayOptions } from './random-day';
import { searched } from './run-search';

/** What must hold of every planned day, whatever its problem; each answers the first breach, or nothing. */
export const planningProperties = {
  'every plan passes the check, pins where they were': (problem: Problem, plan: ReturnType<typeof searched>) => {
    const [violation] = checkPlan(problem, plan.outcome);
    return violation === undefined ? undefined : `${violation.code}: ${violation.message}`;
  },
  'the same seed gives the same plan': (problem: Problem, plan: ReturnType<typeof searched>, iterations: number) =>
    JSON.stringify(searched(problem, { seed: 1, iterations })) === JSON.stringify(plan) ? undefined : 'another plan',
  'removing a booking never makes a visit unplannable, nor dearer': (
    problem: Problem,
    { outcome }: ReturnType<typeof searched>,
  ) => {
    const booked = outcome.visits.filter((visit): visit is PlannedVisit => visit.status === 'planned');
    for (const visit of booked) {
      const others = booked.filter(({ id }) => id !== visit.id);
      const [best] = proposeInsertions(problem, others, visit.id, { count: 1 });
      if (best === undefined) return `${visit.id} was planned, and cannot be put back`;
      for (const removed of others) {
        const [now] = proposeInsertions(
          problem,
          others.filter(({ id }) => id !== removed.id),
          visit.id,
          { count: 1 },
        );
        if (now === undefined || now.cost > best.cost)
          return `${visit.id} costs ${best.cost}, and ${now?.cost ?? 'is unplannable'} without ${removed.id}`;
      }
    }
    return undefined;
  },
} as const;

/** The first breach on a random day, or nothing. */
export function breach(
  name: keyof typeof planningProperties,
  seed: number,
  options: RandomDayOptions,
  iterations: number,
): string | undefined {
  // Makespan and peaks are shared: taking a booking away may make the next one carry them.
  const rolled = randomDay(seed, options),
    problem = { ...rolled, objective: { ...rolled.objective, makespan: 0, peak: 0 } };
  return planningProperties[name](problem, searched(problem, { seed: 1, iterations }), iterations);
}
