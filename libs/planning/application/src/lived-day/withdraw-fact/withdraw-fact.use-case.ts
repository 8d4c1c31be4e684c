import type { DayKey, VisitState } from '@diurne/planning-domain';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import { goOn } from '../end-visit';
import type { Declarer, LivedVisit, StandingFact, Trace } from '../lived-visit.value';
import { deathByPhysician, factUnknown, LivedDayRefusal } from '../refusals';
import type { VisitTrace } from '../visit-trace';

/** A false declaration is corrected by a later fact that names it; both stay. The visit's state goes back with it. */
export class WithdrawFact {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws LivedDayRefusal `not-found`, `fact-not-yours`, `visit-state-refused`, `death-by-physician` */
  withdraw(actor: Actor, by: Declarer, factId: string, reason: string, at: Date): Promise<DayKey> {
    return this.trace.add(actor, { factId }, at, (visit): Trace => {
      const fact = visit.facts.find(({ id }) => id === factId);
      if (!fact) throw factUnknown();
      const own = fact.declaredBy === by.accountId || (fact.performerId !== null && fact.performerId === by.resourceId);
      if (!own && !by.runsTheWard)
        throw new LivedDayRefusal(
          'fact-not-yours',
          'Seuls l’auteur de la déclaration, la personne qui a fait l’étape, la coordination et les infirmiers de l’unité la retirent.',
        );
      if (visit.state === 'closed')
        throw new LivedDayRefusal('visit-state-refused', 'Cette venue est close\u00a0: sa trace ne change plus.');
      if (fact.exitMode === 'death') throw deathByPhysician();
      const state = stateWithout(visit, fact);
      return {
        state,
        withdraws: { factId, reason },
        ...(fact.kind === 'departure' || fact.kind === 'noShow' ? goOn(visit, authorOf(actor, at)) : {}),
        ...(fact.kind === 'departure' ? { exitMode: null } : {}),
        ...(fact.kind === 'noShow' ? { ending: null } : {}),
      };
    });
  }
}

function stateWithout(visit: LivedVisit, fact: StandingFact): VisitState {
  const others = visit.facts.filter(({ id }) => id !== fact.id);
  switch (fact.kind) {
    case 'noShow':
      return 'booked';
    case 'departure':
      return others.some(({ kind }) => kind === 'stepDone') ? 'inProgress' : 'arrived';
    case 'stepDone':
      return visit.state === 'inProgress' && !others.some(({ kind }) => kind === 'stepDone') ? 'arrived' : visit.state;
    case 'stepNotDone':
      return visit.state;
    case 'arrival':
      if (others.length > 0)
        throw new LivedDayRefusal(
          'visit-state-refused',
          'Des faits ont suivi cette arrivée\u00a0: retirez-les d’abord, du dernier au premier.',
        );
      return 'booked';
  }
}
