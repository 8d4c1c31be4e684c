import { leave, type DayKey } from '@diurne/planning-domain';
import { toLocal } from '@diurne/time';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import { granted } from '../../refusals';
import { endVisit } from '../end-visit';
import { judged, type HowSure } from '../judge-trace';
import { LivedDayRefusal } from '../refusals';
import type { VisitTrace } from '../visit-trace';
import { requireTheDayHasCome, whenItHappened } from '../when-it-happened';

export interface DepartureOrder extends Pick<HowSure, 'confirmed'> {
  readonly visitId: string;
  readonly exitMode: string;
  readonly atMinute?: number | undefined;
}

/** The patient has left, and how. */
export class Depart {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws LivedDayRefusal what `judged` throws, `fact-already-declared`, `visit-state-refused` */
  depart(actor: Actor, { visitId, exitMode, atMinute, confirmed }: DepartureOrder, at: Date): Promise<DayKey> {
    return this.trace.add(actor, { visitId }, at, (visit) => {
      requireTheDayHasCome(visit, at);
      if (visit.facts.some(({ kind }) => kind === 'departure'))
        throw new LivedDayRefusal('fact-already-declared', 'Le départ est déjà déclaré.');
      const author = authorOf(actor, at);
      const { state, event } = granted(leave(visit, author));
      const occurredAt = whenItHappened(visit, atMinute, at);
      const typed = atMinute !== undefined;
      judged(visit, { kind: 'departure', occurredAt, typed, leaving: true }, { confirmed });
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
