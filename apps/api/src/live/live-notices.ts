import { displayNamesOf } from '@diurne/access';
import type { LiveNotice } from '@diurne/contracts';
import type { Actor, Database } from '@diurne/database';
import { FeedPositionGone, feedState, readFeed, type EventName, type FedEvent } from '@diurne/messaging';

/** What the screens of a day show has changed. Each of these carries the unit and the day. */
const shown = [
  'day-changed',
  'visit-announced',
  'delivery-settled',
  'telling-held',
  'patient-arrived',
  'step-finished',
  'patient-left',
  'no-show-declared',
  'fact-confirmed',
  'fact-withdrawn',
] as const satisfies readonly EventName[];
const batch = 500;

export interface PlacedNotice extends LiveNotice {
  readonly position: number;
}
export interface NoticePage {
  readonly notices: readonly PlacedNotice[];
  /** Up to where the feed was read; it has all been told. */
  readonly reached: number;
  readonly more: boolean;
}

export const lastPosition = (database: Database, actor: Actor): Promise<number> =>
  database.transact(actor, async (tx) => (await feedState(tx)).last);

/** What changed after a position; `gone` when that is no longer, or not yet, in the feed. Several changes of one day by one person are one notice. */
export async function noticesAfter(database: Database, actor: Actor, after: number): Promise<NoticePage | 'gone'> {
  try {
    const { events, more } = await database.transact(actor, (tx) =>
      readFeed(tx, { after, limit: batch, names: shown }),
    );
    const names = await displayNamesOf(database, actor, [
      ...new Set(events.flatMap(({ accountId }) => accountId ?? [])),
    ]);
    const notices = new Map(
      events.map((event) => [
        `${event.payload['unitId']} ${event.payload['on']} ${event.accountId}`,
        noticeOf(event, names),
      ]),
    );
    return {
      notices: [...notices.values()].sort((a, b) => a.position - b.position),
      reached: events.at(-1)?.position ?? after,
      more,
    };
  } catch (failure) {
    if (failure instanceof FeedPositionGone) return 'gone';
    throw failure;
  }
}

function noticeOf({ position, payload, accountId }: FedEvent, names: ReadonlyMap<string, string>): PlacedNotice {
  const { unitId, on, revision } = payload;
  return {
    position,
    unitId: String(unitId),
    on: String(on),
    revision: typeof revision === 'number' ? revision : null,
    author: accountId === null ? null : { accountId, displayName: names.get(accountId) ?? '' },
  };
}
