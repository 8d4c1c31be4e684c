import {
  describeAgendaAfterDeath,
  describeAgendaLedger,
  describeWhatPatientsKnow,
} from '@diurne/agenda-application/testing';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, type TestDatabase } from '@diurne/database/testing';
import { anAgendaHouse } from './testing/an-agenda-house';

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

describeAgendaLedger('on PostgreSQL', () => anAgendaHouse(database));
describeAgendaAfterDeath('on PostgreSQL', () => anAgendaHouse(database));
describeWhatPatientsKnow('on PostgreSQL', () => anAgendaHouse(database));
