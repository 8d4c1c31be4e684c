import { quoted, visitName } from '../model/french-wording';
import { constraint } from './constraint';

export const pinnedPlaceKept = constraint({
  code: 'pinned-place-kept',
  sentence: 'Une place fixée est gardée.',
  source: 'Visit, `pinned`',
  honouredBy: { search: ['compiled-day/prepare-day#prepareDay'], bound: ['bounds/isolated-bound#isolatedCosts'] },
  check({ visits }) {
    return visits.flatMap(({ visit, planned }) => {
      const pinned = visit.pinned?.place;
      return pinned === undefined || planned.place === pinned
        ? []
        : [
            {
              message: `La venue ${visitName(visit)} doit garder la place ${quoted(pinned)}.`,
              visits: [visit.id],
              resources: [pinned],
            },
          ];
    });
  },
});
