import { setTimeout as pause } from 'node:timers/promises';
import { bookDayVisit, healthReady, openDay, signIn, whoami } from '@diurne/contracts';
import { applicationDataSource } from '@diurne/database';
import { aPlannedHouse, care, type PlannedHouse } from '@diurne/planning-persistence/testing';
import { civilDate } from '@diurne/time';
import { Client } from 'pg';
import { runApi, testPassword, type RunningApi } from '../testing/running-api';

// Real servers on a machine that does other things too.
jest.setTimeout(60_000);

let api: RunningApi;
let house: PlannedHouse;
let coordinator: Awaited<ReturnType<RunningApi['as']>>;
let administrator: Client;
const busyDay = civilDate('2027-06-01');
const otherDay = civilDate('2027-06-08');
const day = (on: string) => ({ unitId: house.ids.unit, on });
/** Beyond what a waiting crowd could explain on a slow machine, far below what it would wait for. */
const quickMs = 2500;

beforeAll(async () => {
  api = await runApi();
  administrator = new Client({ connectionString: urlOfDatabase() });
  await administrator.connect();
});
beforeEach(async () => {
  house = await aPlannedHouse(api.database);
  coordinator = await api.as(house.ids.establishment, ['coordinator']);
});
afterAll(async () => {
  await administrator.end();
  await api.close();
});

const timed = async <Answer>(asked: Promise<Answer>) => {
  const begun = performance.now();
  const answer = await asked;
  return { answer, ms: performance.now() - begun };
};
const book = async (on: typeof busyDay, expectedRevision = 0) => {
  const { requestId } = await house.request(on);
  return coordinator(bookDayVisit, {
    params: day(on),
    body: { requestIds: [requestId], expectedRevision, programme: care(house, 540) },
  });
};
/** Another connection stands there, as a frozen host does. */
async function holding(sql: string, parameters: readonly unknown[] = []) {
  const other = new Client({ connectionString: urlOfDatabase() });
  await other.connect();
  await other.query('BEGIN');
  await other.query(sql, [...parameters]);
  return () => other.end();
}
const urlOfDatabase = () => {
  const url = new URL(process.env['TEST_DATABASE_URL']!);
  url.pathname = new URL(api.ownerUrl).pathname;
  return url.href;
};
const holdDay = (on: string) =>
  holding(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`day ${house.ids.establishment} ${on}`]);
/** Ends the product's connections that wait as described; waits until there is one. */
async function terminate(waiting: string): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(20)) {
    const { rowCount } = await administrator.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'diurne' AND ${waiting}`,
    );
    if (rowCount) return;
  }
  throw new Error('nobody waited there');
}
const visitsOf = async () =>
  (await administrator.query(`SELECT FROM day_visit WHERE establishment_id = $1`, [house.ids.establishment])).rowCount;

it('a day that somebody holds delays neither its neighbours, who comes in, nor readiness, and its writers are told', async () => {
  const around = (revision: number) =>
    Promise.all([
      timed(coordinator(whoami)),
      timed(coordinator(openDay, { params: day(otherDay) })),
      timed(api.anonymous(healthReady)),
      timed(api.anonymous(signIn, { body: { login: coordinator.login, password: testPassword } })),
      timed(book(otherDay, revision)),
    ]);
  await around(0);
  const letGo = await holdDay(busyDay);
  try {
    const bookings = Promise.all(Array.from({ length: 12 }, () => book(busyDay)));
    await pause(500);
    const meanwhile = await around(1);
    expect(meanwhile.map(({ answer }) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect(Math.max(...meanwhile.map(({ ms }) => ms))).toBeLessThan(quickMs);
    const { answer, ms } = await timed(bookings);
    expect(ms).toBeLessThan(12_000);
    for (const { status, problem, response } of answer) {
      expect([status, problem.code, response.headers.get('retry-after')]).toEqual([503, 'service-unavailable', '3']);
      expect(problem.detail).toContain('rien n’a été enregistré');
    }
    expect(await visitsOf()).toBe(2);
  } finally {
    await letGo();
  }
  expect((await book(busyDay)).status).toBe(200);
});

it('a transaction of ours in which nothing is asked any more loses its connection, and the day its holder', async () => {
  const frozen = await applicationDataSource(api.databaseUrl, [], 1).initialize();
  const runner = frozen.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `day ${house.ids.establishment} ${busyDay}`,
  ]);
  expect((await book(busyDay)).status).toBe(503);
  await pause(8000);
  expect((await book(busyDay)).status).toBe(200);
  await expect(runner.query('SELECT 1')).rejects.toThrow();
  await runner.release();
  await frozen.destroy();
});

it('a connection that breaks in the middle of a write leaves nothing, and says so', async () => {
  const letGo = await holdDay(busyDay);
  const booking = book(busyDay);
  await terminate(`wait_event_type = 'Lock'`);
  const { status, problem } = await booking;
  await letGo();
  expect([status, problem.code]).toEqual([503, 'service-unavailable']);
  expect(problem.detail).toContain('rien n’a été enregistré');
  expect(await visitsOf()).toBe(0);
});

it('of one that breaks on the commit nobody knows, and the sentence says so', async () => {
  await administrator.query(`
    CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(5); RETURN NULL; END $$;
    CREATE CONSTRAINT TRIGGER linger AFTER INSERT ON day_visit DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION linger()`);
  try {
    const booking = book(busyDay);
    await terminate(`wait_event = 'PgSleep'`);
    const { status, problem } = await booking;
    expect([status, problem.code]).toEqual([503, 'service-unavailable']);
    expect(problem.detail).toContain('état inconnu, relisez la journée');
    expect(problem.detail).not.toContain('rien n’a été enregistré');
  } finally {
    await administrator.query(`DROP FUNCTION linger() CASCADE`);
  }
});

it('a reading whose connection breaks is done once more, unseen', async () => {
  const letGo = await holding(`LOCK TABLE unit_opening IN ACCESS EXCLUSIVE MODE`);
  const reading = coordinator(openDay, { params: day(busyDay) });
  await terminate(`wait_event_type = 'Lock'`);
  await letGo();
  expect((await reading).status).toBe(200);
});
