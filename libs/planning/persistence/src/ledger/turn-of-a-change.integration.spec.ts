import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { BookDayVisit } from '@diurne/planning-application';
import { care } from '@diurne/planning-application/testing';
import { civilDate } from '@diurne/time';
import { Client } from 'pg';
import { aPlannedHouse, type PlannedHouse } from '../testing/a-planned-house';
import { PathwayVersions } from './pathway-versions';
import { PostgresDayLedger } from './postgres-day-ledger';

let home: TestDatabase;
let source: DataSource;
let database: Database;
let house: PlannedHouse;
const tuesday = civilDate('2026-12-01');
const at = (seconds: number) => new Date(Date.parse('2026-11-22T08:30:00Z') + seconds * 1000);

beforeAll(async () => {
  home = await createTestDatabase();
  source = await applicationDataSource(home.url).initialize();
  database = new Database(source);
});
beforeEach(async () => {
  house = await aPlannedHouse(database);
});
afterAll(async () => {
  await source.destroy();
  await home.drop();
});

const book = async (ledger: PostgresDayLedger, start: number, expectedRevision: number, arrivedAt: Date) => {
  const { requestId } = await house.request(tuesday);
  return new BookDayVisit(ledger).book(
    house.actor,
    {
      visitId: randomUUID(),
      requestIds: [requestId],
      ...house.day(tuesday),
      expectedRevision,
      programme: care(house, start),
    },
    arrivedAt,
  );
};
const instants = (table: string, order: string) =>
  database.transact(house.actor, async (tx) =>
    (await queryFreely<{ at: Date }>(tx, `SELECT at FROM ${table} ORDER BY ${order}`)).map(({ at: when }) => when),
  );

it('one that came first and has its turn second is not older than the first', async () => {
  const ledger = new PostgresDayLedger(database);
  await book(ledger, 540, 0, at(35));
  await book(ledger, 700, 1, at(4));
  await book(ledger, 860, 2, at(41));
  const turns = [at(35), at(35), at(41)];
  expect(await instants('day_revision', 'number')).toEqual(turns);
  expect(await instants(`audit_event`, 'id')).toEqual(turns);
});

it('one that had to wait is as old as its turn, in revision, trail and event', async () => {
  let now = at(10);
  const ledger = new PostgresDayLedger(database, new PathwayVersions(), () => now);
  const other = new Client({ connectionString: home.url });
  await other.connect();
  await other.query('BEGIN');
  await other.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `day ${house.ids.establishment} ${tuesday}`,
  ]);
  const booking = book(ledger, 540, 0, at(10));
  await new Promise((resume) => setTimeout(resume, 300));
  now = at(12);
  await other.end();
  await booking;
  for (const [table, order] of [
    ['day_revision', 'number'],
    ['audit_event', 'id'],
    ['outbox_event', 'written'],
  ] as const)
    expect(new Set((await instants(table, order)).map((when) => when.getTime()))).toEqual(new Set([at(12).getTime()]));
});
