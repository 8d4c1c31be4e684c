import { applicationDataSource, Database } from '@diurne/database';
import { aSmallHouse, createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { forgetUserSessions } from './forget-user-sessions';
import { UserSessions } from './user-sessions';

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

const at = (hours: number) => new Date(Date.parse('2026-11-23T08:00:00Z') + hours * 3_600_000);
const anAccount = async (name: string) => {
  const { id } = await aSmallHouse(database, name);
  const [account] = await queryFreely<{ id: string }>(
    database,
    `INSERT INTO account (establishment_id, login, display_name, password_hash, roles) VALUES ($1, $2, 'ESSAI', 'x', '{dim}') RETURNING id`,
    [id.establishment, `essai-${id.establishment}`],
  );
  return { establishment: id.establishment, account: account!.id };
};
const left = async (account: string) =>
  (await queryFreely(database, `SELECT FROM user_session WHERE account_id = $1`, [account])).length;

it('forgets the sessions of an establishment that were over before an instant, and none that lives', async () => {
  const sessions = new UserSessions(database, { hours: 12, idleMinutes: 60, demoAllowed: false });
  const [here, elsewhere] = [await anAccount('Ici'), await anAccount('Ailleurs')];
  const ended = await sessions.open(here.account, at(20));
  await sessions.end(ended.token, at(21));
  await sessions.open(here.account, at(10));
  await sessions.open(here.account, at(11));
  await sessions.open(elsewhere.account, at(0));
  expect(await forgetUserSessions(database, here.establishment, at(21))).toBe(0);
  expect(await forgetUserSessions(database, here.establishment, at(22.5))).toBe(2);
  expect([await left(here.account), await left(elsewhere.account)]).toEqual([1, 1]);
  expect(await forgetUserSessions(database, here.establishment, at(23))).toBe(0);
});
