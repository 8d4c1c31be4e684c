import { Client } from 'pg';
import { migrate } from './data-source';
import { queues } from './queue-schema';
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

  it('lets the application’s role create nothing, and draw the numbers of each queue', async () => {
    for (const queue of queues) await as(scratch.url, `SELECT bullmq.next_job_id('${queue}')`);
    for (const what of ['SEQUENCE bullmq.bullmq_jid_essai', 'FUNCTION bullmq.essai() RETURNS int RETURN 1'])
      await expect(as(scratch.url, `CREATE ${what}`)).rejects.toThrow('permission denied for schema bullmq');
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
    await as(scratch.url, `SELECT bullmq.next_job_id('messages')`);
    await expect(migrate(scratch.ownerUrl, 'diurne_app')).resolves.toEqual([]);
    await as(scratch.url, `SELECT count(*) FROM bullmq.job`);
  });
});
