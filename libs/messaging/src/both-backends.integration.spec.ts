import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database, putInOutbox } from '@diurne/database';
import { aSmallHouse, createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { BullJobQueue } from './bull-job-queue';
import { queueBackend } from './choose-queue-backend';
import { jobNames, outboxEntry } from './job-catalogue';
import { handlersByJob, TryAgainLater, type JobHandler, type JobToHandle } from './job-handler';
import { JobWorkers } from './job-workers';
import { OutboxLedger } from './outbox-ledger';
import { OutboxRelay } from './outbox-relay';
import type { QueueBackend } from './queue-backend';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

const until = async (condition: () => boolean | Promise<boolean>, what: string) => {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    if (await condition()) return;
    await new Promise((resume) => setTimeout(resume, 25));
  }
  throw new Error(`waited 15 s in vain until ${what}`);
};

describe.each(['postgres', 'redis'] as const)('the queue on %s', (kind) => {
  let scratch: TestDatabase;
  let database: Database;
  let house: Awaited<ReturnType<typeof aSmallHouse>>;
  let backend: QueueBackend;
  let queue: BullJobQueue;
  let ledger: OutboxLedger;
  const running: JobWorkers[] = [];
  const handled: string[] = [];

  const work = (
    visit: (job: JobToHandle<'issue-agenda'>) => Promise<void>,
    onTrouble: (trouble: unknown) => unknown = () => undefined,
  ) => {
    const handlers = jobNames.map((job): JobHandler => ({
      job,
      handle: async (asked) => {
        if (job === 'issue-agenda') await visit(asked as JobToHandle<'issue-agenda'>);
      },
    }));
    const workers = new JobWorkers(backend, handlersByJob(handlers), ledger, {
      concurrency: { messages: 3, planning: 1 },
      clock: () => new Date(),
      onTrouble,
      delayAfter: () => 40,
    });
    running.push(workers);
    return workers;
  };
  const announce = async (visitId: string, dueAt = new Date()) => {
    await database.transact(house.actor, (tx) => putInOutbox(tx, outboxEntry('issue-agenda', { visitId }, dueAt)));
    return visitId;
  };
  const relays: OutboxRelay[] = [];
  const relay = () => {
    const made = new OutboxRelay(ledger, queue, {
      databaseUrl: scratch.url,
      everyMs: 60_000,
      clock: () => new Date(),
      onTrouble: (failure) => {
        throw failure;
      },
    });
    relays.push(made);
    return made;
  };
  const unhandled = async () =>
    (
      await database.transact(house.actor, (tx) =>
        queryFreely(tx, `SELECT FROM outbox_message WHERE handled_at IS NULL`),
      )
    ).length;

  beforeAll(async () => {
    const queueUrl = kind === 'redis' ? process.env['REDIS_URL'] : undefined;
    if (kind === 'redis' && !queueUrl)
      throw new Error('NOT RUN: the queue on Redis. REDIS_URL is not set: no Redis server was found or installed.');
    scratch = await createTestDatabase();
    database = new Database(await applicationDataSource(scratch.url).initialize());
    house = await aSmallHouse(database);
    backend = queueBackend({ queueUrl, databaseUrl: scratch.url, prefix: `test-${randomUUID()}` });
    queue = new BullJobQueue(backend);
    ledger = new OutboxLedger(database);
  });
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((one) => one.stop()));
    await Promise.all(running.splice(0).map((workers) => workers.stop(2000)));
    handled.length = 0;
  });
  afterAll(async () => {
    await queue?.close();
    await database?.source.destroy();
    await scratch?.drop();
  });

  it('is the backend that was asked for', () => {
    expect(backend.kind).toBe(kind);
  });

  it('carries a message from its transaction to its handler, and marks it handled', async () => {
    work(async ({ payload, actor }) => {
      handled.push(`${actor.establishmentId} ${payload.visitId}`);
    });
    const visitId = await announce(randomUUID());
    expect(await relay().relayOnce(new Date())).toBe(1);
    await until(async () => handled.length === 1 && (await unhandled()) === 0, 'the message was handled');
    expect(handled).toEqual([`${house.actor.establishmentId} ${visitId}`]);
  });

  it('leaves alone what is not due yet, and replaces what waits under the same key', async () => {
    const visitId = randomUUID();
    await announce(visitId, new Date(Date.now() + 60_000));
    await announce(visitId, new Date(Date.now() + 120_000));
    expect(await relay().relayOnce(new Date(Date.now() + 90_000))).toBe(0);
    expect(await relay().relayOnce(new Date(Date.now() + 121_000))).toBe(1);
    work(async ({ payload }) => {
      handled.push(payload.visitId);
    });
    await until(async () => (await unhandled()) === 0, 'the one message was handled');
    expect(handled).toEqual([visitId]);
  });

  it('handles once what was relayed twice, as by a relay killed before it could say so', async () => {
    const visitId = await announce(randomUUID());
    await relay().relayOnce(new Date());
    await database.transact(house.actor, (tx) =>
      queryFreely(tx, `UPDATE outbox_message SET relayed_at = NULL WHERE payload->>'visitId' = $1`, [visitId]),
    );
    await relay().relayOnce(new Date());
    work(async ({ payload }) => {
      handled.push(payload.visitId);
    });
    work(async ({ payload }) => {
      handled.push(payload.visitId);
    });
    await until(async () => (await unhandled()) === 0, 'the message was handled');
    await new Promise((resume) => setTimeout(resume, 150));
    expect(handled).toEqual([visitId]);
  });

  it('offers again what an emptied queue forgot', async () => {
    const visitId = await announce(randomUUID());
    const forgetful = new OutboxRelay(
      ledger,
      { add: async () => undefined, close: async () => undefined },
      { databaseUrl: scratch.url, everyMs: 60_000, clock: () => new Date(), onTrouble: () => undefined },
    );
    expect(await forgetful.relayOnce(new Date())).toBe(1);
    expect(await relay().relayOnce(new Date(Date.now() + 14 * 60_000))).toBe(0);
    expect(await relay().relayOnce(new Date(Date.now() + 16 * 60_000))).toBe(1);
    work(async ({ payload }) => {
      handled.push(payload.visitId);
    });
    await until(async () => (await unhandled()) === 0, 'the message was handled');
    expect(handled).toEqual([visitId]);
  });

  it('tries again what could not be done yet', async () => {
    let tries = 0;
    work(async ({ payload }) => {
      tries += 1;
      if (tries < 3) throw new TryAgainLater('not yet');
      handled.push(payload.visitId);
    });
    await announce(randomUUID());
    await relay().relayOnce(new Date());
    await until(() => handled.length === 1, 'the third try');
    expect(tries).toBe(3);
  });

  it('gives back until its time what has its turn later, and counts no failure', async () => {
    const troubles: unknown[] = [];
    const tries: number[] = [];
    work(
      async ({ payload }) => {
        tries.push(Date.now());
        if (tries.length === 1) throw new TryAgainLater('its turn', new Date(Date.now() + 700));
        handled.push(payload.visitId);
      },
      (trouble) => troubles.push(trouble),
    );
    await announce(randomUUID());
    await relay().relayOnce(new Date());
    await until(() => handled.length === 1, 'its turn');
    expect((tries[1] ?? 0) - (tries[0] ?? 0)).toBeGreaterThanOrEqual(690);
    expect([tries.length, troubles]).toEqual([2, []]);
  });

  it('shares forty messages between two workers and two relays, each handled once', async () => {
    work(async ({ payload }) => {
      handled.push(payload.visitId);
    });
    work(async ({ payload }) => {
      handled.push(payload.visitId);
    });
    const visits = await Promise.all(Array.from({ length: 40 }, () => announce(randomUUID())));
    const relayed = await Promise.all([relay().relayOnce(new Date()), relay().relayOnce(new Date())]);
    expect(relayed[0] + relayed[1]).toBe(40);
    await until(async () => (await unhandled()) === 0, 'all were handled');
    expect([...handled].sort()).toEqual([...visits].sort());
  });

  it('is told at once by NOTIFY, without waiting for the poll', async () => {
    work(async ({ payload }) => {
      handled.push(payload.visitId);
    });
    relay().start();
    await new Promise((resume) => setTimeout(resume, 300));
    // Nobody says when a listener listens: what was announced before comes with the first that it hears, long before the poll.
    const announced: string[] = [];
    await until(async () => {
      if (handled.length === 0) announced.push(await announce(randomUUID(), new Date(Date.now() - 1000)));
      await new Promise((resume) => setTimeout(resume, 200));
      return handled.length > 0;
    }, 'the message arrived');
    await until(async () => (await unhandled()) === 0, 'all were handled');
    expect([...handled].sort()).toEqual([...announced].sort());
  });

  it('finishes what is under way when it stops', async () => {
    let begun = false;
    const workers = work(async ({ payload }) => {
      begun = true;
      await new Promise((resume) => setTimeout(resume, 300));
      handled.push(payload.visitId);
    });
    const visitId = await announce(randomUUID());
    await relay().relayOnce(new Date());
    await until(() => begun, 'the work began');
    await workers.stop(5000);
    expect(handled).toEqual([visitId]);
  });
});
