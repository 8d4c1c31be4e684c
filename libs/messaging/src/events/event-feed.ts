import type { Transaction } from '@diurne/database';

export interface FedEvent {
  readonly position: number;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly at: Date;
  readonly accountId: string | null;
  readonly visitId: string | null;
  readonly payload: Readonly<Record<string, string | number | readonly string[]>>;
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
  const [row] = await tx.query<{ last: string; purged: string }>(
    `SELECT last_position::text AS last, purged_position::text AS purged FROM event_feed WHERE establishment_id = $1`,
    [tx.actor.establishmentId],
  );
  return { last: Number(row?.last ?? 0), purged: Number(row?.purged ?? 0) };
}

/** The events after a position, in order. `names` left out: all of them. @throws FeedPositionGone */
export async function readFeed(
  tx: Transaction,
  { after, limit, names }: { readonly after: number; readonly limit: number; readonly names?: readonly string[] },
): Promise<FeedPage> {
  const rows = await tx.query<Omit<FedEvent, 'position'> & { position: string }>(
    `SELECT e.position::text AS position, e.id, e.name, e.version, e.at, e.account_id AS "accountId", e.visit_id AS "visitId", e.payload FROM outbox_event e
     WHERE e.establishment_id = $1 AND e.position > $2 AND ($4::text[] IS NULL OR e.name = ANY($4)) ORDER BY e.position LIMIT $3`,
    [tx.actor.establishmentId, after, limit + 1, names ?? null],
  );
  // Looked at after the events: a purge in between is seen.
  const state = await feedState(tx);
  if (after < state.purged) throw new FeedPositionGone(purged(state.purged));
  if (after > state.last) throw new FeedPositionGone(ahead(state.last));
  return {
    events: rows.slice(0, limit).map((row) => ({ ...row, position: Number(row.position) })),
    more: rows.length > limit,
  };
}
