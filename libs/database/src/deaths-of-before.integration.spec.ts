import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { applicationDataSource } from './data-source';
import { Database } from './database';
import { saidWithDepartures } from './migrations/0024-deaths';
import { aBookedVisit, aSmallHouse, createTestDatabase, queryFreely, type TestDatabase } from './testing';

let scratch: TestDatabase;
let database: Database;
let owner: Client;
let house: Awaited<ReturnType<typeof aSmallHouse>>;

beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
  owner = new Client({ connectionString: scratch.ownerUrl });
  await owner.connect();
  house = await aSmallHouse(database);
});
afterAll(async () => {
  await owner.end();
  await database.source.destroy();
  await scratch.drop();
});
const sql = <Row>(text: string, ...parameters: unknown[]) =>
  database.transact(house.actor, (tx) => queryFreely<Row>(tx, text, parameters));
const booked = async (on: string) => {
  const steps = [{ code: 'PDS', label: 'Prise de sang', start: 510, end: 520, by: house.id.nurse }];
  return (await aBookedVisit(database, house, { on, steps })).ids;
};

it('makes of a departure that was a death the death itself, and ends what it had left standing', async () => {
  const [here, coming, other] = [await booked('2026-11-24'), await booked('2037-12-08'), await booked('2037-12-09')];
  const account = randomUUID();
  await sql(
    `INSERT INTO account (id, establishment_id, login, display_name, password_hash, roles) VALUES ($1, $2, $1::uuid::text, 'ESSAI', '', '{wardNurse}')`,
    account,
    house.id.establishment,
  );
  for (const table of ['visit_request', 'care_step', 'day_visit'])
    await sql(`UPDATE ${table} SET patient_id = $1 WHERE patient_id = $2`, here.patient, coming.patient);
  for (const state of ['arrived', 'left'])
    await sql(`UPDATE day_visit SET state = $2 WHERE id = $1`, here.visit, state);
  await sql(
    `INSERT INTO traced_fact (establishment_id, visit_id, kind, declared_by, occurred_at, declared_at, detail)
     VALUES ($1, $2, 'departure', $3, '2026-11-24T09:12:00Z', '2026-11-24T09:15:00Z', '{"exitMode": "death"}')`,
    house.id.establishment,
    here.visit,
    account,
  );
  await sql(`UPDATE visit_request SET state = 'booked'`);

  await owner.query('BEGIN');
  await owner.query(saidWithDepartures);
  await owner.query('COMMIT');

  expect(await sql(`SELECT patient_id, visit_id, on_date::text, at_minute FROM patient_death`)).toEqual([
    { patient_id: here.patient, visit_id: here.visit, on_date: '2026-11-24', at_minute: 612 },
  ]);
  const states = await sql<{ id: string; state: string }>(`SELECT id, state FROM day_visit`);
  expect(Object.fromEntries(states.map(({ id, state }) => [id, state]))).toEqual({
    [here.visit]: 'left',
    [coming.visit]: 'cancelled',
    [other.visit]: 'booked',
  });
  const held = await sql<{ visit: string }>(`SELECT visit_id AS visit FROM booking WHERE state <> 'released'`);
  expect(held.map(({ visit }) => visit).sort()).toEqual([here.visit, other.visit].sort());
  expect(await sql(`SELECT FROM booking WHERE visit_id = $1 AND whole_used IS NOT NULL`, coming.visit)).toHaveLength(1);
  expect(await sql(`SELECT state, ended_reason FROM visit_request WHERE id = $1`, coming.request)).toEqual([
    { state: 'withdrawn', ended_reason: 'Le patient est décédé.' },
  ]);
  expect(await sql(`SELECT was FROM ended_by_death ORDER BY was`)).toEqual([
    { was: 'booked' },
    { was: 'booked' },
    { was: 'inProgress' },
  ]);
});

it('bars what is booked or asked for who has died, whatever writes it', async () => {
  const dead = { code: 'patient-deceased', message: expect.stringContaining('Ce patient est décédé') };
  const again = `UPDATE day_visit SET state = 'booked' WHERE state = 'cancelled'`;
  await expect(sql(again)).rejects.toMatchObject(dead);
  await expect(sql(`UPDATE visit_request SET state = 'validated' WHERE state = 'withdrawn'`)).rejects.toMatchObject(
    dead,
  );
  const copy = (table: string, columns: string, from: string) =>
    sql(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${table} WHERE state = '${from}' LIMIT 1`);
  const asked =
    'establishment_id, unit_id, patient_id, pathway_version_id, prescriber_id, justification, priority, wished_from, wished_to, state, received_at';
  await expect(copy('visit_request', asked, 'withdrawn')).rejects.toMatchObject(dead);
  const planned =
    'establishment_id, unit_id, patient_id, pathway_version_id, on_date, time_zone, arrival_minute, departure_minute, arrival_at, departure_at, presence, booked_at';
  const book = `INSERT INTO day_visit (${planned}, state) SELECT ${planned}, 'booked' FROM day_visit WHERE state = 'cancelled'`;
  await expect(sql(book)).rejects.toMatchObject(dead);
});

it('lets a death be withdrawn once, and never be changed', async () => {
  const [{ id } = { id: '' }] = await sql<{ id: string }>(`SELECT id FROM patient_death`);
  await expect(sql(`UPDATE patient_death SET at_minute = 613 WHERE id = $1`, id)).rejects.toMatchObject({
    code: 'visit-state-refused',
  });
  const withdraw = () =>
    sql(
      `UPDATE patient_death SET withdrawn_by = declared_by, withdrawn_at = now(), withdrawal_reason = 'homonyme' WHERE id = $1`,
      id,
    );
  await withdraw();
  await expect(withdraw()).rejects.toMatchObject({ code: 'visit-state-refused' });
});
