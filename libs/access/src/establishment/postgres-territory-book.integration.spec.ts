import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database, type Actor } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { accessEntities } from '../account/account.schema';
import { PostgresAccountBook } from '../account/postgres-account-book';
import { describeTerritoryBook } from '../testing/territory-book.suite';
import { openEstablishment } from './establishments';
import { PostgresTerritoryBook } from './postgres-territory-book';

let home: TestDatabase;
let database: Database;
beforeAll(async () => {
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url, accessEntities).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await home.drop();
});

const at = new Date('2026-11-22T08:30:00Z');
async function anAdministrator(timeZone: string): Promise<Actor> {
  const establishmentId = await openEstablishment(database, { name: 'CH', finess: '990000001', timeZone }, at);
  const account = await new PostgresAccountBook(database).open(
    { establishmentId, accountId: null },
    {
      login: randomUUID(),
      displayName: 'ESSAI',
      passwordHash: 'hash',
      oneTimeUntil: null,
      roles: ['administrator'],
      resourceId: null,
      rpps: null,
    },
    at,
  );
  return { establishmentId, accountId: account?.id ?? null };
}

describeTerritoryBook('in PostgreSQL', async () => ({
  territories: new PostgresTerritoryBook(database),
  actor: await anAdministrator('Indian/Reunion'),
  neighbour: await anAdministrator('Europe/Paris'),
  trail: (of) =>
    database.transact(of, async (tx) =>
      (
        await queryFreely<{ action: string }>(
          tx,
          `SELECT action FROM audit_event WHERE action = 'territory-set' ORDER BY id`,
        )
      ).map(({ action }) => action),
    ),
}));
