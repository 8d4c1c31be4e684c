import { quoted, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import type { Breach } from './constraint';

export const stepPlannedAtMostOnce = constraint({
  code: 'step-planned-at-most-once',
  sentence: 'Une venue ne comporte que ses propres étapes, chacune au plus une fois.',
  source: 'Valid plan, rule 1',
  honouredBy: { search: ['compiled-day/state/planned-visit#plannedVisit'], bound: 'no-cheaper' },
  check({ visits }) {
    const breaches: Breach[] = [];
    for (const { visit, planned } of visits) {
      const seen = new Set<string>();
      for (const { id } of planned.steps) {
        const step = visit.steps.find((candidate) => candidate.id === id);
        if (step === undefined) {
          breaches.push({ message: `La venue ${visitName(visit)} n’a pas d’étape ${quoted(id)}.`, visits: [visit.id] });
        } else if (seen.has(id)) {
          breaches.push({
            message: `L’étape ${quoted(id)} de la venue ${visitName(visit)} est planifiée plus d’une fois.`,
            visits: [visit.id],
            steps: [{ visit, step }],
          });
        }
        seen.add(id);
      }
    }
    return breaches;
  },
});
