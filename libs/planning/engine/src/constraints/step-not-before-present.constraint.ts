import { hourInFrench, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';

export const stepNotBeforePresent = constraint({
  code: 'step-not-before-present',
  sentence: 'Rien de nouveau ne commence avant l’heure présente.',
  source: 'Valid plan, rule 2',
  honouredBy: { search: ['compiled-day/allowed-starts#allowedStarts'], bound: ['bounds/isolated-bound#isolatedCosts'] },
  check({ problem, visits }) {
    const present = problem.notBefore;
    if (present === undefined) return [];
    return visits.flatMap(({ visit, steps }) =>
      steps
        .filter(({ chosen, start }) => chosen && start < present)
        .map(({ step, start }) => ({
          message: `L’étape ${stepName(step)} de la venue ${visitName(visit)} commence à ${hourInFrench(start)}, or il est déjà ${hourInFrench(present)}.`,
          visits: [visit.id],
          steps: [{ visit, step }],
          minutes: present - start,
        })),
    );
  },
});
