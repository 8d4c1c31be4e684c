import { DEFAULT_SCHEMA, LATEST_SCHEMA_VERSION, runMigrations } from 'bullmq';
import { Client } from 'pg';

/** Changes whenever the queue's tables would; part of the test template's name. */
export const queueSchemaVersion = `${LATEST_SCHEMA_VERSION}-creates-temporary-tables-alone`;

/** As messaging names them. */
export const queues = ['messages', 'planning'] as const;

/**
 * Tables of the queue's PostgreSQL backend, made by the owner, and the sequence that BullMQ would make for each queue on first use: the application's role
 * may create nothing in any schema, for the owner's migrations run what they find in this one. Made even where the queue is on Redis: switching back then
 * needs no owner.
 */
export async function prepareQueueSchema(ownerUrl: string, applicationRole: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, DEFAULT_SCHEMA);
    const role = client.escapeIdentifier(applicationRole);
    // BullMQ adds several jobs at once through temporary tables; a hospital's database may not allow them to everyone.
    const {
      rows: [database],
    } = await client.query<{ name: string }>(`SELECT current_database() AS name`);
    await client.query(`GRANT TEMPORARY ON DATABASE ${client.escapeIdentifier(database?.name ?? '')} TO ${role}`);
    await client.query(`GRANT USAGE ON SCHEMA ${DEFAULT_SCHEMA} TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${DEFAULT_SCHEMA} TO ${role};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${DEFAULT_SCHEMA} TO ${role}`);
    await client.query(`REVOKE CREATE ON SCHEMA ${DEFAULT_SCHEMA} FROM ${role}`);
    for (const queue of queues) {
      const { rows: named } = await client.query<{ name: string }>(
        `SELECT ${DEFAULT_SCHEMA}.job_id_seq_name($1) AS name`,
        [queue],
      );
      await client.query(
        `CREATE SEQUENCE IF NOT EXISTS ${DEFAULT_SCHEMA}.${client.escapeIdentifier(named[0]?.name ?? '')}`,
      );
    }
    // Not ALL SEQUENCES: some belong to the application already, and an owner cannot grant what is not theirs.
    const { rows } = await client.query<{ name: string }>(
      `SELECT sequencename AS name FROM pg_sequences WHERE schemaname = $1 AND sequenceowner = current_user`,
      [DEFAULT_SCHEMA],
    );
    for (const { name } of rows)
      await client.query(
        `GRANT USAGE, SELECT ON SEQUENCE ${DEFAULT_SCHEMA}.${client.escapeIdentifier(name)} TO ${role}`,
      );
  } finally {
    await client.end();
  }
}
