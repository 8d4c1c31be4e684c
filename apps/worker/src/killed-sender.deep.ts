import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applicationDataSource, Database, putInOutbox } from '@diurne/database';
import {
  aBookedVisit,
  aSmallHouse,
  createTestDatabase,
  queryFreely,
  type TestDatabase,
} from '@diurne/database/testing';
import { outboxEntry } from '@diurne/messaging';
import { MailServer } from '@diurne/messaging/testing';

const root = resolve(__dirname, '../../..');
const messages = 40;
const kills = 4;
const atOnce = 4;
let folder: string;
let scratch: TestDatabase;
let database: Database;
let mailServer: MailServer;
const running = new Set<ChildProcess>();

jest.setTimeout(300_000);
beforeAll(async () => {
  mkdirSync(join(root, '.data'), { recursive: true });
  folder = mkdtempSync(join(root, '.data', 'killed-sender-'));
  execFileSync(process.execPath, ['tools/bundle.mjs', 'worker', join(folder, 'dist')], { cwd: root, stdio: 'pipe' });
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
  mailServer = await MailServer.start();
  mailServer.hesitationMs = 120;
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await mailServer.stop();
  await database.source.destroy();
  await scratch.drop();
  rmSync(folder, { recursive: true, force: true });
});

function startWorker(level = 'error'): ChildProcess {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: scratch.url,
    SMTP_URL: mailServer.url,
    MESSAGES_AT_ONCE: String(atOnce),
    LOG_LEVEL: level,
  };
  const child = spawn(process.execPath, [join(folder, 'dist', 'main.mjs')], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env,
  });
  running.add(child);
  child.stdout?.resume();
  return child;
}
const until = async (what: string, seconds: number, condition: () => boolean | Promise<boolean>) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    if (await condition()) return;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`waited ${seconds} s in vain until ${what}`);
};

/** Visits of one house, each with its agenda to be written and sent. */
async function dueAgendas(house: Awaited<ReturnType<typeof aSmallHouse>>, count: number): Promise<void> {
  const visits: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const day = String(1 + Math.floor(i / 10)).padStart(2, '0');
    const start = 400 + 40 * (i % 10);
    const { ids } = await aBookedVisit(database, house, {
      on: `2030-11-${day}`,
      steps: [{ code: 'PDS', label: 'Prise de sang', start, end: start + 30, by: house.id.nurse }],
      patient: { email: `patient-${i}@exemple.test` },
    });
    visits.push(ids.visit);
  }
  await database.transact(house.actor, async (tx) => {
    for (const visitId of visits) await putInOutbox(tx, outboxEntry('issue-agenda', { visitId }, new Date()));
  });
}

/** It has begun to work, whatever the machine's load makes of its start. */
const works = async (child: ChildProcess): Promise<void> => {
  for await (const piece of child.stdout ?? []) if (String(piece).includes('"working"')) break;
};

it('gets messages out, although each worker is killed a few seconds after it began to work', async () => {
  const lives = 10;
  await dueAgendas(await aSmallHouse(database, 'Vies brèves'), messages);
  const byLife: number[] = [];
  for (let life = 1; life <= lives; life += 1) {
    const worker = startWorker('info');
    await works(worker);
    await new Promise((resume) => setTimeout(resume, 4500));
    worker.kill('SIGKILL');
    running.delete(worker);
    byLife.push(mailServer.received.length);
  }
  process.stderr.write(`mails after each life: ${byLife.join(', ')} of ${messages}\n`);
  expect(byLife.at(-1)).toBeGreaterThan(messages / 2);
  mailServer.received.length = 0;
});

it('loses no message and sends none twice, although its worker is killed again and again', async () => {
  const house = await aSmallHouse(database);
  const states = () =>
    database.transact(house.actor, (tx) =>
      queryFreely<{ state: string; email: string }>(
        tx,
        `SELECT d.state, p.email FROM delivery d JOIN patient p ON p.id = d.recipient_id`,
      ),
    );
  await dueAgendas(house, messages);

  for (let kill = 1; kill <= kills; kill += 1) {
    const worker = startWorker();
    const enough = mailServer.received.length + 3 + kill;
    await until(`some mails of life ${kill} arrived`, 60, () => mailServer.received.length >= enough);
    worker.kill('SIGKILL');
    running.delete(worker);
  }
  startWorker();
  await until('every message has left or is in doubt', 150, async () => {
    const rows = await states();
    return rows.length === messages && rows.every(({ state }) => state === 'sent' || state === 'claimed');
  });

  const rows = await states();
  const inDoubt = rows.filter(({ state }) => state === 'claimed').map(({ email }) => email);
  const arrivals = new Map<string, number>();
  for (const { to } of mailServer.received) arrivals.set(to, (arrivals.get(to) ?? 0) + 1);
  for (const { email, state } of rows) {
    if (state === 'sent') expect([email, arrivals.get(email)]).toEqual([email, 1]);
    else expect(arrivals.get(email) ?? 0).toBeLessThanOrEqual(1);
  }
  expect(inDoubt.length).toBeLessThanOrEqual(kills * atOnce);
});
