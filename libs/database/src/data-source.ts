import 'reflect-metadata';
import { DataSource, type EntitySchema } from 'typeorm';
import { appliedMigrations } from './database.statements';
import { migrations } from './migrations';
import { patienceOfScreens } from './patience';
import { prepareQueueSchema } from './queue-schema';
import type { RowOf } from './statement/statement';

/** The application's own connection: its role can neither bypass row-level security nor touch what is append-only. */
export function applicationDataSource(
  url: string,
  entities: readonly EntitySchema[] = [],
  poolSize = 10,
  patience = patienceOfScreens,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    synchronize: false,
    logging: false,
    poolSize,
    applicationName: 'diurne',
    connectTimeoutMS: patience.connection,
    extra: {
      lock_timeout: patience.lock,
      statement_timeout: patience.statement,
      idle_in_transaction_session_timeout: patience.idleInTransaction,
      query_timeout: patience.answer,
      keepAlive: true,
    },
  });
}

const ownersSource = (ownerUrl: string, applicationRole: string, steps: typeof migrations): DataSource => {
  const url = new URL(ownerUrl);
  url.searchParams.set('options', `-c diurne.application_role=${applicationRole}`);
  return new DataSource({
    type: 'postgres',
    url: url.href,
    migrations: steps,
    synchronize: false,
    logging: false,
    poolSize: 1,
    migrationsTransactionMode: 'all',
  });
};

/** An empty schema as an earlier release left it, by the names of its migrations. @throws MigrationUnknown for one of a later release */
export async function migrateTo(ownerUrl: string, applicationRole: string, names: readonly string[]): Promise<void> {
  const known = new Map(migrations.map((Migration) => [new Migration().name, Migration]));
  const unknown = names.find((name) => !known.has(name));
  if (unknown) throw new MigrationUnknown(unknown);
  const steps = migrations.filter((Migration) => names.includes(new Migration().name));
  const source = await ownersSource(ownerUrl, applicationRole, steps).initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
export class MigrationUnknown extends Error {
  override readonly name = 'MigrationUnknown';
}

/** Brings the schema up to date as its owner. `applicationRole` is the role that `DATABASE_URL` signs in with. Returns the names of what was applied. */
export async function migrate(ownerUrl: string, applicationRole: string): Promise<string[]> {
  const source = await ownersSource(ownerUrl, applicationRole, migrations).initialize();
  try {
    await source.query(`SELECT pg_advisory_lock(hashtext('diurne migrations'))`);
    const applied = await source.runMigrations();
    const role = `"${applicationRole.replaceAll('"', '""')}"`;
    await source.query(`GRANT SELECT ON migrations TO ${role}`);
    await prepareQueueSchema(ownerUrl, applicationRole);
    return applied.map((m) => m.name);
  } finally {
    await source.destroy();
  }
}

/** True when no migration waits; asked by the readiness probe with the application's role. */
export async function isMigrated(source: DataSource): Promise<boolean> {
  const rows: RowOf<typeof appliedMigrations>[] = await source.query(appliedMigrations.sql);
  const done = new Set(rows.map((r) => r.name));
  return migrations.every((m) => done.has(new m().name));
}
