import type { AccountView } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { accountOf } from './account-row';
import { accountsByName } from './account.statements';

/** All accounts of the establishment, by name. */
export function listAccounts(database: Database, actor: Actor, at: Date): Promise<AccountView[]> {
  return database.transact(actor, async (tx) => {
    const rows = await tx.run(accountsByName, [actor.establishmentId]);
    await audit(tx, at, { action: 'accounts-listed', subjectKind: 'account', detail: { count: rows.length } });
    return rows.map(accountOf);
  });
}
