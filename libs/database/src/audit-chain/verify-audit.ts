import type { Database } from '../database';
import { chainStart, eventColumns, sealOf, type EventRow } from './event-row';

export interface AuditVerdict {
  readonly sealed: number;
  /** Written but not sealed yet: some seconds' worth at most while the worker runs. */
  readonly unsealed: number;
  /** The first place where the chain no longer holds. */
  readonly broken: {
    readonly position: number;
    readonly eventId: string;
    readonly why: 'gap-in-positions' | 'chain-cut' | 'row-altered';
  } | null;
}
interface SealRow extends EventRow {
  readonly position: string;
  readonly previous_hash: string;
  readonly hash: string;
}

const batch = 2000;

/** Recomputes an establishment's whole chain from its rows. */
export async function verifyAudit(database: Database, establishmentId: string): Promise<AuditVerdict> {
  return database.transact({ establishmentId, accountId: null }, async (tx) => {
    const [count] = await tx.query<{ unsealed: number }>(
      `SELECT count(*)::int AS unsealed FROM audit_event e WHERE e.establishment_id = $1 AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.event_id = e.id)`,
      [establishmentId],
    );
    const unsealed = count?.unsealed ?? 0;
    let position = 0;
    let hash = chainStart;
    for (;;) {
      const rows = await tx.query<SealRow>(
        `SELECT s.position::text AS position, s.previous_hash, s.hash, ${eventColumns} FROM audit_seal s JOIN audit_event e ON e.id = s.event_id
         WHERE s.establishment_id = $1 AND s.position > $2 ORDER BY s.position LIMIT ${batch}`,
        [establishmentId, position],
      );
      for (const row of rows) {
        const why =
          Number(row.position) !== position + 1
            ? 'gap-in-positions'
            : row.previous_hash !== hash
              ? 'chain-cut'
              : sealOf(hash, row) !== row.hash
                ? 'row-altered'
                : null;
        if (why) return { sealed: position, unsealed, broken: { position: position + 1, eventId: row.id, why } };
        position += 1;
        hash = row.hash;
      }
      if (rows.length < batch) return { sealed: position, unsealed, broken: null };
    }
  });
}
