import type { DataSource } from 'typeorm';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, type TestDatabase } from '@diurne/database/testing';
import {
  describeBillingLedger,
  describeDayBuilds,
  describeDayLedger,
  describeLedgerStays,
  describeEpisodes,
  describeDeathTrace,
  describePathwayShelf,
  describeRequestBook,
  describeVisitTrace,
} from '@diurne/planning-application/testing';
import { planningEntities } from './reference/entities';
import { aHouseToPlan } from './testing/a-house-to-plan';

let home: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  home = await createTestDatabase();
  source = await applicationDataSource(home.url, planningEntities).initialize();
});
afterAll(async () => {
  await source.destroy();
  await home.drop();
});
const make = () => aHouseToPlan(new Database(source));

describeBillingLedger('on PostgreSQL', make);
describeDayLedger('on PostgreSQL', make);
describeLedgerStays('on PostgreSQL', make);
describeDayBuilds('on PostgreSQL', make);
describePathwayShelf('on PostgreSQL', make);
describeRequestBook('on PostgreSQL', make);
describeVisitTrace('on PostgreSQL', make);
describeEpisodes('on PostgreSQL', make, 3);
describeDeathTrace('on PostgreSQL', make);
