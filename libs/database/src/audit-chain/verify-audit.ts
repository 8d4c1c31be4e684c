import type { Database, Transaction } from '../database';
import type { SealingKey } from '../integrity/sealing-key';
import { countUnsealed, sealedEvents } from './audit-chain.statements';
import { isOwnHead, whyLost, type AuditHead, type WhyLost } from './audit-head';
import { chainStart, sealOf } from './event-row';
import { RowHours } from './row-hours';

export type WhyBroken = 'gap-in-positions' | 'chain-cut' | 'row-altered' | 'row-back-dated' | 'head-forged' | WhyLost;
export interface AuditVerdict {
  readonly sealed: number;
  /** Written but not sealed yet: some seconds' worth at most while the worker runs. */
  readonly unsealed: number;
  /** The first place where the chain no longer holds. */
  readonly broken: {
    readonly position: number;
    /** Null where the row is gone. */
    readonly eventId: string | null;
    readonly why: WhyBroken;
  } | null;
}

export interface AuditVerification {
  /** Known outside the database; those of other establishments are passed over. */
  readonly heads?: readonly AuditHead[];
  readonly key?: SealingKey | null;
  /** Of the demonstration, which lives another day than its database. */
  readonly anyClock?: boolean;
}

const batch = 2000;

/** Recomputes an establishment's whole chain from its rows, and holds it against the heads that are known. */
export async function verifyAudit(
  database: Database,
  establishmentId: string,
  { heads = [], key = null, anyClock = false }: AuditVerification = {},
): Promise<AuditVerdict> {
  return database.transact({ establishmentId, accountId: null }, async (tx) => {
    const [count] = await tx.run(countUnsealed, [establishmentId]);
    const unsealed = count?.unsealed ?? 0;
    const { sealed, broken } = await walk(tx, establishmentId, new RowHours(anyClock));
    if (broken) return { sealed, unsealed, broken };
    const own = heads.filter((head) => head.establishmentId === establishmentId);
    return { sealed, unsealed, broken: await throughHeads(tx, own, key) };
  });
}

async function walk(
  tx: Transaction,
  establishmentId: string,
  hours: RowHours,
): Promise<Pick<AuditVerdict, 'sealed' | 'broken'>> {
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
              : hours.isBackDated(row)
                ? 'row-back-dated'
                : null;
      if (why) return { sealed: position, broken: { position: position + 1, eventId: row.id, why } };
      position += 1;
      hash = row.hash;
    }
    if (rows.length < batch) return { sealed: position, broken: null };
  }
}

async function throughHeads(
  tx: Transaction,
  heads: readonly AuditHead[],
  key: SealingKey | null,
): Promise<AuditVerdict['broken']> {
  for (const head of heads) {
    const why = isOwnHead(head, key) ? await whyLost(tx, head) : 'head-forged';
    if (why) return { position: head.position, eventId: null, why };
  }
  return null;
}
