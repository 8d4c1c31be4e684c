import {
  createPostgresBackend,
  Queue,
  Worker,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
} from 'bullmq';
import { defaultJobOptions, stalledOptions } from './bull-options';
import type { JobData, QueueBackend } from './queue-backend';

type PostgresQueue = Queue<
  JobData,
  unknown,
  string,
  JobData,
  unknown,
  string,
  PostgresQueueBackend,
  PostgresConnectionOptions
>;

export function postgresBackend(url: string): QueueBackend {
  const connection = {
    connectionString: url,
    schema: 'bullmq',
    max: 4,
    application_name: 'diurne queue',
    // A frozen process gives back the jobs that it holds locked.
    idle_in_transaction_session_timeout: 30_000,
  };
  return {
    kind: 'postgres',
    open: (name): PostgresQueue => new Queue(name, { connection, defaultJobOptions }, createPostgresBackend),
    work: (name, process, { concurrency, delayAfter }) =>
      new Worker(
        name,
        process,
        { connection, concurrency, ...stalledOptions, settings: { backoffStrategy: delayAfter } },
        createPostgresBackend,
      ),
  };
}
