import { leave, type DayKey } from '@diurne/planning-domain';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import { granted } from '../../refusals';
import { LivedDayRefusal } from '../refusals';
import type { VisitTrace } from '../visit-trace';
import { requireTheDayHasCome, whenItHappened } from '../when-it-happened';

export interface DepartureOrder {
  readonly visitId: string;
  readonly exitMode: string;
  readonly atMinute?: number | undefined;
}

/** The patient has left, and how. */
export class Depart {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws LivedDayRefusal `fact-already-declared`, `visit-state-refused` */
  depart(actor: Actor, { visitId, exitMode, atMinute }: DepartureOrder, at: Date): Promise<DayKey> {
    return this.trace.add(actor, { visitId }, at, (visit) => {
      requireTheDayHasCome(visit, at);
      if (visit.facts.some(({ kind }) => kind === 'departure'))
        throw new LivedDayRefusal('fact-already-declared', 'Le départ est déjà déclaré.');
      const { state } = granted(leave(visit, authorOf(actor, at)));
      const occurredAt = whenItHappened(visit, atMinute, visit.programme.departure, at);
      const arrival = visit.facts.find(({ kind }) => kind === 'arrival');
      if (arrival && occurredAt < arrival.occurredAt)
        throw new LivedDayRefusal('input-invalid', 'Le départ ne peut pas précéder l’arrivée.', [
          { path: 'atMinute', message: 'avant l’arrivée' },
        ]);
      return { state, exitMode, fact: { kind: 'departure', occurredAt, detail: { exitMode } } };
    });
  }
}
