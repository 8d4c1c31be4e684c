import { durationInFrench, presenceLimitInFrench, visitName } from '../model/french-wording';
import { pinnedReach } from '../model/pins';
import type { Minutes } from '../model/problem';
import type { CheckedVisit } from './checked-visit';
import { constraint } from './constraint';

export const presenceUnderTwelveHours = constraint({
  code: 'presence-under-twelve-hours',
  sentence:
    'Une venue ne dure pas plus longtemps que permis : moins de douze heures, ou ce que disent son unité et son parcours.',
  source: 'Valid plan, rule 3; Visit, `maxPresence`',
  honouredBy: {
    search: ['insertion/candidate-weighing#CandidateWeighing.weigh'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ visits }) {
    return visits.flatMap((checked) => {
      const { visit, arrival, departure } = checked;
      const minutes = departure - arrival - longestPresence(checked);
      if (minutes <= 0 || (visit.pinned?.arrival !== undefined && visit.pinned.departure !== undefined)) return [];
      return [
        {
          message: `La venue ${visitName(visit)} dure ${durationInFrench(departure - arrival)}\u00a0; la présence permise est de ${presenceLimitInFrench(visit.maxPresence)}.`,
          visits: [visit.id],
          minutes,
        },
      ];
    });
  },
});

/** `maxPresence`, stretched as far as what is pinned reaches beyond. */
function longestPresence({ visit, arrival, departure }: CheckedVisit): Minutes {
  const reach = pinnedReach(visit);
  if (reach === undefined) return visit.maxPresence;
  const from = visit.pinned?.arrival === undefined ? reach.from : arrival;
  const to = visit.pinned?.departure === undefined ? reach.to : departure;
  return Math.max(visit.maxPresence, to - from);
}
