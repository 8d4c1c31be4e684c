import type { DayKey, VisitState } from '@diurne/planning-domain';
import { frenchHour } from '@diurne/time';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import { goOn } from '../end-visit';
import type { Declarer, LivedVisit, StandingFact, Trace } from '../lived-visit.value';
import { gatesJudgedAnew } from '../judge-gates';
import type { HowSure } from '../judge-trace';
import { deathTakenBackByPhysician, factUnknown, LivedDayRefusal } from '../refusals';
import { minuteOf } from '../visit-of-facts';
import type { VisitTrace } from '../visit-trace';

export interface WithdrawalOrder extends Pick<HowSure, 'confirmed'> {
  readonly factId: string;
  readonly reason: string;
}

/** A false declaration is corrected by a later fact that names it; both stay. The visit's state goes back with it. */
export class WithdrawFact {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws LivedDayRefusal `not-found`, `fact-not-yours`, `visit-state-refused`, `death-by-physician`, `fact-doubtful` until what it closes is confirmed */
  withdraw(actor: Actor, by: Declarer, { factId, reason, confirmed }: WithdrawalOrder, at: Date): Promise<DayKey> {
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
      if (fact.exitMode === 'death') throw deathTakenBackByPhysician();
      const state = stateWithout(visit, fact);
      if (confirmed !== true) requireNothingCloses(visit, fact);
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

/** Care that was given on the strength of it is « hors feu vert » from then on: said before, not after. */
function requireNothingCloses(visit: LivedVisit, fact: StandingFact): void {
  const closed = gatesJudgedAnew({ ...visit, facts: visit.facts.filter(({ id }) => id !== fact.id) }).filter(
    ({ missing }) => missing !== '',
  );
  if (closed.length === 0) return;
  const named = closed.map(({ stepId, occurredAt, missing }) => {
    const label = visit.lived.find(({ id }) => id === stepId)?.label ?? '';
    return `«\u00a0${label}\u00a0» (${frenchHour(minuteOf(visit, occurredAt))}) sera hors feu vert\u00a0: il manquera «\u00a0${missing}\u00a0».`;
  });
  throw new LivedDayRefusal(
    'fact-doubtful',
    `Sans cette déclaration, ${named.join(' ')} Le médecin et le pharmacien en seront alertés. Confirmez si c’est juste.`,
  );
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
