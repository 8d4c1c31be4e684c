import { jobCatalogue, queueNames, type QueueName } from './job-catalogue';
import { JobQueue, type QueuedJob } from './job-queue';
import type { BullQueue, QueueBackend } from './queue-backend';

/** The relay's side of the queues. */
export class BullJobQueue extends JobQueue {
  private readonly queues: Readonly<Record<QueueName, BullQueue>>;

  constructor(backend: QueueBackend) {
    super();
    this.queues = Object.fromEntries(queueNames.map((name) => [name, backend.open(name)])) as Record<
      QueueName,
      BullQueue
    >;
    // Unheard, BullMQ prints it at each reconnection; whoever adds a job is told by the rejection.
    for (const queue of Object.values(this.queues)) queue.on('error', () => undefined);
  }

  async add(jobs: readonly QueuedJob[]): Promise<void> {
    for (const queue of queueNames) {
      const mine = jobs.filter((job) => jobCatalogue[job.name].queue === queue);
      if (mine.length === 0) continue;
      await this.queues[queue].addBulk(
        mine.map(({ id, name, establishmentId, payload }) => ({
          name,
          data: { establishmentId, payload },
          opts: { jobId: id },
        })),
      );
    }
  }

  /** Rejects when the queues cannot be reached; asked by the readiness probe. */
  async reach(): Promise<void> {
    for (const queue of Object.values(this.queues)) await queue.getJobCounts();
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.queues).map((queue) => queue.close()));
  }
}
