import { hourInFrench, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import type { Breach } from './constraint';

export const pinnedPresenceKept = constraint({
  code: 'pinned-presence-kept',
  sentence: 'Une arrivée ou un départ fixés restent à leur heure.',
  source: 'Visit, `pinned`',
  honouredBy: {
    search: ['insertion/candidate-weighing#CandidateWeighing.weigh'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ visits }) {
    const breaches: Breach[] = [];
    for (const { visit, planned } of visits) {
      const compare = (what: string, pinned: number | undefined, chosen: number): void => {
        if (pinned === undefined || pinned === chosen) return;
        breaches.push({
          message: `${what} de la venue ${visitName(visit)} est fixé à ${hourInFrench(pinned)} et se trouve à ${hourInFrench(chosen)}.`,
          visits: [visit.id],
          minutes: Math.abs(chosen - pinned),
        });
      };
      compare('Le moment de l’arrivée', visit.pinned?.arrival, planned.arrival);
      compare('Le moment du départ', visit.pinned?.departure, planned.departure);
    }
    return breaches;
  },
});
