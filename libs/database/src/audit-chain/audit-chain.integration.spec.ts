import { Client } from 'pg';
import { audit } from '../audit';
import { applicationDataSource } from '../data-source';
import { Database } from '../database';
import { aSmallHouse, createTestDatabase, type TestDatabase } from '../testing';
import { sealAudit } from './seal-audit';
import { verifyAudit } from './verify-audit';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let scratch: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
const at = new Date('2026-11-22T08:00:00.123Z');

beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
});
beforeEach(async () => {
  house = await aSmallHouse(database);
});
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});

const write = (count: number) =>
  database.transact(house.actor, async (tx) => {
    for (let i = 0; i < count; i += 1)
      await audit(tx, at, {
        action: `essai-${i}`,
        subjectKind: 'patient',
        subjectId: house.id.patient,
        patientId: house.id.patient,
        reason: 'é',
        detail: { b: i, a: 'x' },
      });
  });
const seal = () => sealAudit(database, house.id.establishment, at);
const verify = () => verifyAudit(database, house.id.establishment);
/** As the owner of the tables could, who is not bound by the application's grants. */
const asOwner = async (sql: string, parameters: unknown[] = []) => {
  const client = new Client({ connectionString: scratch.ownerUrl });
  await client.connect();
  try {
    await client.query(sql, parameters);
  } finally {
    await client.end();
  }
};

describe('the audit chain', () => {
  it('seals each row once, and holds', async () => {
    await write(7);
    expect(await seal()).toBe(7);
    expect(await seal()).toBe(0);
    await write(4);
    expect(await verify()).toEqual({ sealed: 7, unsealed: 4, broken: null });
    expect(await seal()).toBe(4);
    expect(await verify()).toEqual({ sealed: 11, unsealed: 0, broken: null });
  });

  it('goes on after the tenth row as after the ninth', async () => {
    for (const count of [9, 3, 1, 88, 2]) {
      await write(count);
      expect(await seal()).toBe(count);
    }
    expect(await verify()).toEqual({ sealed: 103, unsealed: 0, broken: null });
  });

  it('is sealed by one at a time, whoever tries at once', async () => {
    await write(60);
    const counts = await Promise.all([seal(), seal(), seal(), seal()]);
    expect(counts.reduce((a, b) => a + b)).toBe(60);
    expect(await verify()).toEqual({ sealed: 60, unsealed: 0, broken: null });
  });

  it.each([
    ['the action', `action = 'essai-autre'`],
    ['the hour, by a microsecond', `at = at + interval '1 microsecond'`],
    ['the reason', 'reason = NULL'],
    ['the patient', 'patient_id = NULL'],
    ['the detail', `detail = '{"a": "x", "b": 99}'`],
  ])('shows that %s of a row was altered', async (_, change) => {
    await write(5);
    await seal();
    await asOwner(
      `UPDATE audit_event SET ${change} WHERE id = (SELECT event_id FROM audit_seal WHERE establishment_id = $1 AND position = 3)`,
      [house.id.establishment],
    );
    expect(await verify()).toMatchObject({ sealed: 2, broken: { position: 3, why: 'row-altered' } });
  });

  it('shows that a row was taken away', async () => {
    await write(5);
    await seal();
    await asOwner(`DELETE FROM audit_seal WHERE establishment_id = $1 AND position = 4`, [house.id.establishment]);
    expect(await verify()).toMatchObject({ sealed: 3, broken: { position: 4, why: 'gap-in-positions' } });
  });

  it('shows that the chain was cut and written on', async () => {
    await write(3);
    await seal();
    await asOwner(`UPDATE audit_seal SET previous_hash = $2 WHERE establishment_id = $1 AND position = 2`, [
      house.id.establishment,
      'f'.repeat(64),
    ]);
    expect(await verify()).toMatchObject({ sealed: 1, broken: { position: 2, why: 'chain-cut' } });
  });

  it('is one per establishment', async () => {
    const other = await aSmallHouse(database, 'CH d’À côté');
    await write(2);
    await database.transact(other.actor, (tx) => audit(tx, at, { action: 'essai', subjectKind: 'day' }));
    expect(await seal()).toBe(2);
    expect(await verifyAudit(database, other.id.establishment)).toEqual({ sealed: 0, unsealed: 1, broken: null });
  });
});
