import { Client } from 'pg';
import { audit } from '../audit';
import { applicationDataSource } from '../data-source';
import { Database } from '../database';
import { aSmallHouse, createTestDatabase, type TestDatabase } from '../testing';
import { SealingKey } from '../integrity/sealing-key';
import { headLine, headsIn, readAuditHead, type AuditHead } from './audit-head';
import { sealAudit } from './seal-audit';
import { verifyAudit } from './verify-audit';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let scratch: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
const at = new Date();

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

  describe('held against a head that is known outside the database', () => {
    const key = new SealingKey(Buffer.from('a key that is not in the database'));
    let known: AuditHead;
    const resealed = async () => {
      await asOwner(`DELETE FROM audit_seal WHERE establishment_id = $1`, [house.id.establishment]);
      await sealAudit(database, house.id.establishment, at, true);
    };
    const against = (heads: readonly AuditHead[]) => verifyAudit(database, house.id.establishment, { heads, key });
    beforeEach(async () => {
      await write(12);
      await seal();
      known = (await readAuditHead(database, house.id.establishment, key))!;
      await write(3);
      await seal();
    });

    it('is whole, by the line that was sent out, wherever it stands', async () => {
      const line = `{"level":30,"head":"${headLine(known)}"}`;
      expect(headsIn(`> ${line}\n${line}`)).toEqual([known, known]);
      expect(known).toMatchObject({ establishmentId: house.id.establishment, position: 12 });
      expect(await against(headsIn(line))).toEqual({ sealed: 15, unsealed: 0, broken: null });
    });

    it('shows that its tail was cut with the seals', async () => {
      await asOwner(
        `WITH gone AS (DELETE FROM audit_seal WHERE establishment_id = $1 AND position > 9 RETURNING event_id)
         DELETE FROM audit_event WHERE id IN (SELECT event_id FROM gone)`,
        [house.id.establishment],
      );
      expect(await verify()).toMatchObject({ sealed: 9, broken: null });
      expect((await against([known])).broken).toEqual({ position: 12, eventId: null, why: 'cut-tail' });
    });

    it('shows that a row was taken out and everything sealed anew', async () => {
      await asOwner(
        `WITH gone AS (DELETE FROM audit_seal WHERE establishment_id = $1 RETURNING event_id, position)
         DELETE FROM audit_event WHERE id IN (SELECT event_id FROM gone WHERE position = 4)`,
        [house.id.establishment],
      );
      await resealed();
      expect(await verify()).toMatchObject({ sealed: 14, broken: null });
      expect((await against([known])).broken).toEqual({ position: 12, eventId: null, why: 'sealed-anew' });
    });

    it('is not sealed on once it no longer goes through it', async () => {
      await asOwner(`UPDATE audit_event SET reason = 'autre' WHERE establishment_id = $1 AND action = 'essai-2'`, [
        house.id.establishment,
      ]);
      await resealed();
      await write(1);
      const sealOn = () => sealAudit(database, house.id.establishment, at, false, known);
      await expect(sealOn()).rejects.toMatchObject({ code: 'trail-broken', why: 'sealed-anew' });
      expect(await verify()).toMatchObject({ sealed: 15, unsealed: 1 });
    });

    it('does not take a head that was made without the key, nor one of another establishment', async () => {
      const forged = { ...known, hash: 'f'.repeat(64) };
      for (const head of [forged, { ...known, seal: null }])
        expect((await against([head])).broken).toMatchObject({ why: 'head-forged' });
      const elsewhere = { ...known, establishmentId: '0190aaaa-0000-7000-8000-000000000000' };
      expect((await against([elsewhere])).broken).toBeNull();
    });
  });

  const backDate = 'INSERT INTO audit_event (establishment_id, at, action, subject_kind, written_at)';
  const withoutTriggers = (sql: string) =>
    `ALTER TABLE audit_event DISABLE TRIGGER USER; ${sql}; ALTER TABLE audit_event ENABLE TRIGGER USER`;
  it.each([
    ['in its own hour', (id: string) => `${backDate} VALUES ('${id}', '2020-02-03', 'essai', 'day', NULL)`],
    [
      'in the hour of the database too',
      (id: string) => withoutTriggers(`${backDate} VALUES ('${id}', '2020-02-03', 'essai', 'day', '2020-02-03')`),
    ],
    [
      'without an hour of writing',
      (id: string) => withoutTriggers(`${backDate} VALUES ('${id}', '2020-02-03', 'essai', 'day', NULL)`),
    ],
    [
      'into the future',
      (id: string) => `${backDate} VALUES ('${id}', now() + interval '1 hour', 'essai', 'day', NULL)`,
    ],
  ])('shows a row that was dated back %s', async (_, sql) => {
    await write(4);
    await asOwner(sql(house.id.establishment));
    await write(2);
    await seal();
    expect(await verify()).toMatchObject({ sealed: 4, broken: { position: 5, why: 'row-back-dated' } });
  });

  it('lets the demonstration live another day', async () => {
    await asOwner(`${backDate} VALUES ('${house.id.establishment}', '2020-02-03', 'essai', 'day', NULL)`);
    await seal();
    expect(await verifyAudit(database, house.id.establishment, { anyClock: true })).toMatchObject({ broken: null });
  });

  it('is one per establishment', async () => {
    const other = await aSmallHouse(database, 'CH d’À côté');
    await write(2);
    await database.transact(other.actor, (tx) => audit(tx, at, { action: 'essai', subjectKind: 'day' }));
    expect(await seal()).toBe(2);
    expect(await verifyAudit(database, other.id.establishment)).toEqual({ sealed: 0, unsealed: 1, broken: null });
  });
});
