import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database, type Actor } from '@diurne/database';
import {
  createTestDatabase,
  expectEntitiesMatchSchema,
  queryFreely,
  type TestDatabase,
} from '@diurne/database/testing';
import { describeAccountBook } from '../testing/account-book.suite';
import type { TracedAct } from '../testing/in-memory-account-book';
import { accessEntities, accountSchema } from './account.schema';
import { displayNamesOf } from './display-names.reading';
import { PostgresAccountBook } from './postgres-account-book';

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

async function anEstablishment(): Promise<Actor> {
  const establishmentId = randomUUID();
  await queryFreely(
    database,
    `INSERT INTO establishment (id, name, finess, time_zone) VALUES ($1, 'CH d’Essai', '990000001', 'Indian/Reunion')`,
    [establishmentId],
  );
  return { establishmentId, accountId: null };
}
const resource = (actor: Actor, kind: string) =>
  database.transact(actor, async (tx) => {
    const id = randomUUID();
    await queryFreely(
      tx,
      `INSERT INTO resource (id, establishment_id, code, name, kind, trade, capacity) VALUES ($1, $2, $3, 'ESSAI', $4, 'essai', 1)`,
      [id, actor.establishmentId, id, kind],
    );
    return id;
  });

describeAccountBook('in PostgreSQL', async () => {
  const actor = await anEstablishment();
  return {
    accounts: new PostgresAccountBook(database),
    actor,
    neighbour: await anEstablishment(),
    establishment: { id: actor.establishmentId, name: 'CH d’Essai', timeZone: 'Indian/Reunion' },
    login: (name) => `${name}-${actor.establishmentId}`,
    professional: (of) => resource(of, 'professional'),
    trail: (of) =>
      database.transact(of, (tx) => queryFreely<TracedAct>(tx, `SELECT action, detail FROM audit_event ORDER BY id`)),
  };
});

describe('accounts in PostgreSQL', () => {
  const open = (actor: Actor, login: string) =>
    new PostgresAccountBook(database).open(
      actor,
      {
        login,
        displayName: 'ESSAI',
        passwordHash: 'hash',
        roles: ['dim'],
        oneTimeUntil: null,
        resourceId: null,
        rpps: null,
      },
      new Date('2026-11-22T08:30:00Z'),
    );

  it('are of the columns that the migrations made', async () => {
    await expectEntitiesMatchSchema(database.source, accessEntities);
  });

  it('are of professionals alone', async () => {
    const actor = await anEstablishment();
    const room = await resource(actor, 'room');
    expect(await new PostgresAccountBook(database).knowsProfessional(actor, room)).toBe(false);
  });

  it('are read without the hash of their password', async () => {
    const actor = await anEstablishment();
    await open(actor, randomUUID());
    const rows = await database.transact(actor, (tx) =>
      tx.manager.getRepository(accountSchema).findBy({ establishmentId: actor.establishmentId }),
    );
    expect(rows.map(({ passwordHash }) => passwordHash)).toEqual([undefined]);
  });

  it('give the names of colleagues, and of nobody at a neighbour’s', async () => {
    const [actor, neighbour] = [await anEstablishment(), await anEstablishment()];
    const ours = await open(actor, randomUUID());
    const theirs = await open(neighbour, randomUUID());
    const names = await displayNamesOf(database, actor, [ours?.id ?? '', theirs?.id ?? '']);
    expect([...names]).toEqual([[ours?.id, 'ESSAI']]);
    expect([...(await displayNamesOf(database, actor, []))]).toEqual([]);
  });
});
