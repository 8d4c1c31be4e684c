import { applicationDataSource, Database, putInOutbox } from '@diurne/database';
import { aSmallHouse, createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
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

it('forgets what had been handled before an instant, and nothing that never was', async () => {
  house = await aSmallHouse(database, 'Autre maison');
  const ledger = new OutboxLedger(database);
  for (let n = 0; n < 3; n += 1) await dueAt(n);
  const handedOver: string[] = [];
  await ledger.handOver(house.id.establishment, at(5), at(0), async (rows) => {
    handedOver.push(...rows.map(({ id }) => id));
  });
  for (const id of handedOver.slice(0, 2)) await ledger.markHandled(house.id.establishment, id);
  await database.transact(house.actor, (tx) =>
    queryFreely(
      tx,
      `UPDATE outbox_message SET handled_at = CASE WHEN due_at = $1 THEN $3::timestamptz ELSE $2::timestamptz END WHERE handled_at IS NOT NULL`,
      [at(0), at(90), at(80)],
    ),
  );
  const forget = (seconds: number) => ledger.forgetHandled(house.id.establishment, at(seconds));
  expect([await forget(80), await forget(81), await forget(9000)]).toEqual([0, 1, 1]);
  expect(
    await database.transact(house.actor, (tx) =>
      queryFreely<{ due_at: Date }>(tx, `SELECT due_at FROM outbox_message`),
    ),
  ).toEqual([{ due_at: at(2) }]);
});
