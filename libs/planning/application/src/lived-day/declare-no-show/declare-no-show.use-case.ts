import { declareNoShow, type DayKey } from '@diurne/planning-domain';
import { toLocal } from '@diurne/time';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import { granted } from '../../refusals';
import { endVisit } from '../end-visit';
import { LivedDayRefusal } from '../refusals';
import type { VisitTrace } from '../visit-trace';
import { requireTheDayHasCome, whenItHappened } from '../when-it-happened';

const endOfDay = 1440;

/** The patient did not come: a fact of its own, neither a cancellation nor a postponement. */
export class DeclareNoShow {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws LivedDayRefusal `fact-already-declared`, `visit-state-refused` */
  declare(actor: Actor, visitId: string, at: Date): Promise<DayKey> {
    return this.trace.add(actor, { visitId }, at, (visit) => {
      requireTheDayHasCome(visit, at);
      if (visit.facts.some(({ kind }) => kind === 'noShow'))
        throw new LivedDayRefusal('fact-already-declared', 'L’absence est déjà déclarée.');
      const now = toLocal(at, visit.timeZone);
      const isToday = now.date === visit.on;
      if (isToday && now.minute < visit.programme.arrival) {
        throw new LivedDayRefusal(
          'visit-state-refused',
          'L’heure de son rendez-vous n’est pas passée. Si le patient a prévenu qu’il ne viendrait pas, annulez la venue.',
        );
      }
      const author = authorOf(actor, at);
      const { state, event } = granted(declareNoShow(visit, author));
      return {
        // Nothing of a day gone by is left to be freed.
        ...endVisit(visit, state.state, isToday ? now.minute : endOfDay, author),
        state: state.state,
        event,
        ending: state.ending,
        // Who did not come was missed at the hour of the appointment.
        fact: { kind: 'noShow', occurredAt: whenItHappened(visit, isToday ? undefined : visit.programme.arrival, at) },
      };
    });
  }
}
