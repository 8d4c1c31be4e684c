import { hoursInFrench, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import { heldStretch } from './taking';

export const placeHeldDuringItsSteps = constraint({
  code: 'place-held-during-its-steps',
  sentence: 'Une étape qui a lieu à la place de la venue a lieu pendant que cette place est tenue.',
  source: 'Valid plan, rule 6; Visit, `place`',
  honouredBy: {
    search: ['compiled-day/step-differences#leastDifference', 'compiled-day/allowed-starts#allowedStarts'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ visits }) {
    return visits.flatMap((checked) => {
      const { visit, dayPlace, steps } = checked;
      if (dayPlace === undefined) return [];
      const held = heldStretch(checked);
      return steps.flatMap(({ step, start, end, chosen }) => {
        if (!chosen || step.location !== '@place' || (held.from <= start && end <= held.to)) return [];
        const stretch = held.from < held.to ? `tenue ${hoursInFrench(held.from, held.to)}` : 'jamais tenue';
        return [
          {
            message: `${stepName(step)} de la venue ${visitName(visit)} a lieu ${hoursInFrench(start, end)} à sa place, qui est ${stretch}.`,
            visits: [visit.id],
            steps: [{ visit, step }],
            minutes: Math.max(held.from - start, end - held.to),
          },
        ];
      });
    });
  },
});
