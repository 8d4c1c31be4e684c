import { constraint } from './constraint';
import { presenceInside } from './presence-inside';

export const presenceInsideOpening = constraint({
  code: 'presence-inside-opening',
  sentence: 'Le patient arrive et part pendant l’ouverture de l’hôpital de jour.',
  source: 'Valid plan, rule 3; Problem, `opening`',
  honouredBy: {
    search: ['compiled-day/prepare-day#prepareDay', 'compiled-day/allowed-starts#allowedStarts'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ problem, visits }) {
    return visits.flatMap((visit) => presenceInside(visit, problem.opening, 'l’ouverture'));
  },
});
