import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrate } from '../data-source';
import { migrations } from '../migrations';
import { createEmptyDatabase, type TestDatabase } from './test-database';
import type { KeptRelease, ReleaseRows } from './release-rows';

/** A database as the release left it, filled, and not yet brought up to date. */
export interface FilledRelease extends TestDatabase {
  /** Brings it up to date, as an upgrade would. Returns the names of what was applied. */
  upgrade(): Promise<string[]>;
}

export async function aFilledRelease(kept: KeptRelease, rows: ReleaseRows): Promise<FilledRelease> {
  const database = await createEmptyDatabase(`diurne_release_${randomUUID().replaceAll('-', '')}`);
  const then = await new DataSource({
    type: 'postgres',
    url: withRole(database.ownerUrl),
    migrations: migrations.slice(0, kept.migrations),
    migrationsTransactionMode: 'all',
    poolSize: 1,
  }).initialize();
  await then.runMigrations();
  await then.destroy();
  await fill(database.adminUrl, rows);
  return { ...database, upgrade: () => migrate(database.ownerUrl, 'diurne_app') };
}

const withRole = (ownerUrl: string): string => {
  const url = new URL(ownerUrl);
  url.searchParams.set('options', '-c diurne.application_role=diurne_app');
  return url.href;
};

/** Rows as they were, without triggers: what they guard was guarded when they were written. CHECKs and exclusions are. */
async function fill(adminUrl: string, { tables, sequences }: ReleaseRows): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    for (const [table, rows] of Object.entries(tables)) {
      const { rows: columns } = await client.query<{ name: string }>(
        `SELECT attname AS name FROM pg_attribute
         WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
        [table],
      );
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      await client.query(`DELETE FROM "${table}"`);
      for (let from = 0; from < rows.length; from += 5000)
        await client.query(
          `INSERT INTO "${table}" (${names}) OVERRIDING SYSTEM VALUE
           SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
          [JSON.stringify(rows.slice(from, from + 5000))],
        );
    }
    for (const { name, at } of sequences) if (at) await client.query(`SELECT setval($1, $2)`, [name, at]);
  } finally {
    await client.end();
  }
}
