import { randomBytes, randomUUID } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Client } from 'pg';
import { headsIn } from '../audit-chain/audit-head';
import { verifyAudit } from '../audit-chain/verify-audit';
import { audit } from '../audit';
import { applicationDataSource } from '../data-source';
import { Database } from '../database';
import { SealingKey } from '../integrity/sealing-key';
import { aFilledRelease, type FilledRelease } from '../testing/filled-release';
import { keptReleases, rowsOfRelease } from '../testing/release-rows';
import { schemaFaults } from '../testing/schema-faults';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../testing/test-database';
import { restoreBackup } from './restore-backup';
import { writeBackup, type BackupWritten } from './write-backup';

jest.setTimeout(120_000);

const key = new SealingKey(randomBytes(32));
const kept = keptReleases[0];
const rows = rowsOfRelease(kept);
const open: TestDatabase[] = [];
afterAll(async () => {
  for (const database of open) await database.drop();
});
const keep = <Kept extends TestDatabase>(database: Kept): Kept => {
  open.push(database);
  return database;
};
const empty = async () => keep(await createEmptyDatabase(`diurne_back_${randomUUID().replaceAll('-', '')}`));
const backUp = async (ownerUrl: string): Promise<BackupWritten & { bytes: Buffer }> => {
  const out = new PassThrough();
  const read = buffer(out);
  const written = await writeBackup(ownerUrl, out, key);
  out.end();
  return { ...written, bytes: await read };
};
const restore = (ownerUrl: string, bytes: Buffer, by: SealingKey | null = key) =>
  restoreBackup(ownerUrl, 'diurne_app', Readable.from(pieces(bytes)), by);
/** As a network would cut it. */
function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += 7919) yield bytes.subarray(from, from + 7919);
}
const asOwner = async <Row extends object>(ownerUrl: string, sql: string): Promise<Row[]> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};
const houses = (rows.tables['establishment'] ?? []).map(({ id }) => id as string);
async function expectWhole(url: string, heads: readonly string[]): Promise<void> {
  const source = await applicationDataSource(url, [], 2).initialize();
  const database = new Database(source);
  try {
    for (const id of houses) {
      const verdict = await verifyAudit(database, id, { heads: headsIn(heads.join('\n')), key });
      expect(verdict).toEqual({ sealed: rows.tables['audit_seal']?.length, unsealed: 0, broken: null });
    }
  } finally {
    await source.destroy();
  }
}

describe('a backup of everything that stands', () => {
  let filled: FilledRelease;
  let made: Awaited<ReturnType<typeof backUp>>;
  let target: TestDatabase;
  beforeAll(async () => {
    filled = keep(await aFilledRelease(kept, rows));
    await filled.upgrade();
    made = await backUp(filled.ownerUrl);
    target = await empty();
  });

  it('comes back whole into an empty server: rows, digests, sequences, rights, walls and trail', async () => {
    const target = keep(await createTestDatabase());
    const { tables, upgraded, manifest } = await restore(target.ownerUrl, made.bytes);
    expect(upgraded).toEqual([]);
    expect(tables).toEqual(made.tables);
    expect(tables.find(({ table }) => table === 'day_visit')?.rows).toBe(rows.tables['day_visit']?.length);
    expect(tables.reduce((sum, { rows: n }) => sum + n, 0)).toBeGreaterThan(1000);
    const again = await backUp(target.ownerUrl);
    expect(again.tables).toEqual(made.tables);
    const sequences = `SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' AND sequencename <> 'migrations_id_seq' ORDER BY 1`;
    expect(await asOwner(target.ownerUrl, sequences)).toEqual(await asOwner(filled.ownerUrl, sequences));
    const references = `SELECT conrelid::regclass::text AS of, conname, convalidated FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 2`;
    expect(await asOwner(target.ownerUrl, references)).toEqual(await asOwner(filled.ownerUrl, references));
    const triggers = `SELECT tgrelid::regclass::text AS of, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`;
    expect(await asOwner(target.ownerUrl, triggers)).toEqual(await asOwner(filled.ownerUrl, triggers));
    const client = new Client({ connectionString: target.ownerUrl });
    await client.connect();
    expect(await schemaFaults(client, 'diurne_app')).toEqual([]);
    await client.end();
    await expectWhole(target.url, manifest.heads);
    // And goes on from there.
    const source = await applicationDataSource(target.url, [], 2).initialize();
    const database = new Database(source);
    await database.transact({ establishmentId: houses[0]!, accountId: null }, (tx) =>
      audit(tx, new Date(), { action: 'essai', subjectKind: 'day' }),
    );
    await source.destroy();
  });

  it('is one instant, though others write meanwhile', async () => {
    const out = new PassThrough({ highWaterMark: 1 });
    const writing = writeBackup(filled.ownerUrl, out, key);
    const read = out[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const first = await read.next();
    const [house] = houses;
    await asOwner(
      filled.ownerUrl,
      `INSERT INTO location (establishment_id, code, name) VALUES ('${house}', 'TARD', 'Trop tard')`,
    );
    const taken = [first.value as Buffer];
    const reading = (async () => {
      for (let next = await read.next(); !next.done; next = await read.next()) taken.push(next.value);
    })();
    const { tables } = await writing;
    out.end();
    await reading;
    expect(tables).toEqual(made.tables);
    expect(Buffer.concat(taken).includes('Trop tard')).toBe(false);
  });

  it('is refused by a database in which anything stands, and leaves it as it was', async () => {
    await expect(restore(filled.ownerUrl, made.bytes)).rejects.toThrow('n’est pas vide');
    const other = await empty();
    await asOwner(other.ownerUrl, 'CREATE TABLE somebody_else (id int)');
    await expect(restore(other.ownerUrl, made.bytes)).rejects.toThrow('n’est pas vide');
    expect(await asOwner(other.ownerUrl, 'SELECT count(*)::int AS n FROM somebody_else')).toEqual([{ n: 0 }]);
  });

  const left = async () =>
    (await asOwner<{ n: number }>(target.ownerUrl, 'SELECT count(*)::int AS n FROM establishment'))[0]?.n;
  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length * 0.7)],
    ['without its end', (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf('\n', bytes.length - 2) + 1)],
    ['with another letter', (bytes: Buffer) => Buffer.from(bytes.toString('utf8').replace('HDJ', 'HDK'))],
    ['of which a row is gone', (bytes: Buffer) => withoutARow(bytes)],
  ])('is refused %s, and nothing of it is left', async (_, spoil) => {
    await expect(restore(target.ownerUrl, spoil(made.bytes))).rejects.toMatchObject({ name: 'BackupRefused' });
    expect(await left()).toBe(0);
  });

  it('is refused when it was sealed with another key, and comes back into what was migrated and never used', async () => {
    const other = new SealingKey(randomBytes(32));
    await expect(restore(target.ownerUrl, made.bytes, other)).rejects.toThrow('scellée');
    // Tried again without: nothing stands in the way.
    expect((await restore(target.ownerUrl, made.bytes, null)).tables).toEqual(made.tables);
    await expectWhole(target.url, made.manifest.heads);
  });

  it.each([
    ['of another format', (bytes: Buffer) => Buffer.concat([Buffer.from('x'), bytes])],
    ['that is empty', () => Buffer.alloc(0)],
  ])('is refused %s', async (_, spoil) => {
    await expect(restore(target.ownerUrl, spoil(made.bytes))).rejects.toMatchObject({ name: 'BackupRefused' });
  });

  it('is refused when a later release made it', async () => {
    const later = Buffer.from(
      made.bytes.toString('utf8').replace('"migrations":[', '"migrations":["Later9000000009999",'),
    );
    await expect(restore((await empty()).ownerUrl, later)).rejects.toThrow('version plus récente');
  });
});

it('of the release before comes back and is brought up to date', async () => {
  const filled = keep(await aFilledRelease(kept, rows));
  const made = await backUp(filled.ownerUrl);
  const target = await empty();
  const { upgraded, tables } = await restore(target.ownerUrl, made.bytes);
  expect(tables).toEqual(made.tables);
  expect(upgraded.length).toBeGreaterThan(20);
  await expectWhole(target.url, made.manifest.heads);
});

/** The second row of the visits, which nothing but the digest would miss. */
function withoutARow(bytes: Buffer): Buffer {
  const from = bytes.indexOf('\n', bytes.indexOf('{"table":"traced_fact"')) + 1;
  const to = bytes.indexOf('\n', from) + 1;
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
}
