import { Queue, Worker, type RedisOptions } from 'bullmq';
import { defaultJobOptions, stalledOptions } from './bull-options';
import type { JobData, QueueBackend } from './queue-backend';

const connectionOf = (text: string): RedisOptions => {
  const url = new URL(text);
  return {
    host: url.hostname,
    port: Number(url.port || 6379),
    db: Number(url.pathname.slice(1) || 0),
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
};

export function redisBackend(url: string, prefix: string): QueueBackend {
  const connection = connectionOf(url);
  return {
    kind: 'redis',
    // A relay that cannot reach Redis must fail at once: it holds rows of the outbox meanwhile.
    open: (name) =>
      new Queue<JobData>(name, {
        connection: { ...connection, maxRetriesPerRequest: 1, commandTimeout: 5000, enableOfflineQueue: false },
        prefix,
        defaultJobOptions,
      }),
    work: (name, process, { concurrency, delayAfter }) =>
      new Worker<JobData>(name, process, {
        connection: { ...connection, maxRetriesPerRequest: null },
        prefix,
        concurrency,
        ...stalledOptions,
        settings: { backoffStrategy: delayAfter },
      }),
  };
}
