import { postgresBackend } from './postgres.backend';
import type { QueueBackend } from './queue-backend';
import { redisBackend } from './redis.backend';

/** `redis://` or `rediss://` is Redis; otherwise the queues live in PostgreSQL, in the schema that the owner prepared. */
export function queueBackend(where: {
  readonly queueUrl?: string | undefined;
  readonly databaseUrl: string;
  readonly prefix?: string;
}): QueueBackend {
  if (where.queueUrl === undefined || /^postgres(ql)?:/.test(where.queueUrl))
    return postgresBackend(where.queueUrl ?? where.databaseUrl);
  if (/^rediss?:/.test(where.queueUrl)) return redisBackend(where.queueUrl, where.prefix ?? 'diurne');
  throw new Error('QUEUE_URL must begin with redis://, rediss:// or postgres://');
}
