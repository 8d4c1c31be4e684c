import { visitName } from '../model/french-wording';
import { constraint } from './constraint';

export const plannedVisitHasAStep = constraint({
  code: 'planned-visit-has-a-step',
  sentence: 'Une venue planifiée comporte au moins une étape.',
  source: 'Valid plan, rule 1',
  honouredBy: { search: ['compiled-day/visit-variants#visitVariants'], bound: ['bounds/isolated-bound#isolatedCosts'] },
  check({ visits }) {
    return visits
      .filter(({ planned }) => planned.steps.length === 0)
      .map(({ visit }) => ({
        message: `La venue ${visitName(visit)} est planifiée sans aucune étape.`,
        visits: [visit.id],
      }));
  },
});
