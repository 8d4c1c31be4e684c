import { stepName, visitName } from '../model/french-wording';
import { visitHasPins } from '../model/pins';
import { constraint } from './constraint';
import type { Breach } from './constraint';

export const mandatoryStepsPlanned = constraint({
  code: 'mandatory-steps-planned',
  sentence:
    'Toutes les étapes obligatoires d’une venue sont planifiées ; seule une venue dont quelque chose est fixé peut en laisser, en le disant.',
  source: 'Valid plan, rule 1',
  honouredBy: { search: ['compiled-day/visit-variants#visitVariants'], bound: ['bounds/isolated-bound#isolatedCosts'] },
  check({ visits }) {
    const breaches: Breach[] = [];
    for (const { visit, planned } of visits) {
      const mayMiss = visitHasPins(visit);
      for (const step of visit.steps) {
        if ((step.optional && step.pinned === undefined) || planned.steps.some(({ id }) => id === step.id)) continue;
        const declared =
          mayMiss && step.pinned === undefined && (planned.missing ?? []).some(({ what }) => what === step.id);
        if (declared) continue;
        const kind = step.pinned === undefined ? 'obligatoire' : 'fixée';
        breaches.push({
          message: `L’étape ${kind} ${stepName(step)} de la venue ${visitName(visit)} n’est ni planifiée ni déclarée manquante à bon droit.`,
          visits: [visit.id],
          steps: [{ visit, step }],
        });
      }
    }
    return breaches;
  },
});
