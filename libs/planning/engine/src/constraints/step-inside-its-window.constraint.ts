import { hoursInFrench, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import { outside } from './outside';

export const stepInsideItsWindow = constraint({
  code: 'step-inside-its-window',
  sentence: 'Une étape reste dans la plage horaire qui lui est imposée.',
  source: 'Valid plan, rule 2',
  honouredBy: { search: ['compiled-day/allowed-starts#allowedStarts'], bound: ['bounds/isolated-bound#isolatedCosts'] },
  check({ visits }) {
    return visits.flatMap(({ visit, steps }) =>
      steps.flatMap(({ step, start, end, chosen }) => {
        if (!chosen || step.window === undefined) return [];
        const minutes = outside({ from: start, to: end }, step.window);
        return minutes === 0
          ? []
          : [
              {
                message: `L’étape ${stepName(step)} de la venue ${visitName(visit)}, ${hoursInFrench(start, end)}, sort de sa plage ${hoursInFrench(step.window.from, step.window.to)}.`,
                visits: [visit.id],
                steps: [{ visit, step }],
                minutes,
              },
            ];
      }),
    );
  },
});
