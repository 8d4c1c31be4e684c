import type { WorkingUnits } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { AccountUnknown, UnitUnknown } from '../access-refusals';
import { clearUnits, insertUnits, keptAccount, knownUnits, setEveryUnit } from './account.statements';

/** What stands of it from now on. @throws UnitUnknown */
export async function writeUnits(tx: Transaction, accountId: string, { everyUnit, unitIds }: WorkingUnits) {
  const ids = [...new Set(unitIds)];
  if ((await tx.run(knownUnits, [ids])).length < ids.length) throw new UnitUnknown();
  await tx.run(setEveryUnit, [accountId, tx.actor.establishmentId, everyUnit]);
  await tx.run(clearUnits, [accountId]);
  await tx.run(insertUnits, [tx.actor.establishmentId, accountId, ids]);
}

/** In which units somebody works: it opens to them the records of the patients of these. */
export class PlaceAccount {
  constructor(private readonly database: Database) {}

  /** @throws AccountUnknown | UnitUnknown */
  run(actor: Actor, accountId: string, units: WorkingUnits, at: Date): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      if ((await tx.run(keptAccount, [accountId, actor.establishmentId])).length === 0) throw new AccountUnknown();
      await writeUnits(tx, accountId, units);
      await audit(tx, at, {
        action: 'account-placed',
        subjectKind: 'account',
        subjectId: accountId,
        detail: { everyUnit: units.everyUnit, unitIds: units.unitIds },
      });
    });
  }
}
