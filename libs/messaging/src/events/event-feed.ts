import type { RowOf, Transaction } from '@diurne/database';
import { eventsAfter, stateOfFeed } from './event-feed.statements';

export interface FedEvent extends Omit<RowOf<typeof eventsAfter>, 'position'> {
  readonly position: number;
}
export interface FeedState {
  readonly last: number;
  /** Nothing is kept up to here. */
  readonly purged: number;
}
export interface FeedPage {
  readonly events: readonly FedEvent[];
  readonly more: boolean;
}

/** Where a reader stood is no longer, or was never, a place in the feed: what it missed cannot be told. */
export class FeedPositionGone extends Error {
  override readonly name = 'FeedPositionGone';
  readonly code = 'feed-position-gone';
}

const purged = (kept: number) =>
  `Les événements qui suivent cette position ont été effacés. Relisez l’état complet, puis reprenez à la position ${kept}.`;
const ahead = (last: number) =>
  `Cette position n’existe pas encore : le flux s’arrête à ${last}. La base a peut-être été restaurée. Relisez l’état complet, puis reprenez à cette position.`;

export async function feedState(tx: Transaction): Promise<FeedState> {
  const [row] = await tx.run(stateOfFeed, [tx.actor.establishmentId]);
  return { last: Number(row?.last ?? 0), purged: Number(row?.purged ?? 0) };
}

/** The events after a position, in order. `names` left out: all of them. @throws FeedPositionGone */
export async function readFeed(
  tx: Transaction,
  { after, limit, names }: { readonly after: number; readonly limit: number; readonly names?: readonly string[] },
): Promise<FeedPage> {
  const rows = await tx.run(eventsAfter, [tx.actor.establishmentId, after, limit + 1, names ?? null]);
  // Looked at after the events: a purge in between is seen.
  const state = await feedState(tx);
  if (after < state.purged) throw new FeedPositionGone(purged(state.purged));
  if (after > state.last) throw new FeedPositionGone(ahead(state.last));
  return {
    events: rows.slice(0, limit).map((row) => ({ ...row, position: Number(row.position) })),
    more: rows.length > limit,
  };
}
