import { hoursInFrench, resourceName, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import type { Breach } from './constraint';
import { minutesOutsideWindows } from './opening-profile';

export const resourceInsideItsHours = constraint({
  code: 'resource-inside-its-hours',
  sentence: 'Une ressource ne sert que pendant ses horaires ; seule la remise en état peut déborder.',
  source: 'Valid plan, resources; Resource, `windows`',
  honouredBy: {
    search: ['compiled-day/state/start-tables#StartTables.row'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ problem, takings }) {
    const breaches: Breach[] = [];
    for (const resource of problem.resources) {
      for (const { kind, from, to, chosen, visit, step } of takings.get(resource.id) ?? []) {
        if (!chosen || visit === undefined || (kind !== 'step' && kind !== 'hold')) continue;
        const minutes = minutesOutsideWindows(resource, { from, to });
        if (minutes === 0) continue;
        const what =
          step === undefined
            ? `La venue ${visitName(visit)}`
            : `L’étape ${stepName(step)} de la venue ${visitName(visit)}`;
        breaches.push({
          message: `${what} prend ${resourceName(resource)} ${hoursInFrench(from, to)}, en dehors de ses horaires.`,
          visits: [visit.id],
          steps: step === undefined ? [] : [{ visit, step }],
          resources: [resource.id],
          minutes,
        });
      }
    }
    return breaches;
  },
});
