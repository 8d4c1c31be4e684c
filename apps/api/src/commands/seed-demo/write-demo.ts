import { PasswordHasher } from '@diurne/access';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { queryFreely } from '@diurne/database/testing';
import type { DayHospital } from '@diurne/planning-domain/testing';
import { demoSecret } from './demo-second-factor';
import { demoRows } from './demo-rows';
import { insertDemo } from './demo.statements';

type Row = Readonly<Record<string, unknown>>;

/** One statement a table; columns that no row names keep their defaults. */
async function insert(tx: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const full = rows.map((row) => ({ establishment_id: tx.actor.establishmentId, ...row }));
  const columns = [
    ...new Set(
      full.flatMap((row) => Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : [name]))),
    ),
  ].join(', ');
  await queryFreely(
    tx,
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(full)],
  );
}

const unitsOf = ({ unit, otherUnits }: DayHospital) => [unit, ...otherUnits.map((other) => other.unit)];

/** Writes the house, its people and its requests in one transaction, as the application's role. */
export async function writeDemo(
  database: Database,
  hospital: DayHospital,
  at: Date,
  passwords = new PasswordHasher(),
): Promise<Actor> {
  const { establishment, accounts } = hospital;
  const actor: Actor = { establishmentId: establishment.id, accountId: null };
  const hashes = await Promise.all(accounts.map(({ password }) => passwords.hash(password)));
  await database.transact(actor, async (tx) => {
    await tx.run(insertDemo, [establishment.id, establishment.name, establishment.finess, establishment.timeZone]);
    for (const [table, rows] of demoRows(hospital)) await insert(tx, table, rows);
    await insert(
      tx,
      'account',
      accounts.map((account, index) => ({
        id: account.id,
        login: account.login,
        display_name: account.displayName,
        password_hash: hashes[index],
        roles: account.roles,
        resource_id: account.resourceId,
        rpps: account.rpps,
        every_unit: account.units === 'every',
        is_demo: true,
      })),
    );
    await insert(
      tx,
      'account_unit',
      accounts.flatMap(({ id, units }) =>
        unitsOf(hospital)
          .filter(({ code }) => units !== 'every' && units.includes(code))
          .map((unit) => ({ account_id: id, unit_id: unit.id })),
      ),
    );
    await insert(
      tx,
      'second_factor',
      accounts
        .filter(({ roles }) => roles.includes('physician'))
        .map(({ id }) => ({
          account_id: id,
          secret: `\\x${demoSecret.toString('hex')}`,
          confirmed_at: at,
          last_step: 0,
        })),
    );
    await audit(tx, at, { action: 'demo-seeded', subjectKind: 'establishment', subjectId: establishment.id });
  });
  return actor;
}
