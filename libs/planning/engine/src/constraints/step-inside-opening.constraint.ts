import { hoursInFrench, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import { outside } from './outside';

export const stepInsideOpening = constraint({
  code: 'step-inside-opening',
  sentence: 'Une étape se déroule pendant l’ouverture de l’hôpital de jour.',
  source: 'Problem, `opening`',
  honouredBy: { search: ['compiled-day/allowed-starts#allowedStarts'], bound: ['bounds/isolated-bound#isolatedCosts'] },
  check({ problem: { opening }, visits }) {
    return visits.flatMap(({ visit, steps }) =>
      steps.flatMap(({ step, start, end, chosen }) => {
        const minutes = chosen ? outside({ from: start, to: end }, opening) : 0;
        return minutes === 0
          ? []
          : [
              {
                message: `L’étape ${stepName(step)} de la venue ${visitName(visit)}, ${hoursInFrench(start, end)}, sort de l’ouverture ${hoursInFrench(opening.from, opening.to)}.`,
                visits: [visit.id],
                steps: [{ visit, step }],
                minutes,
              },
            ];
      }),
    );
  },
});
