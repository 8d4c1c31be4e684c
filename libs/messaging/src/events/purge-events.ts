import type { Database } from '@diurne/database';
import { firstToKeep, lockFeed, movePurged, purgeFeed, purgeReactions } from './event-feed.statements';

/**
 * Deletes the events that happened before an instant, from the beginning of the feed up to the first that is younger or not yet heard by all its
 * reactions. Returns the position up to which nothing is kept.
 */
export async function purgeEvents(database: Database, establishmentId: string, before: Date): Promise<number> {
  return database.transact({ establishmentId, accountId: null }, async (tx) => {
    const [feed] = await tx.run(lockFeed, [establishmentId]);
    if (!feed) return 0;
    const [kept] = await tx.run(firstToKeep, [establishmentId, before]);
    const upTo = kept ? Number(kept.position) - 1 : Number(feed.last);
    if (upTo <= Number(feed.purged)) return Number(feed.purged);
    await tx.run(purgeReactions, [establishmentId, upTo]);
    await tx.run(purgeFeed, [establishmentId, upTo]);
    await tx.run(movePurged, [establishmentId, upTo]);
    return upTo;
  });
}
