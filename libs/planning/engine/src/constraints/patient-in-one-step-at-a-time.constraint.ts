import { stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import type { CheckedStep } from './checked-visit';
import { placedByChoice, stepPairs } from './step-pairs';

export const patientInOneStepAtATime = constraint({
  code: 'patient-in-one-step-at-a-time',
  sentence: 'Le patient ne fait qu’une chose à la fois, sauf pendant une étape de fond et au même endroit.',
  source: 'Valid plan, rule 5',
  honouredBy: { search: ['compiled-day/step-differences#wayBetween'], bound: ['bounds/isolated-bound#isolatedCosts'] },
  check({ visits }) {
    return visits.flatMap((checked) =>
      stepPairs(checked).flatMap(([earlier, later]) => {
        const overlap = Math.min(earlier.end, later.end) - later.start;
        if (overlap <= 0 || mayOverlap(earlier, later)) return [];
        return [
          {
            message: `Venue ${visitName(checked.visit)}\u00a0: ${stepName(earlier.step)} et ${stepName(later.step)} se chevauchent.`,
            visits: [checked.visit.id],
            steps: [earlier, later],
            minutes: overlap,
          },
        ];
      }),
    );
  },
});

function mayOverlap(a: CheckedStep, b: CheckedStep): boolean {
  const background = a.step.patient === 'background' || b.step.patient === 'background';
  if (!background) return !(a.chosen || b.chosen);
  const together = a.location === undefined || b.location === undefined || a.location === b.location;
  return together || !placedByChoice(a, b);
}
