import type { Database, Transaction } from '../database';
import { chainStart, eventColumns, sealOf, type EventRow } from './event-row';

const batch = 500;
/** Row numbers are given before the commit: a long transaction's rows appear among earlier ones, never this far back. */
const window = 20_000;

/**
 * Appends the rows that are not sealed yet to the establishment's hash chain, in order, one sealer at a time. A usual pass looks at the newest rows
 * only; `everything` looks at all. Returns how many were sealed.
 */
export async function sealAudit(
  database: Database,
  establishmentId: string,
  at: Date,
  everything = false,
): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await database.transact({ establishmentId, accountId: null }, (tx) =>
      sealBatch(tx, establishmentId, at, everything),
    );
    sealed += count;
    if (count < batch) return sealed;
  }
}

async function sealBatch(tx: Transaction, establishmentId: string, at: Date, everything: boolean): Promise<number> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`audit seal ${establishmentId}`]);
  const [last] = await tx.query<{ position: string; hash: string }>(
    `SELECT s.position::text AS position, s.hash FROM audit_seal s WHERE s.establishment_id = $1 ORDER BY s.position DESC LIMIT 1`,
    [establishmentId],
  );
  const rows = await tx.query<EventRow>(
    `SELECT ${eventColumns} FROM audit_event e WHERE e.establishment_id = $1 AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.event_id = e.id)
       ${everything ? '' : `AND e.id > (SELECT coalesce(max(event_id), 0) - ${window} FROM audit_seal WHERE establishment_id = $1)`}
     ORDER BY e.id LIMIT ${batch}`,
    [establishmentId],
  );
  let position = Number(last?.position ?? 0);
  let hash = last?.hash ?? chainStart;
  const seals = rows.map((row) => {
    const previous = hash;
    hash = sealOf(previous, row);
    position += 1;
    return { position, event_id: row.id, previous_hash: previous, hash };
  });
  if (seals.length > 0) {
    await tx.query(
      `INSERT INTO audit_seal (establishment_id, position, event_id, previous_hash, hash, sealed_at)
       SELECT $1, s.position, s.event_id, s.previous_hash, s.hash, $3 FROM jsonb_to_recordset($2::jsonb) AS s(position bigint, event_id bigint, previous_hash text, hash text)`,
      [establishmentId, JSON.stringify(seals), at],
    );
  }
  return seals.length;
}
