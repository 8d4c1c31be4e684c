import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, type TestDatabase } from '@diurne/database/testing';
import { describeReportLedger } from '@diurne/discharge-application/testing';
import { aReportHouse } from './testing/a-report-house';

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

describeReportLedger('on PostgreSQL', () => aReportHouse(database, home));
