import { constraint } from './constraint';

export const boundNotAboveCost = constraint({
  code: 'bound-not-above-cost',
  sentence: 'La borne annoncée ne dépasse pas le coût.',
  source: 'Plan, `bound`',
  honouredBy: { search: ['plan-a-day/day-outcome#dayOutcome'], bound: 'no-cheaper' },
  check({ plan: { bound, cost } }) {
    if (bound === undefined || cost === undefined || bound <= cost.total) return [];
    return [{ message: `La borne annoncée, ${bound}, dépasse le coût, ${cost.total}.`, units: bound - cost.total }];
  },
});
