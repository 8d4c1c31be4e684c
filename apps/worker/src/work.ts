import { NestFactory } from '@nestjs/core';
import { Database, sealingKeyOf } from '@diurne/database';
import { DocumentGuard } from '@diurne/discharge-persistence';
import {
  BullJobQueue,
  DeliveryDesk,
  JobWorkers,
  OutboxLedger,
  OutboxRelay,
  queueBackend,
  refuseUnservedChannels,
  TryAgainLater,
  unheardEvents,
  type CarrierCatalogue,
  type JobHandlers,
  type OpenedChannels,
} from '@diurne/messaging';
import type { Logger } from 'pino';
import type { Clock } from '@diurne/time';
import { HeadKeeper } from './audit/head-keeper';
import { mailHeads } from './audit/mail-heads';
import { IntegrityWatch } from './audit/watch-integrity';
import type { Environment } from './config/environment';
import { CHANNELS, CLOCK } from './config/foundation.module';
import { startRounds } from './messaging/start-rounds';
import { JOB_HANDLERS, WorkerModule } from './worker.module';

const relayEveryMs = 1000;
const healthEveryMs = 60_000;
/** A server that is away is said twice a minute, not at each of its thousand attempts. */
const troubleEveryMs = 30_000;
/** Mails under way are finished; a build is given back to the queue and begun again elsewhere. */
const patienceMs = 8000;

function oncePer(ms: number): (subject: string) => boolean {
  const last = new Map<string, number>();
  return (subject) => {
    const now = performance.now();
    if (now - (last.get(subject) ?? -Infinity) < ms) return false;
    last.set(subject, now);
    return true;
  };
}

export interface RunningWorker {
  stop(): Promise<void>;
}

/** Where it broke, without the message: that may quote what was being handled. */
const plain = (failure: Error) => ({
  failure: {
    name: failure.name,
    code: (failure as { code?: unknown }).code,
    at: failure.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 8),
  },
});

/** Relays, handles and seals until it is stopped. Refuses to start when a job or a reaction has not exactly one handler, or what waits has no carrier. */
export async function startWork(environment: Environment, log: Logger): Promise<RunningWorker> {
  const application = await NestFactory.createApplicationContext(WorkerModule.with(environment, log), {
    logger: false,
    abortOnError: false,
  });
  const database = application.get(Database);
  try {
    await refuseUnservedChannels(database, application.get<OpenedChannels<CarrierCatalogue>>(CHANNELS));
  } catch (refusal) {
    await application.close();
    throw refusal;
  }
  const clock = application.get<Clock>(CLOCK);
  const mayRepeat = oncePer(troubleEveryMs);
  const ledger = new OutboxLedger(database);
  const backend = queueBackend(environment);
  const queue = new BullJobQueue(backend);
  const workers = new JobWorkers(backend, application.get<JobHandlers>(JOB_HANDLERS), ledger, {
    clock,
    concurrency: { messages: environment.messagesAtOnce, planning: environment.buildsAtOnce },
    onTrouble: ({ failure, ...job }) => {
      if (failure instanceof TryAgainLater) log.info(job, 'a job waits for its turn or its mail server');
      else if (job.job) log.warn({ ...job, ...plain(failure) }, 'a job will be tried again');
      else if (mayRepeat('queue')) log.warn(plain(failure), 'the queue is out of reach');
    },
  });
  const relay = new OutboxRelay(ledger, queue, {
    databaseUrl: environment.databaseUrl,
    everyMs: relayEveryMs,
    clock,
    onTrouble: (failure) => {
      if (mayRepeat('outbox')) log.warn(plain(failure), 'the outbox waits');
    },
  });
  const key = sealingKeyOf(environment.sealingKeyFile);
  if (!key) log.warn('no SEALING_KEY_FILE: signed documents and the trail are held by their digests alone');
  const say = (head: string): void => log.info({ head }, 'head of the trail');
  const keeper = new HeadKeeper({ key, file: environment.auditHeadsFile, say });
  const watch = new IntegrityWatch(database, {
    keeper,
    guard: application.get(DocumentGuard, { strict: false }),
    key,
    clock,
    demo: environment.demo,
    alarm: (figures, what) => log.error(figures, what),
  });
  const { carrier } = application.get<OpenedChannels<CarrierCatalogue>>(CHANNELS).email;
  const { auditHeadMail: keeperOfHeads } = environment;
  const rounds = startRounds(
    database,
    {
      desk: application.get(DeliveryDesk),
      ledger,
      clock,
      watch,
      keeper,
      mailHeads: async (lines) => {
        if (!keeperOfHeads || !carrier || lines.length === 0) return;
        if (!(await mailHeads(carrier, keeperOfHeads, lines))) log.warn('the head of the trail was not taken');
      },
    },
    environment,
    (failure, what) => log.warn(plain(failure), what),
    (figures, what) => log.warn(figures, what),
  );
  await workers.ready();
  relay.start();
  const health = setInterval(
    () => log.info({ memoryMb: Math.round(process.memoryUsage().rss / 1_048_576) }, 'working'),
    healthEveryMs,
  );
  log.info({ queue: backend.kind }, 'working');
  log.info({ events: unheardEvents() }, 'events that nobody hears');
  return {
    async stop() {
      clearInterval(health);
      await relay.stop();
      await workers.stop(patienceMs);
      await rounds.stop();
      await queue.close();
      await application.close();
    },
  };
}
