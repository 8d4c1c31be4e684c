import type { DayKey } from '@diurne/planning-domain';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import { leaving } from '../end-visit';
import { judged, type HowSure } from '../judge-trace';
import { deathByPhysician, LivedDayRefusal } from '../refusals';
import type { VisitTrace } from '../visit-trace';
import { requireTheDayHasCome, whenItHappened } from '../when-it-happened';

export interface DepartureOrder extends Pick<HowSure, 'confirmed'> {
  readonly visitId: string;
  readonly exitMode: string;
  readonly atMinute?: number | undefined;
}

/** The patient has left, and how. A death is not declared here: it ends more than this visit. */
export class Depart {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws LivedDayRefusal what `judged` throws, `fact-already-declared`, `visit-state-refused`, `death-by-physician` */
  async depart(actor: Actor, { visitId, exitMode, atMinute, confirmed }: DepartureOrder, at: Date): Promise<DayKey> {
    if (exitMode === 'death') throw deathByPhysician();
    return this.trace.add(actor, { visitId }, at, (visit) => {
      requireTheDayHasCome(visit, at);
      if (visit.facts.some(({ kind }) => kind === 'departure'))
        throw new LivedDayRefusal('fact-already-declared', 'Le départ est déjà déclaré.');
      const occurredAt = whenItHappened(visit, atMinute, at);
      const trace = leaving(visit, exitMode, occurredAt, authorOf(actor, at));
      const typed = atMinute !== undefined;
      judged(visit, { kind: 'departure', occurredAt, typed, leaving: true }, { confirmed });
      return trace;
    });
  }
}
