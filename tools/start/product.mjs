// Diurne as a whole: servers, built apps, migrated and seeded database, API with the front desk, worker.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { portFrom } from '../processes/ports.mjs';
import { build } from '../processes/nx.mjs';
import { ROOT } from '../root.mjs';
import { openDatabase, openMail } from './servers.mjs';
import { demoClock } from './demo-clock.mjs';
import { sealingKey } from './sealing-key.mjs';
import { ownerOnly } from '../processes/owner-only.mjs';

const API = join(ROOT, 'apps/api/dist/main.mjs');
const WORKER = join(ROOT, 'apps/worker/dist/main.mjs');
const FRONT_DESK = join(ROOT, 'apps/front-desk/dist');
const READY_SECONDS = 60;

/**
 * @param {{data: string, given: object, wantedPort: number, demo: boolean, clockStartsAt?: string, ephemeral?: boolean, nodeEnv?: string, group: object, say?: (line: string) => void}} options
 * @returns {Promise<{clockWords: string, url: string, mailboxUrl?: string, databaseUrl: string, ownerUrl: string, seedWords: string, dies: Promise<string>, stop: () => Promise<void>}>}
 */
export async function startProduct({
  data,
  given,
  wantedPort,
  demo,
  clockStartsAt = process.env.DEMO_CLOCK_STARTS_AT,
  ephemeral = false,
  nodeEnv = 'production',
  group,
  say = () => undefined,
}) {
  ownerOnly(data, join(data, 'log'));
  const stops = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    const port = await portFrom(wantedPort);
    if (port !== wantedPort) say(`Le port ${wantedPort} est pris : Diurne s’installe sur le port ${port}.`);
    // Started together; all are waited for, so that a failure of one leaves no other behind.
    const [databaseStart, mailStart, buildEnd] = await Promise.allSettled([
      openDatabase(given, { data, ephemeral }).then((database) => {
        stops.push(database.stop);
        return database;
      }),
      openMail(given, { data, webPort: port + 1 }).then((mail) => {
        stops.push(mail.stop);
        return mail;
      }),
      built(group),
    ]);
    const [database, mail] = [databaseStart, mailStart, buildEnd].map((each) => {
      if (each.status === 'rejected') throw each.reason;
      return each.value;
    });
    stops.push(() => group.stop());
    const url = `http://localhost:${port}`;
    const env = {
      ...process.env,
      NODE_ENV: nodeEnv,
      DATABASE_URL: database.databaseUrl,
      QUEUE_URL: given.queueUrl ?? '',
      SMTP_URL: mail.smtpUrl,
      PORT: String(port),
      PUBLIC_URL: process.env.PUBLIC_URL ?? url,
      FRONT_DESK_DIST: FRONT_DESK,
      DIURNE_DEMO: demo ? '1' : '0',
      SEALING_KEY_FILE: sealingKey(data),
      AUDIT_HEADS_FILE: process.env.AUDIT_HEADS_FILE ?? join(data, 'audit-heads'),
    };
    delete env.DATABASE_OWNER_URL;
    const [clock] = await Promise.all([
      demo ? demoClock(() => command(group, ['demo-clock'], env), clockStartsAt) : { words: '' },
      command(group, ['migrate'], { ...env, DATABASE_OWNER_URL: database.ownerUrl }),
    ]);
    if (clock.startsAt) env.DEMO_CLOCK_STARTS_AT = clock.startsAt;
    const seedWords = demo ? await command(group, ['seed-demo'], env) : '';
    const api = group.serve(API, { env, log: join(data, 'log/api.log') });
    const worker = group.serve(WORKER, { env, log: join(data, 'log/worker.log') });
    const dies = Promise.race([
      death('L’API s’est arrêtée', api),
      death('Le worker s’est arrêté', worker),
      ...(database.exited
        ? [database.exited.then(() => `PostgreSQL s’est arrêté : voyez ${join(data, 'postgres.log')}.`)]
        : []),
    ]);
    await Promise.race([
      ready(url),
      dies.then((words) => {
        throw new Error(words);
      }),
    ]);
    return {
      clockWords: clock.words,
      url,
      mailboxUrl: mail.url,
      databaseUrl: database.databaseUrl,
      ownerUrl: database.ownerUrl,
      seedWords,
      dies,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function built(group) {
  const { code, output } = await build(group, ['@diurne/api', '@diurne/worker', '@diurne/front-desk']);
  if (code !== 0) throw new Error(`La construction a échoué :\n${output.trim()}`);
  for (const file of [API, WORKER, join(FRONT_DESK, 'index.html')])
    if (!existsSync(file)) throw new Error(`La construction n’a pas produit ${file}.`);
}

/** A command of the API. @returns {Promise<string>} what it said. */
async function command(group, args, env) {
  const { code, output } = await group.run(process.execPath, ['--enable-source-maps', API, ...args], { env });
  if (code !== 0) throw new Error(`« ${args.join(' ')} » a échoué :\n${output.trim()}`);
  return output.trim();
}

async function death(words, { exited, lastLines }) {
  const how = await exited;
  return `${words} (${how}). Ses dernières lignes :\n${lastLines()}`;
}

async function ready(url) {
  for (const end = Date.now() + READY_SECONDS * 1000; Date.now() < end; await sleep(100)) {
    const answer = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (answer?.ok && (await answer.json().catch(() => ({}))).status === 'ready') return;
  }
  throw new Error(`Diurne ne répond pas sur ${url} après ${READY_SECONDS} secondes.`);
}
