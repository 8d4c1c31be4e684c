import { applicationDataSource, Database, verifyAudit, type Actor } from '@diurne/database';
import {
  aBookedVisit,
  aSmallHouse,
  createTestDatabase,
  queryFreely,
  type TestDatabase,
} from '@diurne/database/testing';
import { emit, readFeed, type FedEvent } from '@diurne/messaging';
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

const feedOf = async (database: Database, actor: Actor): Promise<readonly FedEvent[]> =>
  (await database.transact(actor, (tx) => readFeed(tx, { after: 0, limit: 500 }))).events;

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

  it('send each of twelve agendas once for two events of each visit, seal the trail, place what happened, and write no name into the log', async () => {
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
      await queryFreely(tx, `UPDATE medical_unit SET agenda_delay_minutes = 0`);
      for (const { ids } of visits) {
        const here = { visitId: ids.visit, unitId: house.id.unit, on: '2030-11-26' };
        await emit(tx, new Date(), [
          { name: 'visit-booked', payload: { ...here, requestIds: [ids.request] } },
          { name: 'visit-moved', payload: { ...here, fromUnitId: house.id.unit, fromOn: '2030-11-25' } },
        ]);
      }
    });
    await until(() => mailServer.received.length >= 12, 'twelve mails arrived');
    await new Promise((resume) => setTimeout(resume, 500));
    expect(mailServer.received.map(({ to }) => to).sort()).toEqual(
      visits.map((_, i) => `patient-${i}@exemple.test`).sort(),
    );
    const deliveries = await database.transact(house.actor, (tx) =>
      queryFreely<{ state: string }>(tx, `SELECT DISTINCT state FROM delivery`),
    );
    expect(deliveries).toEqual([{ state: 'sent' }]);
    await until(
      async () => (await feedOf(database, house.actor)).filter(({ name }) => name === 'visit-announced').length >= 12,
      'twelve visits were announced',
    );
    await until(async () => {
      const { sealed, unsealed } = await verifyAudit(database, house.id.establishment);
      return sealed > 0 && unsealed === 0;
    }, 'the trail was sealed');
    expect((await verifyAudit(database, house.id.establishment)).broken).toBeNull();
    const told = await feedOf(database, house.actor);
    expect(told.map(({ position }) => position)).toEqual(told.map((_, index) => index + 1));
    expect(
      told
        .filter(({ name }) => name === 'visit-announced')
        .map(({ visitId }) => visitId)
        .sort(),
    ).toEqual(visits.map(({ ids }) => ids.visit as string).sort());
    expect(written.join('\n')).toMatch(/"events":\[[^\]]*"day-changed"[^\]]*\].*events that nobody hears/);
    expect(written.join('\n')).not.toMatch(/SECRET|exemple\.test/);
  }, 45_000);
});
