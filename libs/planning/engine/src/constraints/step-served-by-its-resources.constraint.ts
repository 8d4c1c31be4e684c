import { quoted, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import type { Breach } from './constraint';

export const stepServedByItsResources = constraint({
  code: 'step-served-by-its-resources',
  sentence: 'Chaque besoin d’une étape est servi par une ressource de sa liste, une seule.',
  source: 'Step, `uses`',
  honouredBy: { search: ['compiled-day/step-choices#stepChoices'], bound: ['bounds/isolated-bound#isolatedCosts'] },
  check({ visits }) {
    const breaches: Breach[] = [];
    for (const { visit, steps } of visits) {
      for (const { step, uses, chosen } of steps) {
        if (!chosen) continue;
        const about = `L’étape ${stepName(step)} de la venue ${visitName(visit)}`;
        if (uses.length !== step.uses.length) {
          breaches.push({
            message: `${about} demande ${step.uses.length} ressource(s) et en reçoit ${uses.length}.`,
            visits: [visit.id],
            steps: [{ visit, step }],
            units: Math.abs(step.uses.length - uses.length),
          });
        }
        step.uses.forEach(({ anyOf }, line) => {
          const resource = uses[line];
          if (resource === undefined || anyOf.includes(resource)) return;
          breaches.push({
            message: `${about} ne peut pas être servie par ${quoted(resource)}.`,
            visits: [visit.id],
            steps: [{ visit, step }],
            resources: [resource],
          });
        });
      }
    }
    return breaches;
  },
});
