import { quoted, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';

export const stepLinesServedApart = constraint({
  code: 'step-lines-served-apart',
  sentence: 'Deux besoins d’une même étape ne prennent jamais la même ressource.',
  source: 'Step, `uses`',
  honouredBy: {
    search: ['compiled-day/state/start-tables#StartTables.row', 'insertion/resource-choice#takeResources'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ visits }) {
    return visits.flatMap(({ visit, steps }) =>
      steps.flatMap(({ step, uses, chosen }) => {
        const twice = chosen ? uses.find((resource, line) => uses.indexOf(resource) < line) : undefined;
        return twice === undefined
          ? []
          : [
              {
                message: `L’étape ${stepName(step)} de la venue ${visitName(visit)} prend deux fois ${quoted(twice)}.`,
                visits: [visit.id],
                steps: [{ visit, step }],
                resources: [twice],
              },
            ];
      }),
    );
  },
});
