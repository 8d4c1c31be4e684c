import { hourInFrench, visitName } from '../model/french-wording';
import { pinnedReach } from '../model/pins';
import { constraint } from './constraint';

export const arrivalNotBeforePresent = constraint({
  code: 'arrival-not-before-present',
  sentence: 'Personne n’est attendu avant l’heure présente.',
  source: 'Valid plan, rule 3',
  honouredBy: {
    search: ['compiled-day/prepare-day#prepareDay', 'compiled-day/allowed-starts#allowedStarts'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ problem: { notBefore }, visits }) {
    if (notBefore === undefined) return [];
    return visits.flatMap(({ visit, arrival }) => {
      const earliest = Math.min(notBefore, pinnedReach(visit)?.from ?? notBefore);
      if (visit.pinned?.arrival !== undefined || arrival >= earliest) return [];
      return [
        {
          message: `La venue ${visitName(visit)} arriverait à ${hourInFrench(arrival)}, or il est déjà ${hourInFrench(notBefore)}.`,
          visits: [visit.id],
          minutes: earliest - arrival,
        },
      ];
    });
  },
});
