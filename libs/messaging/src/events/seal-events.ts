import type { Database, Transaction } from '@diurne/database';

const batch = 500;
/** Told at the commit, with the establishment's id, to whoever follows the feed. */
export const sealedChannel = 'event_sealed';

/**
 * Gives the events that have committed their positions in the feed, one sealer at a time: a reader who has seen position n has seen all before it.
 * A transaction that began earlier and commits later gets a later position. Returns how many were sealed.
 */
export async function sealEvents(database: Database, establishmentId: string): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await database.transact({ establishmentId, accountId: null }, sealBatch);
    sealed += count;
    if (count < batch) return sealed;
  }
}

async function sealBatch(tx: Transaction): Promise<number> {
  const { establishmentId } = tx.actor;
  const [waiting] = await tx.query<{ id: string }>(
    `SELECT id FROM outbox_event WHERE establishment_id = $1 AND position IS NULL LIMIT 1`,
    [establishmentId],
  );
  if (!waiting) return 0;
  await tx.query(`INSERT INTO event_feed (establishment_id) VALUES ($1) ON CONFLICT DO NOTHING`, [establishmentId]);
  // The feed's row is the sealers' lock; what is read after it is read anew.
  await tx.query(`SELECT last_position FROM event_feed WHERE establishment_id = $1 FOR UPDATE`, [establishmentId]);
  const [row] = await tx.query<{ sealed: number }>(
    `WITH waiting AS (SELECT id, row_number() OVER (ORDER BY written) AS n FROM outbox_event WHERE establishment_id = $1 AND position IS NULL ORDER BY written LIMIT ${batch}),
       placed AS (
         UPDATE outbox_event e SET position = f.last_position + w.n FROM waiting w, event_feed f WHERE f.establishment_id = $1 AND e.establishment_id = $1 AND e.id = w.id RETURNING e.position),
       moved AS (UPDATE event_feed SET last_position = (SELECT max(position) FROM placed) WHERE establishment_id = $1 AND EXISTS (SELECT FROM placed) RETURNING last_position)
     SELECT (SELECT count(*)::int FROM placed) AS sealed, (SELECT last_position FROM moved) AS reached`,
    [establishmentId],
  );
  const sealed = row?.sealed ?? 0;
  if (sealed > 0) await tx.query(`SELECT pg_notify($1, $2)`, [sealedChannel, establishmentId]);
  return sealed;
}
