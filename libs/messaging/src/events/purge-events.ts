import type { Database } from '@diurne/database';

/**
 * Deletes the events that happened before an instant, from the beginning of the feed up to the first that is younger or not yet heard by all its
 * reactions. Returns the position up to which nothing is kept.
 */
export async function purgeEvents(database: Database, establishmentId: string, before: Date): Promise<number> {
  return database.transact({ establishmentId, accountId: null }, async (tx) => {
    const [feed] = await tx.query<{ last: string; purged: string }>(
      `SELECT last_position::text AS last, purged_position::text AS purged FROM event_feed WHERE establishment_id = $1 FOR UPDATE`,
      [establishmentId],
    );
    if (!feed) return 0;
    const [kept] = await tx.query<{ position: string }>(
      `SELECT e.position::text AS position FROM outbox_event e WHERE e.establishment_id = $1 AND e.position IS NOT NULL
         AND (e.at >= $2 OR EXISTS (SELECT FROM event_reaction r WHERE r.establishment_id = $1 AND r.event_id = e.id AND r.state <> 'done')) ORDER BY e.position LIMIT 1`,
      [establishmentId, before],
    );
    const upTo = kept ? Number(kept.position) - 1 : Number(feed.last);
    if (upTo <= Number(feed.purged)) return Number(feed.purged);
    await tx.query(
      `DELETE FROM event_reaction r USING outbox_event e WHERE r.establishment_id = $1 AND e.establishment_id = $1 AND e.id = r.event_id AND e.position <= $2`,
      [establishmentId, upTo],
    );
    await tx.query(`DELETE FROM outbox_event WHERE establishment_id = $1 AND position <= $2`, [establishmentId, upTo]);
    await tx.query(`UPDATE event_feed SET purged_position = $2 WHERE establishment_id = $1`, [establishmentId, upTo]);
    return upTo;
  });
}
