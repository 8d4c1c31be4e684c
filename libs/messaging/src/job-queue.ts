import type { Actor } from '@diurne/database';
import { payloadOf, type JobName } from './job-catalogue';
import type { JobHandler, JobHandlers } from './job-handler';

export interface QueuedJob {
  /** The outbox row's id: the queue takes a job with a known id only once. */
  readonly id: string;
  readonly name: JobName;
  readonly establishmentId: string;
  readonly payload: unknown;
}

/** Where the outbox relay hands jobs over. */
export abstract class JobQueue {
  /** Resolves once every job is in the queue's own keeping. */
  abstract add(jobs: readonly QueuedJob[]): Promise<void>;
  abstract close(): Promise<void>;
}

/** Checks the payload against the catalogue and calls the one handler of the job. */
export async function handleJob(handlers: JobHandlers, job: Omit<QueuedJob, 'id'>, at: Date): Promise<void> {
  const actor: Actor = { establishmentId: job.establishmentId, accountId: null };
  const handler = handlers[job.name] as JobHandler;
  await handler.handle({ actor, payload: payloadOf(job.name, job.payload), at });
}
