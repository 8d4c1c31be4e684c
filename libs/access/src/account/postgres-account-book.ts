import type { AccountView, ManagedAccountView } from '@diurne/contracts';
import { audit, unlessTaken, type Actor, type Database, type Transaction } from '@diurne/database';
import { establishmentById } from '../establishment/establishments.statements';
import { AccountBook, type AccountSaid, type AccountToOpen, type CorrectedAccount } from './account-book';
import { accountSchema, type AccountRow } from './account.schema';
import { confirmedSecondFactors } from '../second-factor/second-factor.statements';
import { slowedUntil } from '../sign-in/sign-in-throttle';
import { keptAccount, professionalById, setPerson, unitsOfAccounts } from './account.statements';
import { requireOnce } from './person-once';
import { writeUnits } from './place-account.use-case';

type Establishment = AccountView['establishment'];
type Shown = Pick<AccountRow, 'id' | 'login' | 'displayName' | 'resourceId' | 'rpps'> & Pick<AccountToOpen, 'roles'>;

export class PostgresAccountBook extends AccountBook {
  constructor(private readonly database: Database) {
    super();
  }

  open(actor: Actor, account: AccountToOpen, at: Date): Promise<AccountView | null> {
    const { units, ...said } = account;
    const work = this.database.transact(actor, async (tx) => {
      await requireOnce(tx, account, null, at);
      const { identifiers } = await tx.manager
        .getRepository(accountSchema)
        .insert({ ...said, roles: [...account.roles], establishmentId: actor.establishmentId });
      const id = String(identifiers[0]?.['id']);
      if (units) await writeUnits(tx, id, units);
      const detail = { roles: account.roles };
      await audit(tx, at, { action: 'account-opened', subjectKind: 'account', subjectId: id, detail });
      return viewOf({ ...account, id }, await readEstablishment(tx));
    });
    return unlessTaken('account_login_key', work);
  }

  correct(
    actor: Actor,
    accountId: string,
    at: Date,
    decide: (standing: AccountSaid) => CorrectedAccount,
  ): Promise<AccountView | undefined> {
    return this.database.transact(actor, async (tx) => {
      const [kept] = await tx.run(keptAccount, [accountId, actor.establishmentId]);
      if (!kept) return undefined;
      const standing = {
        displayName: kept.display_name,
        roles: kept.roles,
        resourceId: kept.resource_id,
        rpps: kept.rpps,
      };
      const { changed, next } = decide(standing);
      if (changed.length > 0) {
        const { displayName, roles, resourceId, rpps } = next;
        await requireOnce(tx, next, accountId, at, 'now.');
        await tx.run(setPerson, [accountId, displayName, roles, resourceId, rpps]);
        const detail = { changed, ...(changed.includes('roles') && { before: standing.roles, roles }) };
        await audit(tx, at, { action: 'account-corrected', subjectKind: 'account', subjectId: accountId, detail });
      }
      return viewOf({ ...next, id: accountId, login: kept.login }, await readEstablishment(tx));
    });
  }

  list(actor: Actor, at: Date): Promise<readonly ManagedAccountView[]> {
    return this.database.transact(actor, async (tx) => {
      const rows = await tx.manager.getRepository(accountSchema).find({
        where: { establishmentId: actor.establishmentId },
        order: { displayName: 'ASC', login: 'ASC' },
      });
      await audit(tx, at, { action: 'accounts-listed', subjectKind: 'account', detail: { count: rows.length } });
      const establishment = await readEstablishment(tx);
      const slowed = await slowedUntil(
        this.database,
        rows.map(({ login }) => login),
        at,
      );
      const confirmed = new Set(
        (await tx.run(confirmedSecondFactors, [actor.establishmentId])).map(({ account_id: id }) => id),
      );
      const units = await tx.run(unitsOfAccounts);
      return rows.map((row) => ({
        ...viewOf(row, establishment),
        everyUnit: row.everyUnit,
        unitIds: units.flatMap(({ accountId, unitId }) => (accountId === row.id ? [unitId] : [])),
        disabled: row.disabledAt !== null,
        endsOn: row.endsOn,
        passwordToChange: row.oneTimeUntil !== null,
        hasSecondFactor: confirmed.has(row.id),
        slowedUntil: slowed.get(row.login)?.toISOString() ?? null,
      }));
    });
  }

  knowsProfessional(actor: Actor, resourceId: string): Promise<boolean> {
    return this.database.transact(actor, async (tx) => (await tx.run(professionalById, [resourceId])).length > 0);
  }
}

async function readEstablishment(tx: Transaction): Promise<Establishment> {
  const [establishment] = await tx.run(establishmentById, [tx.actor.establishmentId]);
  if (!establishment) throw new Error('no such establishment');
  return establishment;
}

const viewOf = (
  { id, login, displayName, roles, resourceId, rpps }: Shown,
  establishment: Establishment,
): AccountView => ({ id, login, displayName, roles: [...roles], resourceId, rpps, establishment });
