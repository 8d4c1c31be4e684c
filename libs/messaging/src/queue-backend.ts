import type { QueueName } from './job-catalogue';

/** What a job carries inside the queue. */
export interface JobData {
  readonly establishmentId: string;
  readonly payload: unknown;
}
export interface BullJob {
  readonly id?: string | undefined;
  readonly name: string;
  readonly data: JobData;
  readonly attemptsMade: number;
  /** Given back until then, without counting an attempt. `token`: what the worker holds it by. */
  moveToDelayed(timestamp: number, token?: string): Promise<void>;
}
export interface BullQueue {
  addBulk(jobs: { name: string; data: JobData; opts: { jobId: string } }[]): Promise<unknown>;
  getJobCounts(): Promise<Record<string, number>>;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
  on(event: 'error', tell: (failure: Error) => void): unknown;
}
export interface BullWorker {
  waitUntilReady(): Promise<unknown>;
  close(force?: boolean): Promise<void>;
  on(event: 'failed', tell: (job: BullJob | undefined, failure: Error) => void): unknown;
  on(event: 'error', tell: (failure: Error) => void): unknown;
}
export interface WorkOptions {
  readonly concurrency: number;
  readonly delayAfter: (attemptsMade: number) => number;
}

/** Where the queues live. Both keep the same promises; the tests run over both. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  open(name: QueueName): BullQueue;
  work(name: QueueName, process: (job: BullJob, token?: string) => Promise<void>, options: WorkOptions): BullWorker;
}
