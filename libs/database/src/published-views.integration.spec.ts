import { applicationDataSource } from './data-source';
import { Database, type Actor, type Transaction } from './database';
import { aBookedVisit, aSmallHouse, createTestDatabase, type TestDatabase } from './testing';
import { queryFreely } from './testing/query-freely';

let home: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
let booked: Awaited<ReturnType<typeof aBookedVisit>>;
const views = [
  'known_account',
  'known_patient',
  'known_contact',
  'known_correspondent',
  'known_unit',
  'known_resource',
];
const ofVisits = ['known_pathway', 'known_visit', 'known_reason', 'known_step', 'known_taking'];

beforeAll(async () => {
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await home.drop();
});
beforeEach(async () => {
  house = await aSmallHouse(database);
  const infusion = { code: 'PERF', label: 'Perfusion', start: 545, end: 612, by: house.id.armchair };
  booked = await aBookedVisit(database, house, { on: '2026-11-24', steps: [infusion] });
  await as(house.actor, (tx) =>
    queryFreely(
      tx,
      `INSERT INTO account (establishment_id, login, display_name, password_hash, roles) VALUES ($1, $1::uuid::text, 'ESSAI', '', '{nurse}')`,
      [house.id.establishment],
    ),
  );
});
const as = <Result>(actor: Actor, work: (tx: Transaction) => Promise<Result>) => database.transact(actor, work);
const count = (actor: Actor, view: string) =>
  as(
    actor,
    async (tx) =>
      (await queryFreely(tx, `SELECT FROM ${view} WHERE establishment_id = $1`, [house.id.establishment])).length,
  );

describe('what a context publishes', () => {
  it.each([...views, ...ofVisits])('%s shows its own establishment, and nothing to a neighbour', async (view) => {
    const neighbour = await aSmallHouse(database, 'CH Voisin');
    expect(await count(house.actor, view)).toBeGreaterThan(0);
    expect(await count(neighbour.actor, view)).toBe(0);
  });

  it('is for reading only', async () => {
    for (const view of [...views, ...ofVisits])
      await expect(as(house.actor, (tx) => queryFreely(tx, `DELETE FROM ${view}`))).rejects.toThrow(
        /permission denied|cannot delete/,
      );
    await expect(as(house.actor, (tx) => queryFreely(tx, `UPDATE known_visit SET state = 'arrived'`))).rejects.toThrow(
      /denied/,
    );
  });

  it('lets an INS number out with a qualified identity only', async () => {
    const become = (status: string) =>
      as(house.actor, (tx) =>
        queryFreely(
          tx,
          `UPDATE patient SET ins = '257029912345678', ins_oid = '1.2.250.1.213.1.4.10', ins_status = $2 WHERE id = $1`,
          [booked.ids.patient, status],
        ),
      );
    const seen = () =>
      as(house.actor, (tx) =>
        queryFreely(tx, `SELECT ins FROM known_identity WHERE patient_id = $1`, [booked.ids.patient]),
      );
    for (const status of ['provisional', 'retrieved', 'validated']) {
      await become(status);
      expect(await seen()).toEqual([]);
    }
    await become('qualified');
    expect(await seen()).toEqual([{ ins: '257029912345678' }]);
  });

  it('names a physician once who is both of a patient’s', async () => {
    const physicians = () =>
      as(house.actor, (tx) =>
        queryFreely(tx, `SELECT correspondent_id AS id, role FROM known_physician WHERE patient_id = $1`, [
          booked.ids.patient,
        ]),
      );
    const name = (columns: string) =>
      as(house.actor, (tx) =>
        queryFreely(tx, `UPDATE patient SET ${columns} WHERE id = $1`, [booked.ids.patient, house.id.prescriber]),
      );
    await name('referring_physician_id = $2');
    expect(await physicians()).toEqual([{ id: house.id.prescriber, role: 'referring' }]);
    await name('primary_physician_id = $2');
    expect(await physicians()).toEqual([{ id: house.id.prescriber, role: 'primary' }]);
  });
});

describe('a visit in the transaction of another context', () => {
  const announced = () =>
    as(house.actor, async (tx) =>
      (
        await queryFreely<{ at: Date | null }>(tx, `SELECT announced_at AS at FROM day_visit WHERE id = $1`, [
          booked.ids.visit,
        ])
      )[0]?.at?.toISOString(),
    );
  const announce = (at: string, unlessKnown: boolean, actor: Actor = house.actor) =>
    as(actor, (tx) =>
      queryFreely(tx, `SELECT unit_id AS unit, on_date::text AS on FROM announce_visit($1, $2, $3)`, [
        booked.ids.visit,
        at,
        unlessKnown,
      ]),
    );

  it('is announced, again when told anew, and not when it was known', async () => {
    expect(await announce('2026-11-20T08:00:00.000Z', true)).toEqual([{ unit: house.id.unit, on: '2026-11-24' }]);
    expect(await announce('2026-11-20T09:07:00.000Z', true)).toEqual([]);
    expect(await announced()).toBe('2026-11-20T08:00:00.000Z');
    expect(await announce('2026-11-20T10:11:00.000Z', false)).toHaveLength(1);
    expect(await announced()).toBe('2026-11-20T10:11:00.000Z');
  });

  it('is out of a neighbour’s reach', async () => {
    const { actor } = await aSmallHouse(database, 'CH Voisin');
    expect(await announce('2026-11-20T08:00:00.000Z', false, actor)).toEqual([]);
    expect(await as(actor, (tx) => queryFreely(tx, `SELECT hold_visit($1) AS held`, [booked.ids.visit]))).toEqual([
      { held: false },
    ]);
  });

  it('is held: nobody else changes it until the transaction ends', async () => {
    const order: string[] = [];
    let change: Promise<unknown> = Promise.resolve();
    await as(house.actor, async (tx) => {
      expect(await queryFreely(tx, `SELECT hold_visit($1) AS held`, [booked.ids.visit])).toEqual([{ held: true }]);
      change = as(house.actor, (other) =>
        queryFreely(other, `UPDATE day_visit SET version = 7 WHERE id = $1`, [booked.ids.visit]),
      ).then(() => order.push('changed'));
      await new Promise((done) => setTimeout(done, 150));
      order.push('let go');
    });
    await change;
    expect(order).toEqual(['let go', 'changed']);
  });
});
