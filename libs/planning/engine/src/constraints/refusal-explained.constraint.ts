import { quoted } from '../model/french-wording';
import { constraint } from './constraint';

export const refusalExplained = constraint({
  code: 'refusal-explained',
  sentence: 'Une venue qui n’est pas planifiée dit au moins une raison.',
  source: 'Plan, `visits`',
  honouredBy: { search: ['explain/explain-visit#explainVisit'], bound: 'no-cheaper' },
  check({ plan }) {
    return plan.visits
      .filter((outcome) => outcome.status === 'unplanned' && outcome.reasons.length === 0)
      .map(({ id }) => ({ message: `La venue ${quoted(id)} est refusée sans raison.`, visits: [id] }));
  },
});
