import type { Database, Transaction } from '../database';
import { appendSeals, lastSeal, lockSeal, newUnsealedEvents, unsealedEvents } from './audit-chain.statements';
import { TrailBroken, whyLost, type AuditHead } from './audit-head';
import { chainStart, sealOf } from './event-row';

const batch = 500;
/** Row numbers are given before the commit: a long transaction's rows appear among earlier ones, never this far back. */
const window = 20_000;

/**
 * Appends the rows that are not sealed yet to the establishment's hash chain, in order, one sealer at a time. A usual pass looks at the newest rows
 * only; `everything` looks at all. `known`: what the chain was last known to go through. Returns how many were sealed.
 * @throws TrailBroken
 */
export async function sealAudit(
  database: Database,
  establishmentId: string,
  at: Date,
  everything = false,
  known: AuditHead | null = null,
): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await database.transact({ establishmentId, accountId: null }, (tx) =>
      sealBatch(tx, establishmentId, at, everything, known),
    );
    sealed += count;
    if (count < batch) return sealed;
  }
}

async function sealBatch(
  tx: Transaction,
  establishmentId: string,
  at: Date,
  everything: boolean,
  known: AuditHead | null,
): Promise<number> {
  await tx.run(lockSeal, [`audit seal ${establishmentId}`]);
  const lost = known && (await whyLost(tx, known));
  if (lost) throw new TrailBroken(establishmentId, lost);
  const [last] = await tx.run(lastSeal, [establishmentId]);
  const rows = everything
    ? await tx.run(unsealedEvents, [establishmentId, batch])
    : await tx.run(newUnsealedEvents, [establishmentId, batch, window]);
  let position = Number(last?.position ?? 0);
  let hash = last?.hash ?? chainStart;
  const seals = rows.map((row) => {
    const previous = hash;
    hash = sealOf(previous, row);
    position += 1;
    return { position, event_id: row.id, previous_hash: previous, hash };
  });
  if (seals.length > 0) await tx.run(appendSeals, [establishmentId, JSON.stringify(seals), at]);
  return seals.length;
}
