import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase } from '@diurne/database/testing';
import { civilDate } from '@diurne/time';
import { aPlannedHouse } from '../testing/a-planned-house';
import { expectCalmAfter, twoDaysOfTwoUnits } from '../testing/storm-expectations';
import { PostgresDayLedger } from './postgres-day-ledger';

jest.setTimeout(600_000);
it.each([11, 12, 13])('storm %d: fifty writers, twelve acts each', async (seed) => {
  const home = await createTestDatabase();
  const source = await applicationDataSource(home.url, [], 50).initialize();
  try {
    const database = new Database(source);
    const house = await aPlannedHouse(database);
    const days = await twoDaysOfTwoUnits(house, civilDate('2026-12-01'), civilDate('2026-12-03'));
    await expectCalmAfter(database, new PostgresDayLedger(database), house, days, { clients: 50, acts: 12, seed });
  } finally {
    await source.destroy();
    await home.drop();
  }
});
