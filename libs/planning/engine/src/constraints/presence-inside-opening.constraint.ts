import { constraint } from './constraint';
import { presenceInside } from './presence-inside';

export const presenceInsideOpening = constraint({
  code: 'presence-inside-opening',
  sentence: 'Le patient arrive et part pendant l’ouverture de l’hôpital de jour.',
  source: 'Valid plan, rule 3; Problem, `opening`',
  check({ problem, visits }) {
    return visits.flatMap((visit) => presenceInside(visit, problem.opening, 'l’ouverture'));
  },
});
