import { durationInFrench, hourInFrench, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';

export const stepStartOnGrid = constraint({
  code: 'step-start-on-grid',
  sentence: 'Une étape commence sur le pas de l’horaire.',
  source: 'Valid plan, rule 2',
  honouredBy: { search: ['compiled-day/allowed-starts#allowedStarts'], bound: ['bounds/isolated-bound#isolatedCosts'] },
  check({ problem, visits }) {
    return visits.flatMap(({ visit, steps }) =>
      steps
        .filter(({ chosen, start }) => chosen && start % problem.grid !== 0)
        .map(({ step, start }) => ({
          message: `L’étape ${stepName(step)} de la venue ${visitName(visit)} commence à ${hourInFrench(start)}, hors du pas de ${durationInFrench(problem.grid)}.`,
          visits: [visit.id],
          steps: [{ visit, step }],
          minutes: Math.min(start % problem.grid, problem.grid - (start % problem.grid)),
        })),
    );
  },
});
