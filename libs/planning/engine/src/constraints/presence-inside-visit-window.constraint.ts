import { constraint } from './constraint';
import { presenceInside } from './presence-inside';

export const presenceInsideVisitWindow = constraint({
  code: 'presence-inside-visit-window',
  sentence: 'Le patient arrive et part dans la plage horaire qui est la sienne.',
  source: 'Valid plan, rule 3; Visit, `window`',
  honouredBy: {
    search: ['compiled-day/prepare-day#prepareDay', 'compiled-day/allowed-starts#allowedStarts'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ visits }) {
    return visits.flatMap((visit) => presenceInside(visit, visit.visit.window, 'sa plage'));
  },
});
