import { constraint } from './constraint';
import { orderedSteps } from './ordered-steps';

export const lastStepsLast = constraint({
  code: 'last-steps-last',
  sentence: 'Les étapes à faire en dernier commencent quand toutes les autres sont finies.',
  source: 'Valid plan, rule 4; Visit, `last`',
  honouredBy: {
    search: ['compiled-day/step-differences#leastDifference'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ visits }) {
    return visits.flatMap((checked) => {
      const isLast = ({ step }: { step: { id: string } }): boolean => checked.visit.last.includes(step.id);
      return orderedSteps(
        checked,
        checked.steps.filter((step) => !isLast(step)),
        checked.steps.filter(isLast),
      );
    });
  },
});
