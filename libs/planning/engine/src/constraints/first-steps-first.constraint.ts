import { constraint } from './constraint';
import { orderedSteps } from './ordered-steps';

export const firstStepsFirst = constraint({
  code: 'first-steps-first',
  sentence: 'Les étapes à faire en premier sont finies avant que toute autre commence.',
  source: 'Valid plan, rule 4; Visit, `first`',
  honouredBy: {
    search: ['compiled-day/step-differences#leastDifference'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ visits }) {
    return visits.flatMap((checked) => {
      const isFirst = ({ step }: { step: { id: string } }): boolean => checked.visit.first.includes(step.id);
      return orderedSteps(
        checked,
        checked.steps.filter(isFirst),
        checked.steps.filter((step) => !isFirst(step)),
      );
    });
  },
});
