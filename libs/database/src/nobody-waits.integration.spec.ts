import { setTimeout as pause } from 'node:timers/promises';
import { applicationDataSource } from './data-source';
import { Database } from './database';
import { NobodyWaits, whileSomebodyWaits } from './nobody-waits';
import { aSmallHouse } from './testing/a-small-house';
import { queryFreely } from './testing/query-freely';
import { createTestDatabase, type TestDatabase } from './testing/test-database';

let home: TestDatabase;
let database: Database;
let actor: Awaited<ReturnType<typeof aSmallHouse>>['actor'];
beforeAll(async () => {
  home = await createTestDatabase();
  const spare = await applicationDataSource(home.url, [], 1).initialize();
  database = new Database(await applicationDataSource(home.url, [], 1).initialize(), spare);
  ({ actor } = await aSmallHouse(database));
}, 60_000);
afterAll(async () => {
  for (const source of [database.source, database['spare']]) await source.destroy();
  await home.drop();
});

const sleeping = () =>
  database['spare'].query(
    `SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(9)%' AND state = 'active' AND pid <> pg_backend_pid()`,
  ) as Promise<unknown[]>;
const until = async (there: boolean) => {
  for (let turn = 0; turn < 100 && (await sleeping()).length > 0 !== there; turn += 1) await pause(50);
  expect((await sleeping()).length > 0).toBe(there);
};

describe('what nobody waits for any more', () => {
  it('is stopped on the server, rolled back, and its connection serves whoever comes next', async () => {
    const gone = new AbortController();
    const asked = whileSomebodyWaits(gone.signal, () =>
      database.transact(actor, (tx) => queryFreely(tx, `SELECT pg_sleep(9)`)),
    );
    const refused = expect(asked).rejects.toThrow(NobodyWaits);
    await until(true);
    gone.abort();
    await refused;
    await until(false);
    expect(await database.transact(actor, (tx) => queryFreely(tx, `SELECT 1 AS one`))).toEqual([{ one: 1 }]);
  });

  it('does not begin at all', async () => {
    const work = jest.fn();
    const begun = whileSomebodyWaits(AbortSignal.abort(), () => database.transact(actor, work));
    await expect(begun).rejects.toThrow(NobodyWaits);
    expect(work).not.toHaveBeenCalled();
  });

  it('leaves alone what is done for its own sake, and what was written already', async () => {
    const gone = new AbortController();
    const writing = whileSomebodyWaits(gone.signal, () =>
      database.transact(actor, (tx) => queryFreely(tx, `SELECT 2 AS two`)),
    );
    expect(await writing).toEqual([{ two: 2 }]);
    gone.abort();
    expect(await database.transact(actor, (tx) => queryFreely(tx, `SELECT 3 AS three`))).toEqual([{ three: 3 }]);
  });
});
