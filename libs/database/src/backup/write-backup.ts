import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Client } from 'pg';
import { headLine, sealHead } from '../audit-chain/audit-head';
import type { SealingKey } from '../integrity/sealing-key';
import { endOfTable, formatLine, sealPurpose, type BackupManifest, type TableEnds } from './backup-format';
import { readingOf, sequencesOf, steadyFormats, tablesOf, type BackedUpTable } from './catalogue';
import { copyOut } from './copy-streams';

export interface BackupWritten {
  readonly manifest: BackupManifest;
  readonly tables: readonly TableEnds[];
}

/**
 * Writes all that the owner's database holds, as it stood at one instant, while everybody works on. Streamed: the memory it takes does not grow with the
 * database. `out` is not ended.
 */
export async function writeBackup(ownerUrl: string, out: Writable, key: SealingKey | null): Promise<BackupWritten> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'diurne backup' });
  // A connection that is cut fails the query under way; said a second time, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  const whole = createHash('sha256');
  const put = async (bytes: Buffer | string): Promise<void> => {
    whole.update(bytes);
    if (!out.write(bytes)) await once(out, 'drain');
  };
  try {
    await client.query(steadyFormats);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const manifest = await manifestOf(client, key);
    await put(`${formatLine}\n${JSON.stringify(manifest)}\n`);
    const tables: TableEnds[] = [];
    for (const table of await tablesOf(client)) tables.push(await putTable(client, table, put));
    await put(`${JSON.stringify({ sequences: await sequencesOf(client) })}\n`);
    await client.query('COMMIT');
    const sha256 = whole.digest('hex');
    const seal = key && key.seal(sealPurpose, sha256);
    out.write(`${JSON.stringify({ end: true, tables: tables.length, sha256, seal })}\n`);
    return { manifest, tables };
  } finally {
    await client.end();
  }
}

async function putTable(
  client: Client,
  table: BackedUpTable,
  put: (bytes: Buffer | string) => Promise<void>,
): Promise<TableEnds> {
  await put(`${JSON.stringify({ table: table.name, columns: table.columns })}\n`);
  const { rows, sha256 } = await digestOf(client, table, put);
  await put(`${endOfTable}\n${JSON.stringify({ table: table.name, rows, sha256 })}\n`);
  return { table: table.name, rows, sha256 };
}

/** A table's lines, counted and hashed in their order. */
export async function digestOf(
  client: Client,
  table: BackedUpTable,
  put: (bytes: Buffer) => Promise<void> = async () => undefined,
): Promise<Omit<TableEnds, 'table'>> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const chunk of copyOut(client, readingOf(table)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    // Each message of the protocol is one row.
    for (const byte of chunk) if (byte === newline) rows += 1;
    await put(chunk);
  }
  return { rows, sha256: hash.digest('hex') };
}
const newline = 10;

async function manifestOf(client: Client, key: SealingKey | null): Promise<BackupManifest> {
  const { rows: done } = await client.query<{ name: string }>(`SELECT name::text FROM migrations ORDER BY id`);
  const { rows: heads } = await client.query<{ establishmentId: string; position: string; hash: string }>(`
    SELECT DISTINCT ON (establishment_id) establishment_id::text AS "establishmentId", position::text, hash
    FROM audit_seal ORDER BY establishment_id, position DESC`);
  const { rows } = await client.query<{ at: Date; server: string }>(
    `SELECT now() AS at, current_setting('server_version') AS server`,
  );
  const madeAt = rows[0]?.at.toISOString() ?? '';
  return {
    madeAt,
    migrations: done.map(({ name }) => name),
    heads: heads.map((head) => headLine(sealHead({ ...head, position: Number(head.position), at: madeAt }, key))),
    server: rows[0]?.server ?? '',
  };
}
