import { visitName } from '../model/french-wording';
import { factualPresence } from '../model/pins';
import type { Interval } from '../model/problem';
import type { CheckedVisit } from './checked-visit';
import { constraint } from './constraint';

export const personInOneVisitAtATime = constraint({
  code: 'person-in-one-visit-at-a-time',
  sentence: 'Deux venues d’une même personne ne se chevauchent pas, de l’arrivée au départ.',
  source: 'Valid plan, rule 6; Visit, `person`',
  honouredBy: { search: ['compiled-day/state/day-state#DayState.companionPresent'], bound: 'left-out' },
  check({ visits }) {
    return visits.flatMap((one, index) =>
      visits.slice(index + 1).flatMap((other) => {
        if (one.visit.person === undefined || one.visit.person !== other.visit.person) return [];
        const overlap = { from: Math.max(one.arrival, other.arrival), to: Math.min(one.departure, other.departure) };
        if (overlap.from >= overlap.to || (isFact(one, overlap) && isFact(other, overlap))) return [];
        return [
          {
            message: `Les venues ${visitName(one.visit)} et ${visitName(other.visit)} sont de la même personne et se chevauchent.`,
            visits: [one.visit.id, other.visit.id],
            minutes: overlap.to - overlap.from,
          },
        ];
      }),
    );
  },
});

function isFact({ visit }: CheckedVisit, overlap: Interval): boolean {
  const fact = factualPresence(visit);
  return fact !== undefined && fact.from <= overlap.from && overlap.to <= fact.to;
}
