import type { Actor, Database } from '@diurne/database';
import { displayNames } from './account.statements';

/** Names of colleagues by account, for whoever is told what they did. */
export async function displayNamesOf(
  database: Database,
  actor: Actor,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await database.transact(actor, (tx) => tx.run(displayNames, [actor.establishmentId, accountIds]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
