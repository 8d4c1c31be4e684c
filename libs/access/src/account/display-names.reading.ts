import type { Actor, Database } from '@diurne/database';

/** Names of colleagues by account, for whoever is told what they did. */
export async function displayNamesOf(
  database: Database,
  actor: Actor,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await database.transact(actor, (tx) =>
    tx.query<{ id: string; name: string }>(
      `SELECT id, display_name AS name FROM account WHERE establishment_id = $1 AND id = ANY($2::uuid[])`,
      [actor.establishmentId, accountIds],
    ),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
