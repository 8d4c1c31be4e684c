import { isDeepStrictEqual } from 'node:util';
import type { JobHandlers } from './job-handler';
import { handleJob, JobQueue, type QueuedJob } from './job-queue';

/** The queue's twin for tests: keeps jobs in memory and handles them when told to, in order, one at a time. */
export class InlineQueue extends JobQueue {
  private readonly known = new Map<string, QueuedJob>();
  private waiting: QueuedJob[] = [];

  async add(jobs: readonly QueuedJob[]): Promise<void> {
    for (const job of jobs) {
      const before = this.known.get(job.id);
      if (before && !isDeepStrictEqual(before, job)) throw new Error(`two different jobs under the id ${job.id}`);
      if (before) continue;
      this.known.set(job.id, job);
      this.waiting.push(job);
    }
  }

  get length(): number {
    return this.waiting.length;
  }

  /** Handles what waits; a job that fails waits again and its failure is returned. */
  async handleAll(handlers: JobHandlers, at: Date): Promise<Error[]> {
    const jobs = this.waiting;
    this.waiting = [];
    const failures: Error[] = [];
    for (const job of jobs) {
      try {
        await handleJob(handlers, job, at);
      } catch (failure) {
        failures.push(failure as Error);
        this.waiting.push(job);
      }
    }
    return failures;
  }

  async close(): Promise<void> {
    this.waiting = [];
  }
}
