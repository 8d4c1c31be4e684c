import { hourInFrench, resourceName, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import type { Breach } from './constraint';

export const groupStartRespected = constraint({
  code: 'group-start-respected',
  sentence: 'Une étape de groupe commence à l’une des heures du groupe.',
  source: 'Valid plan, rule 2; Resource, `starts`',
  honouredBy: {
    search: ['compiled-day/state/start-tables#StartTables.row'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ visits, resourceById }) {
    const breaches: Breach[] = [];
    for (const { visit, steps } of visits) {
      for (const { step, start, uses, chosen } of steps) {
        if (!chosen) continue;
        for (const id of uses) {
          const resource = resourceById.get(id);
          if (resource?.starts === undefined || resource.starts.includes(start)) continue;
          const gaps = resource.starts.map((allowed) => Math.abs(allowed - start));
          breaches.push({
            message: `L’étape ${stepName(step)} de la venue ${visitName(visit)} commence à ${hourInFrench(start)}, ce qui n’est pas une heure de ${resourceName(resource)}.`,
            visits: [visit.id],
            steps: [{ visit, step }],
            resources: [id],
            ...(gaps.length === 0 ? {} : { minutes: Math.min(...gaps) }),
          });
        }
      }
    }
    return breaches;
  },
});
