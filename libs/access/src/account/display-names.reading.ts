import type { Actor, Database } from '@diurne/database';
import { In } from 'typeorm';
import { accountSchema } from './account.schema';

/** Names of colleagues by account, for whoever is told what they did. */
export async function displayNamesOf(
  database: Database,
  actor: Actor,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await database.transact(actor, (tx) =>
    tx.manager.getRepository(accountSchema).find({
      select: { id: true, displayName: true },
      where: { establishmentId: actor.establishmentId, id: In([...accountIds]) },
    }),
  );
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
}
