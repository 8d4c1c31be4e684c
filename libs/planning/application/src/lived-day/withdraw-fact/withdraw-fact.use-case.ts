import { nameOfMoment, type DayKey, type VisitState } from '@diurne/planning-domain';
import { frenchHour } from '@diurne/time';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import { goOn } from '../end-visit';
import type { Declarer, LivedVisit, StandingFact, StandingMark, Trace } from '../lived-visit.value';
import type { HowSure } from '../judge-trace';
import { factToCorrect } from '../may-correct';
import { LivedDayRefusal } from '../refusals';
import { codesOf, minuteOf, visitOfFacts } from '../visit-of-facts';
import { requireNothingCloses } from '../what-closes';
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
      const fact = factToCorrect(visit, factId, by);
      const state = stateWithout(visit, fact);
      if (confirmed !== true) {
        requireMarksMayGo(visit, fact);
        const others = visit.facts.filter(({ id }) => id !== fact.id);
        requireNothingCloses(visit, others, 'Sans cette déclaration,');
      }
      const ids = fact.kind === 'arrival' ? visit.marks.map(({ id }) => id) : [];
      return {
        state,
        withdraws: { factId, reason },
        ...(ids.length === 0 ? {} : { withdrawsMarks: { ids, reason } }),
        ...(fact.kind === 'departure' || fact.kind === 'noShow' ? goOn(visit, authorOf(actor, at)) : {}),
        ...(fact.kind === 'departure' ? { exitMode: null } : {}),
        ...(fact.kind === 'noShow' ? { ending: null } : {}),
      };
    });
  }
}

/** Who has not come has no place, and began nothing: said before, not after. @throws LivedDayRefusal `fact-doubtful` */
function requireMarksMayGo(visit: LivedVisit, { kind }: StandingFact): void {
  if (kind !== 'arrival' || visit.marks.length === 0) return;
  const named = visit.marks.map(
    (mark) => `${nameOfMark(visit, mark)} (${frenchHour(minuteOf(visit, mark.occurredAt))})`,
  );
  throw new LivedDayRefusal(
    'fact-doubtful',
    `Avec cette arrivée sont retirées aussi les heures notées du patient\u00a0: ${named.join(', ')}. Confirmez si c’est juste.`,
  );
}

function nameOfMark(visit: LivedVisit, { kind, stepId }: StandingMark): string {
  const step = stepId === null ? null : (codesOf(visit).get(stepId) ?? null);
  return nameOfMoment(visitOfFacts(visit), { kind, step });
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
