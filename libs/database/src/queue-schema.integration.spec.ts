import { Client } from 'pg';
import { migrate } from './data-source';
import { createTestDatabase, type TestDatabase } from './testing';

const as = async (url: string, sql: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
};

describe('the queue’s schema', () => {
  let scratch: TestDatabase;
  beforeAll(async () => {
    scratch = await createTestDatabase();
  });
  afterAll(() => scratch.drop());

  it('lets the application’s role make the sequence of a queue, and nothing outside', async () => {
    await as(scratch.url, `CREATE SEQUENCE bullmq.bullmq_jid_essai`);
    await expect(as(scratch.url, `CREATE SEQUENCE public.essai`)).rejects.toThrow(
      'permission denied for schema public',
    );
    await expect(as(scratch.url, `CREATE SCHEMA essai`)).rejects.toThrow('permission denied for database');
    await expect(as(scratch.url, `DROP TABLE bullmq.job`)).rejects.toThrow('must be owner');
  });

  it('gives the application the temporary tables that the queue needs, in a database that gives nothing to everyone', async () => {
    const name = new URL(scratch.ownerUrl).pathname.slice(1);
    await as(scratch.ownerUrl, `REVOKE TEMPORARY ON DATABASE ${name} FROM diurne_app`);
    await expect(as(scratch.url, `CREATE TEMP TABLE essai (n int)`)).rejects.toThrow(
      'permission denied to create temporary tables',
    );
    await migrate(scratch.ownerUrl, 'diurne_app');
    await as(scratch.url, `CREATE TEMP TABLE essai (n int)`);
  });

  it('is prepared again by the next migration, after the application has used it', async () => {
    await as(scratch.url, `CREATE SEQUENCE IF NOT EXISTS bullmq.bullmq_jid_essai`);
    await expect(migrate(scratch.ownerUrl, 'diurne_app')).resolves.toEqual([]);
    await as(scratch.url, `SELECT count(*) FROM bullmq.job`);
  });
});
