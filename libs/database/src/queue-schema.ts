import { DEFAULT_SCHEMA, LATEST_SCHEMA_VERSION, runMigrations } from 'bullmq';
import { Client } from 'pg';

/** Changes whenever the queue's tables would; part of the test template's name. */
export const queueSchemaVersion = LATEST_SCHEMA_VERSION;

/**
 * Tables of the queue's PostgreSQL backend, made by the owner so that the application's role needs no right to create anything.
 * Made even where the queue is on Redis: switching back then needs no owner.
 */
export async function prepareQueueSchema(ownerUrl: string, applicationRole: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, DEFAULT_SCHEMA);
    const role = client.escapeIdentifier(applicationRole);
    await client.query(`GRANT USAGE ON SCHEMA ${DEFAULT_SCHEMA} TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${DEFAULT_SCHEMA} TO ${role};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${DEFAULT_SCHEMA} TO ${role};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${DEFAULT_SCHEMA} TO ${role}`);
  } finally {
    await client.end();
  }
}
