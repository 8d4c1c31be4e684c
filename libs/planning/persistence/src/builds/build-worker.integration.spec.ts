import type { DataSource } from 'typeorm';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { DaySearch, SearchBroken, SettleBuild, type SearchOrder } from '@diurne/planning-application';
import { ShortSearch } from '@diurne/planning-application/testing';
import type { DayOutcome } from '@diurne/planning-engine';
import { civilDate } from '@diurne/time';
import { aDayToBuild, at, tuesday, type DayToBuild } from '../testing/day-to-build';
import { forgetSolvedProblems } from './forget-problems';

let home: TestDatabase;
let source: DataSource;
let database: Database;
let day: DayToBuild;

beforeAll(async () => {
  home = await createTestDatabase();
  source = await applicationDataSource(home.url, [], 25).initialize();
  database = new Database(source);
});
beforeEach(async () => {
  day = await aDayToBuild(database);
});
afterAll(async () => {
  await source.destroy();
  await home.drop();
});

describe('a worker', () => {
  it('that died in the middle of a build is followed by one that begins again', async () => {
    await day.house.request(tuesday, 'checkup');
    const id = await day.start();
    const died = await day.builds.begin(day.house.actor, id);
    await day.builds.report(day.house.actor, id, {
      iterations: 900,
      elapsedMs: 4000,
      secondsAsked: 5,
      cost: 7,
      bound: 1,
      planned: 0,
      unplanned: 1,
    });
    expect(died?.state).toBe('running');
    await day.run(id);
    expect(await day.builds.find(day.house.actor, id)).toMatchObject({
      state: 'ready',
      outcome: { visits: [{ status: 'planned' }] },
    });
    await day.run(id);
    await day.builds.finish(day.house.actor, id, {
      state: 'failed',
      outcome: null,
      failure: 'trop tard',
      refusals: [],
      at,
    });
    expect(await day.builds.find(day.house.actor, id)).toMatchObject({ state: 'ready', failure: null });
  });

  it('whose search breaks says so; whose database is away leaves the build to the next one', async () => {
    const failing = (error: Error) =>
      new (class extends DaySearch {
        override run(): Promise<DayOutcome> {
          return Promise.reject(error);
        }
      })();
    const id = await day.start();
    await expect(day.run(id, failing(new Error('connection lost')))).rejects.toThrow('connection lost');
    expect(await day.stateOf(id)).toBe('running');
    await day.run(id, failing(new SearchBroken('out of memory')));
    expect(await day.builds.find(day.house.actor, id)).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('Relancez'),
    });
  });

  it('whose plan does not hold proposes nothing', async () => {
    await day.house.request(tuesday);
    const id = await day.start();
    const wrong = new (class extends DaySearch {
      override run({ problem }: SearchOrder): Promise<DayOutcome> {
        const visits: DayOutcome['visits'] = problem.visits.map((visit) => ({
          id: visit.id,
          status: 'planned',
          arrival: 540,
          departure: 590,
          steps: [{ id: 'SOIN', start: 540, end: 590, uses: [day.house.ids.nurses] }],
        }));
        return Promise.resolve({ visits, cost: { total: 50, terms: {} as never }, bound: 0, gap: 1 });
      }
    })();
    await day.run(id, wrong);
    expect(await day.stateOf(id)).toBe('failed');
  });

  it('is stopped with the best so far; a build that nobody began is cancelled; a dropped one stays dropped', async () => {
    await day.house.request(tuesday, 'checkup');
    const settle = new SettleBuild(day.builds);
    const id = await day.start();
    await day.builds.begin(day.house.actor, id);
    await settle.cancel(day.house.actor, id, at);
    const stopped = new ShortSearch();
    await day.run(id, stopped);
    expect([stopped.stops[0], await day.stateOf(id)]).toEqual([true, 'ready']);
    const queued = await day.start();
    await settle.cancel(day.house.actor, queued, at);
    await day.run(queued);
    expect(await day.stateOf(queued)).toBe('cancelled');
    await settle.drop(day.house.actor, id, at);
    await expect(day.accept(id, 0)).rejects.toMatchObject({ code: 'build-not-ready' });
    expect(await day.stateOf(id)).toBe('dropped');
  });

  it('long gone with its queue does not bar the day for ever', async () => {
    const id = await day.start();
    await day.rows(`UPDATE day_plan SET created_at = $2 WHERE id = $1`, id, new Date(at.getTime() - 21 * 60_000));
    await expect(day.start()).resolves.toBeDefined();
    expect(await day.stateOf(id)).toBe('failed');
  });
});

it('what a build was asked to solve is forgotten once it is long over, and its draft stays', async () => {
  await day.house.request(tuesday, 'checkup');
  const [over, queued] = [await day.start(), await day.start(undefined, civilDate('2026-12-02'))];
  await day.run(over);
  const forget = (ms: number) =>
    forgetSolvedProblems(database, day.house.ids.establishment, new Date(at.getTime() + ms));
  const emptied = async () =>
    (
      await database.transact(day.house.actor, (tx) =>
        queryFreely<{ id: string }>(tx, `SELECT id FROM day_plan WHERE problem = '{}'`),
      )
    ).map(({ id }) => id);
  expect([await forget(0), await emptied()]).toEqual([0, []]);
  expect([await forget(1), await emptied(), await forget(1)]).toEqual([1, [over], 0]);
  expect(await day.builds.find(day.house.actor, over)).toMatchObject({ state: 'ready', outcome: { visits: [{}] } });
  expect((await day.builds.find(day.house.actor, queued))?.state).toBe('queued');
});
