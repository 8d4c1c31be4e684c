import type { Clock } from '@diurne/time';
import { DelayedError } from 'bullmq';
import { isJobName, queueNames, type QueueName } from './job-catalogue';
import { TryAgainLater, type JobHandlers } from './job-handler';
import { handleJob } from './job-queue';
import type { OutboxLedger } from './outbox-ledger';
import type { BullJob, BullWorker, QueueBackend } from './queue-backend';
import { retryDelay } from './retry-delay';

export interface JobWorkersOptions {
  readonly concurrency: Readonly<Record<QueueName, number>>;
  /** A job failed and will be tried again, or a queue is out of reach. Names and ids only. */
  readonly onTrouble: (trouble: {
    readonly job?: string;
    readonly id?: string;
    readonly attempt?: number;
    readonly failure: Error;
  }) => void;
  readonly clock: Clock;
  readonly delayAfter?: (attemptsMade: number) => number;
}

/** The working side of the queues: takes jobs, has them handled, marks them handled in the outbox. */
export class JobWorkers {
  private readonly workers: readonly BullWorker[];

  constructor(
    backend: QueueBackend,
    handlers: JobHandlers,
    ledger: OutboxLedger,
    private readonly options: JobWorkersOptions,
  ) {
    const handle = async (job: BullJob, token?: string): Promise<void> => {
      if (!isJobName(job.name)) throw new Error(`no such job: ${job.name}`);
      try {
        await handleJob(handlers, { name: job.name, ...job.data }, options.clock());
      } catch (failure) {
        throw await this.givenBack(job, token, failure);
      }
      if (job.id !== undefined) await ledger.markHandled(job.data.establishmentId, job.id);
    };
    const delayAfter = options.delayAfter ?? ((attemptsMade) => retryDelay(attemptsMade, Math.random()));
    this.workers = queueNames.map((name) =>
      backend.work(name, handle, { concurrency: options.concurrency[name], delayAfter }),
    );
    for (const worker of this.workers) {
      worker.on('failed', (job, failure) =>
        options.onTrouble({
          failure,
          ...(job ? { job: job.name, attempt: job.attemptsMade, ...(job.id ? { id: job.id } : {}) } : {}),
        }),
      );
      worker.on('error', (failure) => options.onTrouble({ failure }));
    }
  }

  /** What has its turn later is no failure: it waits in the queue until then. */
  private async givenBack(job: BullJob, token: string | undefined, failure: unknown): Promise<unknown> {
    if (!(failure instanceof TryAgainLater) || !failure.notBefore) return failure;
    const inMs = Math.max(0, failure.notBefore.getTime() - this.options.clock().getTime());
    await job.moveToDelayed(Date.now() + inMs, token);
    return new DelayedError();
  }

  async ready(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Takes no new job and waits for those under way; after `patienceMs` they are given back to the queue. */
  async stop(patienceMs: number): Promise<void> {
    await Promise.all(
      this.workers.map(async (worker) => {
        let given: NodeJS.Timeout | undefined;
        const outOfPatience = new Promise<'late'>((resolve) => {
          given = setTimeout(() => resolve('late'), patienceMs);
        });
        const outcome = await Promise.race([worker.close().then(() => 'done' as const), outOfPatience]);
        clearTimeout(given);
        if (outcome === 'late') await worker.close(true);
      }),
    );
  }
}
