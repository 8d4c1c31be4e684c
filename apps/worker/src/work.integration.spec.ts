import { applicationDataSource, Database, putInOutbox, verifyAudit } from '@diurne/database';
import { aBookedVisit, aSmallHouse, createTestDatabase, type TestDatabase } from '@diurne/database/testing';
import { outboxEntry } from '@diurne/messaging';
import { MailServer } from '@diurne/messaging/testing';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { readEnvironment } from './config/environment';
import { startWork, type RunningWorker } from './work';

const until = async (condition: () => boolean | Promise<boolean>, what: string) => {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (await condition()) return;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`waited 20 s in vain until ${what}`);
};

const emptied = async (url: string) => {
  const client = new Redis(url);
  await client.flushdb();
  await client.quit();
};

describe.each(['postgres', 'redis'] as const)('two workers, with their queue on %s', (kind) => {
  let scratch: TestDatabase;
  let database: Database;
  let mailServer: MailServer;
  let workers: RunningWorker[];
  const written: string[] = [];

  beforeAll(async () => {
    const redis = process.env['REDIS_URL'];
    if (kind === 'redis' && !redis)
      throw new Error(
        'NOT RUN: workers with their queue on Redis. REDIS_URL is not set: no Redis server was found or installed.',
      );
    if (redis) await emptied(`${redis}/7`);
    scratch = await createTestDatabase();
    database = new Database(await applicationDataSource(scratch.url).initialize());
    mailServer = await MailServer.start();
    const environment = readEnvironment({
      DATABASE_URL: scratch.url,
      SMTP_URL: mailServer.url,
      ...(kind === 'redis' ? { QUEUE_URL: `${redis}/7` } : {}),
    });
    const log = pino(
      { level: 'info' },
      {
        write: (line: string) => {
          written.push(line);
        },
      },
    );
    workers = await Promise.all([startWork(environment, log), startWork(environment, log)]);
  }, 30_000);
  afterAll(async () => {
    await Promise.all((workers ?? []).map((worker) => worker.stop()));
    await database?.source.destroy();
    await mailServer?.stop();
    await scratch?.drop();
  }, 20_000);

  it('send each of twelve agendas once, seal the trail, and write no name into the log', async () => {
    const house = await aSmallHouse(database);
    const visits: Awaited<ReturnType<typeof aBookedVisit>>[] = [];
    for (let i = 0; i < 12; i += 1) {
      visits.push(
        await aBookedVisit(database, house, {
          on: '2030-11-26',
          steps: [{ code: 'PDS', label: 'Prise de sang', start: 400 + 40 * i, end: 430 + 40 * i, by: house.id.nurse }],
          patient: { email: `patient-${i}@exemple.test`, birth_name: `SECRET${i}` },
        }),
      );
    }
    await database.transact(house.actor, async (tx) => {
      for (const { ids } of visits)
        await putInOutbox(tx, outboxEntry('issue-agenda', { visitId: ids.visit }, new Date()));
    });
    await until(() => mailServer.received.length >= 12, 'twelve mails arrived');
    await new Promise((resume) => setTimeout(resume, 500));
    expect(mailServer.received.map(({ to }) => to).sort()).toEqual(
      visits.map((_, i) => `patient-${i}@exemple.test`).sort(),
    );
    const deliveries = await database.transact(house.actor, (tx) =>
      tx.query<{ state: string }>(`SELECT DISTINCT state FROM delivery`),
    );
    expect(deliveries).toEqual([{ state: 'sent' }]);
    await until(async () => {
      const { sealed, unsealed } = await verifyAudit(database, house.id.establishment);
      return sealed > 0 && unsealed === 0;
    }, 'the trail was sealed');
    expect((await verifyAudit(database, house.id.establishment)).broken).toBeNull();
    expect(written.join('\n')).not.toMatch(/SECRET|exemple\.test/);
  }, 45_000);
});
