// What integration tests talk to. TEST_DATABASE_URL: a PostgreSQL superuser who may create databases; REDIS_URL: a Redis, when one was to be had.
import { startPostgres } from '../postgres/start-postgres.mjs';
import { obtainRedis } from '../redis/obtain-redis.mjs';
import { startRedis } from '../redis/start-redis.mjs';

/** Starts them, runs `work` and stops them, also when the process is told to end. */
export async function withTestServers(work) {
  const stops = [];
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  const interrupted = () => void stopAll().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, interrupted);
  try {
    const missing = [];
    const [postgres, redis] = await Promise.all([startPostgres({ ephemeral: true }), obtainRedis()]);
    stops.push(postgres.stop);
    const env = { ...process.env, TEST_DATABASE_URL: postgres.adminUrl };
    delete env.REDIS_URL;
    if ('missing' in redis) missing.push(`the queue on a real Redis — ${redis.missing}`);
    else {
      const server = await startRedis(redis);
      stops.push(server.stop);
      env.REDIS_URL = server.url;
    }
    return await work({ env, missing });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, interrupted);
    await stopAll();
  }
}
