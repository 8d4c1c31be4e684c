import type { Database, Transaction } from '@diurne/database';
import { anyUnsealed, lockFeed, openFeed, placeUnsealed, tellChannel } from './event-feed.statements';

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
  const [waiting] = await tx.run(anyUnsealed, [establishmentId]);
  if (!waiting) return 0;
  await tx.run(openFeed, [establishmentId]);
  await tx.run(lockFeed, [establishmentId]);
  const [row] = await tx.run(placeUnsealed, [establishmentId, batch]);
  const sealed = row?.sealed ?? 0;
  if (sealed > 0) await tx.run(tellChannel, [sealedChannel, establishmentId]);
  return sealed;
}
