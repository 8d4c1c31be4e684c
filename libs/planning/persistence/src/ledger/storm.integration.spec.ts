import type { DataSource } from 'typeorm';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, type TestDatabase } from '@diurne/database/testing';
import { civilDate } from '@diurne/time';
import { aPlannedHouse } from '../testing/a-planned-house';
import { expectCalmAfter, twoDaysOfTwoUnits } from '../testing/storm-expectations';
import { PostgresDayLedger } from './postgres-day-ledger';

let home: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  home = await createTestDatabase();
  source = await applicationDataSource(home.url, [], 20).initialize();
});
afterAll(async () => {
  await source.destroy();
  await home.drop();
});

it('a storm of writers on two days of two units leaves all days whole, a sample', async () => {
  const database = new Database(source);
  const house = await aPlannedHouse(database);
  const days = await twoDaysOfTwoUnits(house, civilDate('2026-12-01'), civilDate('2026-12-03'));
  await expectCalmAfter(database, new PostgresDayLedger(database), house, days, { clients: 8, acts: 6, seed: 7 });
}, 60_000);
