import type { Declarer, LivedVisit, StandingFact } from './lived-visit.value';
import { deathTakenBackByPhysician, factUnknown, LivedDayRefusal } from './refusals';

/**
 * The fact that is to be corrected or taken back: by who declared it, who did it, or who runs the ward.
 * @throws LivedDayRefusal `not-found`, `fact-not-yours`, `visit-state-refused`, `death-by-physician`
 */
export function factToCorrect(visit: LivedVisit, factId: string, by: Declarer): StandingFact {
  const fact = visit.facts.find(({ id }) => id === factId);
  if (!fact) throw factUnknown();
  const own = fact.declaredBy === by.accountId || (fact.performerId !== null && fact.performerId === by.resourceId);
  if (!own && !by.runsTheWard)
    throw new LivedDayRefusal(
      'fact-not-yours',
      'Seuls l’auteur de la déclaration, la personne qui a fait l’étape, la coordination et les infirmiers de l’unité la corrigent ou la retirent.',
    );
  if (visit.state === 'closed')
    throw new LivedDayRefusal('visit-state-refused', 'Cette venue est close\u00a0: sa trace ne change plus.');
  if (fact.exitMode === 'death') throw deathTakenBackByPhysician();
  return fact;
}
