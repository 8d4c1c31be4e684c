import { arrive, type DayKey, type EntryMode, type IdentityDocument } from '@diurne/planning-domain';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import { granted } from '../../refusals';
import { requireIdentity } from '../checked-identity';
import { judged, type HowSure } from '../judge-trace';
import { LivedDayRefusal } from '../refusals';
import type { VisitTrace } from '../visit-trace';
import { requireTheDayHasCome, whenItHappened } from '../when-it-happened';

export interface ArrivalOrder extends Pick<HowSure, 'confirmed'> {
  readonly visitId: string;
  readonly nameAsked: boolean;
  readonly birthDateAsked: boolean;
  readonly identityDocument?: IdentityDocument | undefined;
  readonly entryMode?: EntryMode | undefined;
  readonly atMinute?: number | undefined;
}

/** The patient is here, and whoever welcomes them has asked who they are. */
export class Arrive {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws LivedDayRefusal `identity-not-checked`, what `judged` throws, `fact-already-declared`, `visit-state-refused` */
  arrive(actor: Actor, order: ArrivalOrder, at: Date): Promise<DayKey> {
    const { visitId, nameAsked, birthDateAsked, identityDocument, entryMode, atMinute, confirmed } = order;
    return this.trace.add(actor, { visitId }, at, (visit) => {
      requireTheDayHasCome(visit, at);
      if (visit.facts.some(({ kind }) => kind === 'arrival'))
        throw new LivedDayRefusal('fact-already-declared', 'L’arrivée est déjà déclarée.');
      requireIdentity(
        { nameAsked, birthDateAsked },
        (missing) => `Demandez au patient ${missing} avant de déclarer son arrivée.`,
      );
      const { state, event } = granted(arrive(visit, authorOf(actor, at)));
      const occurredAt = whenItHappened(visit, atMinute, at);
      judged(visit, { kind: 'arrival', occurredAt, typed: atMinute !== undefined }, { confirmed });
      return {
        state: state.state,
        event,
        entryMode,
        fact: {
          kind: 'arrival',
          occurredAt,
          detail: {
            nameAsked,
            birthDateAsked,
            ...(identityDocument === undefined ? {} : { identityDocument }),
            ...(entryMode === undefined ? {} : { entryMode }),
          },
        },
      };
    });
  }
}
