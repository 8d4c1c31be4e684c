import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Client } from 'pg';
import { migrate, migrateTo, MigrationUnknown } from '../data-source';
import type { SealingKey } from '../integrity/sealing-key';
import { BackupRefused, type BackupManifest, type TableBegins, type TableEnds } from './backup-format';
import { BackupReader } from './backup-reader';
import {
  addReference,
  dropReference,
  emptyTable,
  referencesOf,
  setSequences,
  steadyFormats,
  switchTriggers,
  tablesOf,
  writingOf,
} from './catalogue';
import { copyIn } from './copy-streams';
import { requireEmpty } from './require-empty';
import { digestOf } from './write-backup';

export interface Restored {
  readonly manifest: BackupManifest;
  readonly tables: readonly TableEnds[];
  /** Applied after the rows were back: the backup was an earlier release's. */
  readonly upgraded: readonly string[];
}

/**
 * Brings a backup back into an empty database: the schema of its own release, its rows in one transaction, held against their digests as they stand in
 * the tables, then what this release adds. Nothing is left of an attempt that fails but an empty schema. @throws BackupRefused
 */
export async function restoreBackup(
  ownerUrl: string,
  applicationRole: string,
  bytes: AsyncIterable<Buffer>,
  key: SealingKey | null,
): Promise<Restored> {
  const reader = new BackupReader(bytes);
  const manifest = await reader.manifest();
  const client = new Client({ connectionString: ownerUrl, application_name: 'diurne restore' });
  // A connection that is cut fails the query under way; said a second time, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await requireEmpty(client);
    await schemaOf(manifest, ownerUrl, applicationRole);
    await client.query(steadyFormats);
    await client.query('BEGIN');
    const tables = await bringBack(client, reader, key);
    await client.query('COMMIT');
    return { manifest, tables, upgraded: await migrate(ownerUrl, applicationRole) };
  } finally {
    await client.end();
  }
}

async function schemaOf({ migrations }: BackupManifest, ownerUrl: string, applicationRole: string): Promise<void> {
  try {
    await migrateTo(ownerUrl, applicationRole, migrations);
  } catch (error) {
    if (!(error instanceof MigrationUnknown)) throw error;
    throw new BackupRefused(
      'La sauvegarde vient d’une version plus récente de Diurne : restaurez-la avec celle-là. / The backup was made by a later release: restore it with that one.',
    );
  }
}

async function bringBack(client: Client, reader: BackupReader, key: SealingKey | null): Promise<readonly TableEnds[]> {
  const standing = await tablesOf(client);
  const references = await referencesOf(client);
  for (const reference of references) await dropReference(client, reference);
  for (const { name } of standing) {
    await switchTriggers(client, name, false);
    await emptyTable(client, name);
  }
  const tables: TableEnds[] = [];
  let part = await reader.part();
  for (; 'table' in part; part = await reader.part()) tables.push(await bringTable(client, reader, part));
  await setSequences(client, part.sequences);
  await reader.ends(tables.length, key);
  // What was to be judged at the end is judged now: a table with questions open is not altered.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const { name } of standing) await switchTriggers(client, name, true);
  for (const reference of references) await addReference(client, reference);
  const missing = standing.filter(({ name }) => !tables.some(({ table }) => table === name));
  if (missing.length > 0) throw otherTables(missing.map(({ name }) => name));
  for (const table of standing) await requireAsBackedUp(client, table, tables);
  return tables;
}

async function bringTable(client: Client, reader: BackupReader, begun: TableBegins): Promise<TableEnds> {
  const into = copyIn(client, writingOf(begun.table, begun.columns));
  const failed = new Promise<never>((_, reject) => into.once('error', reject));
  failed.catch(() => undefined);
  const told = await reader.rows(begun, async (rows) => {
    if (!into.write(rows)) await Promise.race([once(into, 'drain'), failed]);
  });
  into.end();
  await finished(into);
  return told;
}

async function requireAsBackedUp(
  client: Client,
  table: Parameters<typeof digestOf>[1],
  tables: readonly TableEnds[],
): Promise<void> {
  const told = tables.find(({ table: name }) => name === table.name);
  const { rows, sha256 } = await digestOf(client, table);
  if (told?.rows !== rows || told.sha256 !== sha256) throw otherTables([table.name]);
}

const otherTables = (names: readonly string[]): BackupRefused =>
  new BackupRefused(
    `Ces tables ne sont pas revenues telles qu’elles ont été sauvegardées : ${names.join(', ')}. Rien n’a été restauré. / These tables did not come back as they were: nothing was restored.`,
  );
