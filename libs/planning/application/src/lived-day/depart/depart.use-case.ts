import { leave, type DayKey } from '@diurne/planning-domain';
import { toLocal } from '@diurne/time';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import { granted } from '../../refusals';
import { endVisit } from '../end-visit';
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
      const author = authorOf(actor, at);
      const { state, event } = granted(leave(visit, author));
      const occurredAt = whenItHappened(visit, atMinute, visit.programme.departure, at);
      const arrival = visit.facts.find(({ kind }) => kind === 'arrival');
      if (arrival && occurredAt < arrival.occurredAt)
        throw new LivedDayRefusal('input-invalid', 'Le départ ne peut pas précéder l’arrivée.', [
          { path: 'atMinute', message: 'avant l’arrivée' },
        ]);
      return {
        ...endVisit(visit, state.state, toLocal(occurredAt, visit.timeZone).minute, author),
        state: state.state,
        event,
        exitMode,
        fact: { kind: 'departure', occurredAt, detail: { exitMode } },
      };
    });
  }
}
