import { quoted, visitName } from '../model/french-wording';
import { visitHasPins } from '../model/pins';
import { placeSuits } from '../model/place-candidates';
import { constraint } from './constraint';

export const placeHeldIfAsked = constraint({
  code: 'place-held-if-asked',
  sentence: 'Une venue tient une place qui convient si elle en demande une, et aucune sinon.',
  source: 'Valid plan, rule 6; Visit, `place`',
  honouredBy: {
    search: ['compiled-day/state/day-state#DayState.canHold', 'insertion/candidate-weighing#CandidateWeighing.weigh'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ visits, resourceById }) {
    return visits.flatMap(({ visit, planned, placeChosen }) => {
      if (!placeChosen) return [];
      const id = planned.place;
      const about = `La venue ${visitName(visit)}`;
      if (id === undefined) {
        const mayMiss = visitHasPins(visit) && (planned.missing ?? []).some(({ what }) => what === '@place');
        return visit.place === undefined || mayMiss
          ? []
          : [{ message: `${about} demande une place et n’en a pas.`, visits: [visit.id] }];
      }
      if (visit.place === undefined)
        return [
          { message: `${about} ne demande pas de place et tient ${quoted(id)}.`, visits: [visit.id], resources: [id] },
        ];
      const held = resourceById.get(id);
      return held !== undefined && placeSuits(visit.place, held)
        ? []
        : [
            {
              message: `${about} ne peut pas tenir la place ${quoted(id)}.`,
              visits: [visit.id],
              resources: [id],
            },
          ];
    });
  },
});
