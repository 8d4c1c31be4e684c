import { applicationDataSource, Database } from '@diurne/database';
import { aSmallHouse, createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { UserSessions } from '../user-session/user-sessions';
import { SignOut } from './sign-out.use-case';

let home: TestDatabase;
let database: Database;
beforeAll(async () => {
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await home.drop();
});

it('ends the user session that is named and no other one of its account, and is traced', async () => {
  const house = await aSmallHouse(database);
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute));
  const [account] = await queryFreely<{ id: string }>(
    database,
    `INSERT INTO account (establishment_id, login, display_name, password_hash, roles) VALUES ($1, 'partante', 'ESSAI', 'x', '{dim}') RETURNING id`,
    [house.id.establishment],
  );
  const accountId = account!.id;
  const sessions = new UserSessions(database, { hours: 12, idleMinutes: 60, demoAllowed: false });
  const [here, elsewhere] = [await sessions.open(accountId, at(0)), await sessions.open(accountId, at(1))];
  const actor = { ...house.actor, accountId };
  await new SignOut(database, sessions).run(actor, here.token, at(3));
  expect(await sessions.resolve(here.token, at(4))).toBeUndefined();
  expect((await sessions.resolve(elsewhere.token, at(4)))?.actor).toEqual(actor);
  const traces = await database.transact(actor, (tx) =>
    queryFreely(tx, `SELECT action, account_id AS "accountId", subject_id AS "subjectId", at FROM audit_event`),
  );
  expect(traces).toEqual([{ action: 'signed-out', accountId, subjectId: accountId, at: at(3) }]);
});
