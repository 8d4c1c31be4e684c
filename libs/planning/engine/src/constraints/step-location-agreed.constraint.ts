import { quoted, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';

export const stepLocationAgreed = constraint({
  code: 'step-location-agreed',
  sentence: 'Les ressources d’une étape se trouvent au même endroit, celui de l’étape.',
  source: 'Step, `location`',
  honouredBy: { search: ['compiled-day/step-choices#stepChoices'], bound: ['bounds/isolated-bound#isolatedCosts'] },
  check({ visits, resourceById }) {
    return visits.flatMap(({ visit, steps, dayPlace, placeChosen }) =>
      steps.flatMap(({ step, uses, chosen }) => {
        const atPlace = step.location === '@place';
        if (!chosen && !(atPlace && placeChosen)) return [];
        const located = uses.flatMap((id) => resourceById.get(id)?.location ?? []);
        const own = atPlace ? dayPlace?.location : step.location;
        // Of a pinned step only the chosen place's agreement counts: its resources are facts.
        const factsDisagree = own !== undefined && located.length > 0 && !located.includes(own);
        const locations = [...new Set([...located, ...(own === undefined ? [] : [own])])];
        if (chosen ? locations.length < 2 : !factsDisagree) return [];
        return [
          {
            message: `L’étape ${stepName(step)} de la venue ${visitName(visit)} serait à plusieurs endroits\u00a0: ${locations.map(quoted).join(', ')}.`,
            visits: [visit.id],
            steps: [{ visit, step }],
            resources: uses.filter((id) => resourceById.get(id)?.location !== undefined),
            units: locations.length - 1,
          },
        ];
      }),
    );
  },
});
