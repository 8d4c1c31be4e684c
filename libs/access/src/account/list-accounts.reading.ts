import type { AccountView } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { accountColumns, accountOf, type AccountRow } from './account-row';

/** All accounts of the establishment, by name. */
export function listAccounts(database: Database, actor: Actor, at: Date): Promise<AccountView[]> {
  return database.transact(actor, async (tx) => {
    const rows = await tx.query<AccountRow>(
      `SELECT ${accountColumns} FROM account a JOIN establishment e ON e.id = a.establishment_id WHERE a.establishment_id = $1 ORDER BY a.display_name, a.login`,
      [actor.establishmentId],
    );
    await audit(tx, at, { action: 'accounts-listed', subjectKind: 'account', detail: { count: rows.length } });
    return rows.map(accountOf);
  });
}
