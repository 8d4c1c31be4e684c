import { visitName } from '../model/french-wording';
import { visitHasPins } from '../model/pins';
import { constraint } from './constraint';

export const pinnedVisitPlanned = constraint({
  code: 'pinned-visit-planned',
  sentence: 'Une venue dont quelque chose est fixé est toujours planifiée.',
  source: 'What makes a plan valid, facts',
  honouredBy: {
    search: ['insertion/visit-insertion#VisitInsertion.find'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ plan, visitById }) {
    return plan.visits.flatMap((outcome) => {
      const visit = visitById.get(outcome.id);
      if (outcome.status === 'planned' || visit === undefined || !visitHasPins(visit)) return [];
      return [
        {
          message: `La venue ${visitName(visit)} a des éléments fixés et n’est pourtant pas planifiée.`,
          visits: [visit.id],
        },
      ];
    });
  },
});
