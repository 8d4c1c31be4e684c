import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database } from '@diurne/database';
import {
  createTestDatabase,
  expectEntitiesMatchSchema,
  queryFreely,
  type TestDatabase,
} from '@diurne/database/testing';
import { PublishPathway, type Actor } from '@diurne/planning-application';
import { describeReferenceBooks, testPathways, type KeptResource } from '@diurne/planning-application/testing';
import { planningEntities } from './entities';
import { PostgresPathwayShelf } from './postgres-pathway-shelf';
import { PostgresResourceBook } from './postgres-resource-book';
import { PostgresUnitBook } from './postgres-unit-book';

let home: TestDatabase;
let database: Database;
beforeAll(async () => {
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url, planningEntities).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await home.drop();
});

async function anEstablishment(timeZone = 'Europe/Paris'): Promise<Actor> {
  const establishmentId = randomUUID();
  await queryFreely(
    database,
    `INSERT INTO establishment (id, name, finess, time_zone) VALUES ($1, 'CH d’Essai', '990000001', $2)`,
    [establishmentId, timeZone],
  );
  return { establishmentId, accountId: null };
}
const ask = <Row>(actor: Actor, sql: string, parameters: readonly unknown[] = []) =>
  database.transact(actor, (tx) => queryFreely<Row>(tx, sql, parameters));

async function kept(actor: Actor, resourceId: string): Promise<KeptResource> {
  const numbers = await ask<{ no: number }>(
    actor,
    `SELECT unit_no AS no FROM resource_unit WHERE resource_id = $1 ORDER BY unit_no`,
    [resourceId],
  );
  const windows = await ask<KeptResource['windows'][number]>(
    actor,
    `SELECT weekday, from_minute AS "from", to_minute AS "to", capacity FROM availability_rule
     WHERE resource_id = $1 AND valid = daterange(NULL, NULL) ORDER BY weekday, from_minute`,
    [resourceId],
  );
  const [pause] = await ask<NonNullable<KeptResource['break']>>(
    actor,
    `SELECT break_from AS "from", break_to AS "to", break_minutes AS minutes FROM resource
     WHERE id = $1 AND break_minutes IS NOT NULL`,
    [resourceId],
  );
  return { numbers: numbers.map(({ no }) => no), windows, break: pause ?? null };
}
const trail = async (actor: Actor) =>
  (await ask<{ action: string }>(actor, `SELECT action FROM audit_event ORDER BY id`)).map(({ action }) => action);

const units = () => new PostgresUnitBook(database);
const resources = () => new PostgresResourceBook(database);
describeReferenceBooks('in PostgreSQL', async () => ({
  units: units(),
  resources: resources(),
  actor: await anEstablishment(),
  neighbour: await anEstablishment(),
  kept,
  trail,
}));

it('entities and migrations are of the same columns', async () => {
  await expectEntitiesMatchSchema(database.source, planningEntities);
});

describe('the date of the establishment', () => {
  /** Already the 23rd on Réunion, still the 22nd in Paris. */
  const lateEvening = new Date('2026-11-22T21:30:00Z');

  it('says which week of a unit is in force, and its closures stand in order', async () => {
    for (const [zone, from] of [
      ['Europe/Paris', 450],
      ['Indian/Reunion', 480],
    ] as const) {
      const actor = await anEstablishment(zone);
      const [unit] = await ask<{ id: string }>(
        actor,
        `INSERT INTO medical_unit (establishment_id, code, name, profile, phone, address)
         VALUES ($1, 'HDJ', 'HDJ', 'medicine', '01', 'ici') RETURNING id`,
        [actor.establishmentId],
      );
      await ask(
        actor,
        `INSERT INTO unit_opening (establishment_id, unit_id, weekday, from_minute, to_minute, valid)
         VALUES ($1, $2, 1, 450, 1080, '(,2026-11-23)'), ($1, $2, 1, 480, 1080, '[2026-11-23,)')`,
        [actor.establishmentId, unit?.id],
      );
      await ask(
        actor,
        `INSERT INTO unit_closure (establishment_id, unit_id, on_date, reason)
         VALUES ($1, $2, '2026-12-25', 'travaux'), ($1, $2, '2026-12-24', 'pont')`,
        [actor.establishmentId, unit?.id],
      );
      expect(await units().list(actor, lateEvening)).toMatchObject([
        {
          openings: [{ weekday: 1, from, to: 1080 }],
          closures: [
            { on: '2026-12-24', reason: 'pont' },
            { on: '2026-12-25', reason: 'travaux' },
          ],
        },
      ]);
    }
  });

  it('says which resources are retired, for lists and for what a pathway may name', async () => {
    for (const [zone, listed] of [
      ['Europe/Paris', [['ECHO', 'SALLE']]],
      ['Indian/Reunion', []],
    ] as const) {
      const actor = await anEstablishment(zone);
      const location = randomUUID();
      await ask(
        actor,
        `INSERT INTO location (id, establishment_id, code, name) VALUES ($1, $2, 'SALLE', 'Salle d’échographie')`,
        [location, actor.establishmentId],
      );
      await ask(
        actor,
        `INSERT INTO resource (establishment_id, code, name, kind, trade, capacity, location_id, retired_on)
         VALUES ($1, 'ECHO', 'ECHO', 'equipment', 'échographie', 1, $2, '2026-11-23')`,
        [actor.establishmentId, location],
      );
      const found = await resources().list(actor, lateEvening);
      expect(found.map((one) => [one.code, one.location])).toEqual(listed);
      const [step] = testPathways.care.steps;
      const definition = {
        ...testPathways.care,
        preparation: [],
        dayPlace: null,
        steps: [{ ...step!, uses: [{ codes: ['ECHO'], amount: 1 }], location: 'SALLE' }],
      };
      const published = new PublishPathway(new PostgresPathwayShelf(database)).publish(
        actor,
        { code: 'echo', name: 'Écho', regime: 'counted', regimeSource: 'essai', definition },
        lateEvening,
      );
      await (listed.length > 0
        ? expect(published).resolves.toMatchObject({ version: 1 })
        : expect(published).rejects.toMatchObject({ errors: [{ path: 'definition.steps[0].uses[0].codes[0]' }] }));
    }
  });
});
