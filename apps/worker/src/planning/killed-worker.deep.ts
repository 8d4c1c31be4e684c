import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, type TestDatabase } from '@diurne/database/testing';
import { StartBuild } from '@diurne/planning-application';
import type { BuildState } from '@diurne/planning-domain';
import { PostgresDayBuilds, PostgresDayLedger } from '@diurne/planning-persistence';
import { aPlannedHouse, type PlannedHouse } from '@diurne/planning-persistence/testing';
import { civilDate } from '@diurne/time';

const root = resolve(__dirname, '../../../..');
const on = civilDate('2027-06-01');
let folder: string;
let home: TestDatabase;
let database: Database;
let house: PlannedHouse;
let builds: PostgresDayBuilds;
const running = new Set<ChildProcess>();

/** The program as it is shipped, with its queue in PostgreSQL. */
function startWorker(): ChildProcess {
  const child = spawn(process.execPath, [join(folder, 'dist', 'main.mjs')], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], DATABASE_URL: home.url, SMTP_URL: 'smtp://127.0.0.1:9', LOG_LEVEL: 'error' },
  });
  running.add(child);
  return child;
}
const until = async (what: string, seconds: number, condition: () => Promise<boolean>) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    if (await condition()) return;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error(`waited ${seconds} s in vain until ${what}`);
};
const stateOf = async (id: string): Promise<BuildState | undefined> => (await builds.find(house.actor, id))?.state;

jest.setTimeout(180_000);
beforeAll(async () => {
  mkdirSync(join(root, '.data'), { recursive: true });
  folder = mkdtempSync(join(root, '.data', 'killed-worker-'));
  execFileSync(process.execPath, ['tools/bundle.mjs', 'worker', join(folder, 'dist')], { cwd: root, stdio: 'pipe' });
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url).initialize());
  house = await aPlannedHouse(database);
  builds = new PostgresDayBuilds(database);
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await database.source.destroy();
  await home.drop();
  rmSync(folder, { recursive: true, force: true });
});

it('a build whose worker is killed in the middle is done by the next worker, and the next worker stops when it is told to', async () => {
  for (let n = 0; n < 14; n += 1) await house.request(on, 'checkup', { hours_from: 480, hours_to: 900 });
  const id = randomUUID();
  await new StartBuild(new PostgresDayLedger(database), builds).start(
    house.actor,
    { id, ...house.day(on), seconds: 6 },
    new Date(),
  );
  const first = startWorker();
  await until(
    'the first worker searches',
    60,
    async () => ((await builds.find(house.actor, id))?.progress?.elapsedMs ?? 0) > 500,
  );
  first.kill('SIGKILL');
  expect(await stateOf(id)).toBe('running');
  const second = startWorker();
  await until('the second worker has built the day', 120, async () => (await stateOf(id)) === 'ready');
  const build = await builds.find(house.actor, id);
  expect(build?.outcome?.visits.filter(({ status }) => status === 'planned').length).toBeGreaterThan(4);
  const ended = new Promise<number | null>((resolveEnd) => {
    second.once('exit', resolveEnd);
  });
  second.kill('SIGTERM');
  expect(await ended).toBe(0);
});
