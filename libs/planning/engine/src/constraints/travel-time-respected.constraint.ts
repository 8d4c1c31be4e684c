import { durationInFrench, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import { placedByChoice, stepPairs } from './step-pairs';

export const travelTimeRespected = constraint({
  code: 'travel-time-respected',
  sentence: 'Le patient a le temps d’aller d’un lieu à l’autre.',
  source: 'Valid plan, rule 5; Problem, `travel`',
  honouredBy: { search: ['compiled-day/step-differences#wayBetween'], bound: ['bounds/isolated-bound#isolatedCosts'] },
  check({ visits, travel }) {
    return visits.flatMap((checked) =>
      stepPairs(checked).flatMap(([earlier, later]) => {
        const { visit } = checked;
        const between = later.start - earlier.end;
        if (
          between < 0 ||
          earlier.location === undefined ||
          later.location === undefined ||
          earlier.location === later.location
        )
          return [];
        const needed = travel(earlier.location, later.location, visit.travelExtra);
        if (between >= needed || !placedByChoice(earlier, later)) return [];
        return [
          {
            message: `Venue ${visitName(visit)}\u00a0: de ${stepName(earlier.step)} à ${stepName(later.step)} le trajet demande ${durationInFrench(needed)}, il y a ${durationInFrench(between)}.`,
            visits: [visit.id],
            steps: [earlier, later],
            minutes: needed - between,
          },
        ];
      }),
    );
  },
});
