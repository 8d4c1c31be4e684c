import { constraint } from './constraint';

/** A gap is a quotient: another program may have rounded it. */
const tolerance = 1e-6;

export const gapAsComputed = constraint({
  code: 'gap-as-computed',
  sentence: 'L’écart annoncé est celui du coût à sa borne.',
  source: 'Plan, `gap`',
  honouredBy: { search: ['plan-a-day/day-outcome#dayOutcome'], bound: 'no-cheaper' },
  check({ plan: { bound, cost, gap } }) {
    if (bound === undefined || cost === undefined || gap === undefined) return [];
    const found = cost.total === 0 ? 0 : (cost.total - bound) / cost.total;
    if (Math.abs(gap - found) <= tolerance) return [];
    return [{ message: `L’écart annoncé est ${gap}, il est de ${found}.`, units: Math.abs(gap - found) }];
  },
});
