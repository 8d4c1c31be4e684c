import { quoted, visitName } from '../model/french-wording';
import { visitHasPins } from '../model/pins';
import type { Visit } from '../model/problem';
import type { PlannedVisit } from '../model/plan';
import { constraint } from './constraint';
import type { Breach } from './constraint';

export const missingPartsTrulyMissing = constraint({
  code: 'missing-parts-truly-missing',
  sentence:
    'Ne sont déclarées manquantes que des étapes obligatoires, ou la place, d’une venue dont quelque chose est fixé, et qui manquent vraiment.',
  source: 'Valid plan, rule 1; Plan, `missing`',
  honouredBy: { search: ['compiled-day/state/planned-visit#plannedVisit'], bound: 'no-cheaper' },
  check({ visits }) {
    const breaches: Breach[] = [];
    for (const { visit, planned } of visits) {
      const declared = new Set<string>();
      for (const { what } of planned.missing ?? []) {
        const problem = declared.has(what) ? 'est déclaré manquant deux fois' : whyNotMissing(visit, planned, what);
        declared.add(what);
        if (problem === undefined) continue;
        const name = what === '@place' ? 'La place' : quoted(what);
        breaches.push({ message: `${name} de la venue ${visitName(visit)} ${problem}.`, visits: [visit.id] });
      }
    }
    return breaches;
  },
});

function whyNotMissing(visit: Visit, planned: PlannedVisit, what: string): string | undefined {
  if (!visitHasPins(visit)) return 'ne peut manquer, puisque rien n’y est fixé';
  if (what === '@place') {
    if (planned.place !== undefined) return 'est déclarée manquante alors qu’elle est tenue';
    return visit.place === undefined ? 'est déclarée manquante alors qu’aucune n’est demandée' : undefined;
  }
  const step = visit.steps.find(({ id }) => id === what);
  if (step === undefined) return 'est déclarée manquante sans être une étape de la venue';
  if (planned.steps.some(({ id }) => id === what)) return 'est déclarée manquante alors qu’elle est planifiée';
  return step.optional ? 'est facultative et n’a pas à être déclarée manquante' : undefined;
}
