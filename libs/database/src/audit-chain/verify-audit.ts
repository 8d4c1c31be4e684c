import type { Database } from '../database';
import { countUnsealed, sealedEvents } from './audit-chain.statements';
import { chainStart, sealOf } from './event-row';

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

const batch = 2000;

/** Recomputes an establishment's whole chain from its rows. */
export async function verifyAudit(database: Database, establishmentId: string): Promise<AuditVerdict> {
  return database.transact({ establishmentId, accountId: null }, async (tx) => {
    const [count] = await tx.run(countUnsealed, [establishmentId]);
    const unsealed = count?.unsealed ?? 0;
    let position = 0;
    let hash = chainStart;
    for (;;) {
      const rows = await tx.run(sealedEvents, [establishmentId, position, batch]);
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
