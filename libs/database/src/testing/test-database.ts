import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../data-source';
import { queueSchemaVersion } from '../queue-schema';

export interface TestDatabase {
  /** Application role: what the product runs as. */
  readonly url: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

const inDatabase = (url: string, name: string, user?: string) => {
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  if (user) {
    copy.username = user;
    copy.password = user;
  }
  return copy.href;
};

const admin = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const ensureRole = (client: Client, role: string) =>
  client.query(
    `DO $$ BEGIN CREATE ROLE ${role} LOGIN PASSWORD '${role}'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  );

/** All that decides what a migrated database looks like. */
function migrationTexts(): string[] {
  const folder = join(__dirname, '../migrations');
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

function administratorsUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return url;
  throw new Error(
    'TEST_DATABASE_URL is not set: run `npm test`, or `node tools/run.mjs test-database` and export what it prints.',
  );
}

/** A migrated database of one's own on a real PostgreSQL, copied from a template in some 50 ms. `TEST_DATABASE_URL` names an administrator's connection. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = administratorsUrl();
  const template = `diurne_template_${createHash('sha256')
    .update(`${migrationTexts().join()} ${queueSchemaVersion}`)
    .digest('hex')
    .slice(0, 12)}`;
  const name = `diurne_test_${randomUUID().replaceAll('-', '')}`;
  await admin(adminUrl, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('diurne test template'))`);
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = $1`, [template]);
    if (!rowCount) {
      await ensureRole(client, 'diurne_owner');
      await ensureRole(client, 'diurne_app');
      // Left behind by a run that was ended in the middle of it.
      await client.query(`DROP DATABASE IF EXISTS ${template}_making WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${template}_making OWNER diurne_owner`);
      await migrate(inDatabase(adminUrl, `${template}_making`, 'diurne_owner'), 'diurne_app');
      await client.query(`ALTER DATABASE ${template}_making RENAME TO ${template}`);
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER diurne_owner`);
    // Rights on a database are not copied with it. As strict as a hospital's: nothing for everyone.
    await client.query(
      `REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO diurne_app`,
    );
  });
  return asTestDatabase(adminUrl, name);
}

/** Without a single table: for what begins at an older release. */
export async function createEmptyDatabase(name: string): Promise<TestDatabase & { readonly adminUrl: string }> {
  const adminUrl = administratorsUrl();
  await admin(adminUrl, async (client) => {
    await ensureRole(client, 'diurne_owner');
    await ensureRole(client, 'diurne_app');
    await client.query(`CREATE DATABASE ${name} OWNER diurne_owner`);
  });
  return { ...asTestDatabase(adminUrl, name), adminUrl: inDatabase(adminUrl, name) };
}

const asTestDatabase = (adminUrl: string, name: string): TestDatabase => ({
  url: inDatabase(adminUrl, name, 'diurne_app'),
  ownerUrl: inDatabase(adminUrl, name, 'diurne_owner'),
  drop: () =>
    admin(adminUrl, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }),
});
