import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { applicationDataSource, isMigrated } from './data-source';
import { Database, type Actor, type Transaction } from './database';
import { aSmallHouse } from './testing/a-small-house';
import { queryFreely } from './testing/query-freely';
import { createTestDatabase, type TestDatabase } from './testing/test-database';

let home: TestDatabase;
let source: DataSource;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;

beforeAll(async () => {
  home = await createTestDatabase();
  source = await applicationDataSource(home.url).initialize();
  database = new Database(source);
});
beforeEach(async () => {
  house = await aSmallHouse(database);
});
afterAll(async () => {
  await source.destroy();
  await home.drop();
});

const answer = (tx: Transaction, visitId: string, requestId: string, position = 0) =>
  queryFreely(
    tx,
    `INSERT INTO visit_answer (establishment_id, visit_id, request_id, position, active) SELECT establishment_id, id, $2, $3, active FROM day_visit WHERE id = $1`,
    [visitId, requestId, position],
  );
const visit = async (
  tx: Transaction,
  arrival: number,
  departure: number,
  requestId = house.id.request,
  patientId = house.id.patient,
) => {
  const [row] = await queryFreely<{ id: string }>(
    tx,
    `INSERT INTO day_visit (establishment_id, unit_id, patient_id, pathway_version_id, on_date, time_zone, state, arrival_minute, departure_minute, arrival_at, departure_at, presence, booked_at)
     VALUES ($1, $2, $3, $4, '2026-11-24', 'Europe/Paris', 'booked', $5::int, $6::int, local_instant('2026-11-24', $5, 'Europe/Paris'), local_instant('2026-11-24', $6, 'Europe/Paris'),
       tstzrange(local_instant('2026-11-24', $5, 'Europe/Paris'), local_instant('2026-11-24', $6, 'Europe/Paris')), now()) RETURNING id`,
    [house.id.establishment, house.id.unit, patientId, house.id.pathwayVersion, arrival, departure],
  );
  await answer(tx, row!.id, requestId);
  return row!.id;
};
const another = async (table: string, tx: Transaction, from: string, changes: Record<string, unknown>) => {
  const id = randomUUID();
  const [row] = await queryFreely<Record<string, unknown>>(tx, `SELECT * FROM ${table} WHERE id = $1`, [from]);
  const full = { ...row, id, ...changes };
  await queryFreely(tx, `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
    JSON.stringify(full),
  ]);
  return id;
};
const book = (tx: Transaction, visitId: string, resourceId: string, from: number, to: number, turnover = 0) =>
  queryFreely(
    tx,
    `INSERT INTO booking (establishment_id, resource_id, unit_no, on_date, visit_id, used, during)
   VALUES ($1, $2, 1, '2026-11-24', $3, tstzrange(local_instant('2026-11-24', $4, 'Europe/Paris'), local_instant('2026-11-24', $5, 'Europe/Paris')),
     tstzrange(local_instant('2026-11-24', $4, 'Europe/Paris'), local_instant('2026-11-24', $5 + $6::int, 'Europe/Paris')))`,
    [house.id.establishment, resourceId, visitId, from, to, turnover],
  );
const otherPatientsVisit = async (tx: Transaction, arrival: number, departure: number) => {
  const patient = await another('patient', tx, house.id.patient, { ipp: randomUUID() });
  const request = await another('visit_request', tx, house.id.request, { patient_id: patient });
  return visit(tx, arrival, departure, request, patient);
};

describe('the database refuses by itself', () => {
  it('a unit twice at the same time, turnover included, and lets touching bookings stand', async () => {
    const attempt = (secondFrom: number) =>
      database.transact(house.actor, async (tx) => {
        await book(tx, await visit(tx, 540, 600), house.id.nurse, 540, 571, 10);
        await book(tx, await otherPatientsVisit(tx, 540, 640), house.id.nurse, secondFrom, 637);
      });
    await expect(attempt(580)).rejects.toMatchObject({ code: 'resource-already-booked' });
    await expect(attempt(581)).resolves.toBeUndefined();
  });

  it('a patient in the house twice, but not when the visits touch', async () => {
    const attempt = (arrival: number) =>
      database
        .transact(house.actor, async (tx) => {
          await visit(tx, 540, 611);
          await visit(tx, arrival, 700, await another('visit_request', tx, house.id.request, {}));
          throw new Error('undo');
        })
        .catch((e: Error) => e);
    const checked = (arrival: number) =>
      database.transact(house.actor, async (tx) => {
        await visit(tx, 540, 611);
        await visit(tx, arrival, 700, await another('visit_request', tx, house.id.request, {}));
      });
    await expect(checked(610)).rejects.toMatchObject({ code: 'patient-already-booked' });
    await expect(attempt(611)).resolves.toMatchObject({ message: 'undo' });
    await expect(checked(611)).resolves.toBeUndefined();
  });

  it('a booking outside the windows of its resource, to the minute', async () => {
    const attempt = (to: number) =>
      database.transact(house.actor, async (tx) => {
        await book(tx, await visit(tx, 1000, 1090), house.id.nurse, 1020, to);
      });
    await expect(attempt(1081)).rejects.toMatchObject({ code: 'plan-refused' });
    await expect(attempt(1080)).resolves.toBeUndefined();
  });

  it('hours that disagree with their instants, also across the clock change', async () => {
    await expect(
      database.transact(house.actor, (tx) =>
        queryFreely(
          tx,
          `INSERT INTO day_visit (establishment_id, unit_id, patient_id, pathway_version_id, on_date, time_zone, state, arrival_minute, departure_minute, arrival_at, departure_at, presence, booked_at)
       VALUES ($1, $2, $3, $4, '2026-10-25', 'Europe/Paris', 'booked', 480, 600, '2026-10-25T06:00Z', '2026-10-25T09:00Z', '[2026-10-25T06:00Z,2026-10-25T09:00Z)', now())`,
          [house.id.establishment, house.id.unit, house.id.patient, house.id.pathwayVersion],
        ),
      ),
    ).rejects.toThrow(/day_visit_check/);
  });

  it('a visit that goes back from closed', async () => {
    const id = await database.transact(house.actor, (tx) => visit(tx, 540, 600));
    const become = (state: string) =>
      database.transact(house.actor, (tx) =>
        queryFreely(tx, `UPDATE day_visit SET state = $2 WHERE id = $1`, [id, state]),
      );
    for (const state of ['arrived', 'left', 'closed']) await become(state);
    await expect(become('arrived')).rejects.toMatchObject({ code: 'visit-state-refused' });
  });

  it('any change or deletion of what is append-only', async () => {
    await database.transact(house.actor, (tx) =>
      queryFreely(
        tx,
        `INSERT INTO audit_event (establishment_id, at, action, subject_kind) VALUES ($1, now(), 'tried', 'test')`,
        [house.id.establishment],
      ),
    );
    for (const sql of [
      `UPDATE audit_event SET action = 'other'`,
      `DELETE FROM audit_event`,
      `DELETE FROM traced_fact`,
      `DELETE FROM day_visit`,
      `UPDATE agenda_version SET sequence = 9`,
    ]) {
      await expect(database.transact(house.actor, (tx) => queryFreely(tx, sql))).rejects.toThrow(/permission denied/);
    }
  });

  it('a look over the wall between establishments', async () => {
    const neighbour = await aSmallHouse(database, 'CH Voisin');
    const seen = (actor: Actor) =>
      database.transact(actor, (tx) => queryFreely<{ id: string }>(tx, `SELECT id FROM patient`));
    expect((await seen(neighbour.actor)).map((r) => r.id)).toEqual([neighbour.id.patient]);
    await expect(
      database.transact(neighbour.actor, (tx) =>
        queryFreely(tx, `INSERT INTO location (establishment_id, code, name) VALUES ($1, 'X', 'X')`, [
          house.id.establishment,
        ]),
      ),
    ).rejects.toThrow(/row-level security/);
    expect(await queryFreely(database, `SELECT id FROM patient`)).toEqual([]);
  });
});

describe('ten writers of one chair', () => {
  it('leaves exactly one winner and no deadlock', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        database.transact(house.actor, async (tx) => {
          await book(tx, await otherPatientsVisit(tx, 540, 600), house.id.armchair, 540, 600);
        }),
      ),
    );
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    for (const r of results)
      if (r.status === 'rejected') expect(r.reason).toMatchObject({ code: 'resource-already-booked' });
  });
});

it('knows that nothing is left to migrate', async () => {
  expect(await isMigrated(source)).toBe(true);
});
