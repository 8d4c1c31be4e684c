import { applicationDataSource, Database, putInOutbox } from '@diurne/database';
import { aSmallHouse, createTestDatabase, type TestDatabase } from '@diurne/database/testing';
import { randomUUID } from 'node:crypto';
import { outboxEntry } from './job-catalogue';
import { OutboxLedger } from './outbox-ledger';

let scratch: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
const at = (seconds: number) => new Date(Date.parse('2026-11-20T09:00:00Z') + seconds * 1000);

beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
  house = await aSmallHouse(database);
});
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});

const dueAt = (seconds: number) =>
  database.transact(house.actor, (tx) =>
    putInOutbox(tx, outboxEntry('issue-agenda', { visitId: randomUUID() }, at(seconds))),
  );

it('says for how long the oldest due message has waited, until it is handed over', async () => {
  const ledger = new OutboxLedger(database);
  const lag = (seconds: number) => ledger.lagSeconds(house.id.establishment, at(seconds));
  await dueAt(100);
  await dueAt(40);
  expect([await lag(39), await lag(47), await lag(130)]).toEqual([0, 7, 90]);
  await ledger.handOver(house.id.establishment, at(130), at(0), async () => undefined);
  expect(await lag(130)).toBe(0);
});
