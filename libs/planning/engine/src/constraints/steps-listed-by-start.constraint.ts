import { visitName } from '../model/french-wording';
import { constraint } from './constraint';

export const stepsListedByStart = constraint({
  code: 'steps-listed-by-start',
  sentence: 'Les étapes d’une venue sont listées par heure de début.',
  source: 'Plan, `visits`',
  honouredBy: { search: ['compiled-day/state/planned-visit#plannedVisit'], bound: 'no-cheaper' },
  check({ visits }) {
    return visits
      .filter(({ planned }) =>
        planned.steps.some((step, index) => step.start < (planned.steps[index - 1]?.start ?? step.start)),
      )
      .map(({ visit }) => ({
        message: `Les étapes de la venue ${visitName(visit)} ne sont pas listées par heure de début.`,
        visits: [visit.id],
      }));
  },
});
