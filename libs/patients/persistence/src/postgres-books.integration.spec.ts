import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database } from '@diurne/database';
import {
  createTestDatabase,
  expectEntitiesMatchSchema,
  queryFreely,
  type TestDatabase,
} from '@diurne/database/testing';
import type { Actor } from '@diurne/patients-application';
import type { Traced } from '@diurne/patients-application/testing';
import { patientsEntities } from './entities';
import { PostgresCorrespondentBook } from './postgres-correspondent-book';
import { PostgresPatientBook } from './postgres-patient-book';
import { booksKeepTheirWord } from './testing/books.suite';

let home: TestDatabase;
let database: Database;
beforeAll(async () => {
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url, patientsEntities).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await home.drop();
});

async function anEstablishment(): Promise<Actor> {
  const establishmentId = randomUUID();
  await queryFreely(
    database,
    `INSERT INTO establishment (id, name, finess, time_zone) VALUES ($1, 'CH d’Essai', '990000001', 'Europe/Paris')`,
    [establishmentId],
  );
  return { establishmentId, accountId: randomUUID() };
}

const trail = (actor: Actor) =>
  database.transact(actor, (tx) =>
    queryFreely<Traced>(
      tx,
      `SELECT action, account_id AS "accountId", patient_id AS "patientId", detail FROM audit_event ORDER BY id`,
    ),
  );

describe('the books in PostgreSQL', () => {
  booksKeepTheirWord(async () => ({
    patients: new PostgresPatientBook(database),
    correspondents: new PostgresCorrespondentBook(database),
    actor: await anEstablishment(),
    neighbour: await anEstablishment(),
    trail,
  }));

  it('are of the columns that the migrations made', async () => {
    await expectEntitiesMatchSchema(database.source, patientsEntities);
  });
});
