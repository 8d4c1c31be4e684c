import { quoted, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import type { Breach } from './constraint';

export const sameResourceKept = constraint({
  code: 'same-resource-kept',
  sentence: 'Les étapes qui doivent être servies par la même ressource le sont.',
  source: 'Valid plan, rule 4; Visit, `sameResource`',
  honouredBy: { search: ['compiled-day/visit-variants#visitVariants'], bound: ['bounds/isolated-bound#isolatedCosts'] },
  check({ visits }) {
    const breaches: Breach[] = [];
    for (const { visit, steps } of visits) {
      for (const group of visit.sameResource) {
        const served = group.flatMap(({ step: id, line }) => {
          const checked = steps.find(({ step }) => step.id === id);
          const resource = checked?.uses[line];
          return checked === undefined || resource === undefined ? [] : [{ checked, resource }];
        });
        const resources = [...new Set(served.map(({ resource }) => resource))];
        if (resources.length < 2 || !served.some(({ checked }) => checked.chosen)) continue;
        breaches.push({
          message: `Venue ${visitName(visit)}\u00a0: des étapes qui demandent la même ressource en prennent plusieurs, ${resources.map(quoted).join(', ')}.`,
          visits: [visit.id],
          steps: served.map(({ checked }) => checked),
          resources,
          units: resources.length - 1,
        });
      }
    }
    return breaches;
  },
});
