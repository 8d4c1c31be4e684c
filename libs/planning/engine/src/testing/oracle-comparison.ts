import { checkPlan } from '../constraints/check-plan';
import { search } from '../plan-a-day/search';
import { bruteForce } from './brute-force';
import { randomDay } from './random-day';
import type { RandomDayOptions } from './random-day';

export type Comparison =
  { readonly kind: 'agree' | 'too-large' | 'no-valid-plan' } | { readonly kind: 'disagree'; readonly how: string };

/** One random day, planned by the search and by trying everything. */
export function comparedWithBruteForce(seed: number, options: RandomDayOptions, iterations: number): Comparison {
  const problem = randomDay(seed, options);
  const truth = bruteForce(problem);
  if (truth.kind !== 'optimum') return truth;
  const rounds = search(problem, { seed: 1, iterations });
  let step = rounds.next();
  while (step.done !== true) step = rounds.next();
  const { outcome } = step.value;
  const violations = checkPlan(problem, outcome);
  if (violations.length > 0)
    return {
      kind: 'disagree',
      how: `invalid plan: ${violations.map(({ code, message }) => `${code} (${message})`).join(', ')}`,
    };
  if (outcome.bound > truth.cost)
    return { kind: 'disagree', how: `bound ${outcome.bound} above the optimum ${truth.cost}` };
  if (outcome.cost.total !== truth.cost)
    return { kind: 'disagree', how: `cost ${outcome.cost.total}, optimum ${truth.cost}` };
  return { kind: 'agree' };
}
