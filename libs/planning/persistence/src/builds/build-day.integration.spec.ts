import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, type TestDatabase } from '@diurne/database/testing';
import { AcceptBuild, BookDayVisit, DaySearch, draftOf, MoveDayVisit, RunBuild, SearchBroken, SettleBuild, StartBuild, UndoLastChange, type BuildProgress, type SearchOrder } from '@diurne/planning-application';
import { search, type DayOutcome } from '@diurne/planning-engine';
import { civilDate } from '@diurne/time';
import { PostgresDayLedger } from '../ledger/postgres-day-ledger';
import { aPlannedHouse, type PlannedHouse } from '../testing/a-planned-house';
import { care, checkup } from '../testing/programmes';
import { PostgresDayBuilds } from './postgres-day-builds';

let home: TestDatabase;
let source: DataSource;
let database: Database;
let house: PlannedHouse;
let ledger: PostgresDayLedger;
let builds: PostgresDayBuilds;
const tuesday = civilDate('2026-12-01');
const at = new Date('2026-11-22T08:30:00Z');

/** The engine itself, in this thread and without a clock. */
class ShortSearch extends DaySearch {
  readonly stops: boolean[] = [];
  override async run({ problem, start, seed }: SearchOrder, report: (progress: BuildProgress) => Promise<boolean>): Promise<DayOutcome> {
    const run = search(problem, { seed, start, iterations: 40 });
    for (;;) {
      const step = run.next();
      if (step.done) return step.value.outcome;
      const { iterations, cost, bound, planned, unplanned } = step.value;
      const stop = await report({ iterations, elapsedMs: 1, secondsAsked: 5, cost, bound, planned, unplanned });
      this.stops.push(stop);
      if (stop) return step.value.best();
    }
  }
}

beforeAll(async () => {
  home = await createTestDatabase();
  source = await applicationDataSource(home.url, [], 25).initialize();
  database = new Database(source);
});
beforeEach(async () => {
  house = await aPlannedHouse(database);
  ledger = new PostgresDayLedger(database);
  builds = new PostgresDayBuilds(database);
});
afterAll(async () => { await source.destroy(); await home.drop(); });

const rows = <Row>(sql: string, ...parameters: unknown[]) => database.transact(house.actor, (tx) => tx.query<Row>(sql, parameters));
const book = async (programme: ReturnType<typeof care>, expectedRevision: number, of: 'care' | 'checkup' = 'care') => {
  const visitId = randomUUID();
  const { requestId } = await house.request(tuesday, of);
  await new BookDayVisit(ledger).book(house.actor, { visitId, requestId, on: tuesday, expectedRevision, programme }, at);
  return { visitId, requestId };
};
const start = async (requestIds?: string[]) => {
  const id = randomUUID();
  await new StartBuild(ledger, builds).start(house.actor, { id, on: tuesday, seconds: 5, requestIds }, at);
  return id;
};
const run = (id: string, by: DaySearch = new ShortSearch()) => new RunBuild(builds, by).run({ ...house.actor, accountId: null }, id, () => at);
const accept = (id: string, expectedRevision: number, requestIds?: string[]) => new AcceptBuild(ledger, builds, randomUUID).accept(house.actor, { id, expectedRevision, requestIds }, at);
const standing = async () => (await ledger.look(house.actor, [tuesday]))[0]!.visits.filter(({ state }) => state === 'booked');
const stateOf = async (id: string) => (await builds.find(house.actor, id))?.state;

describe('a build', () => {
  it('is handed to the queue, one at a time for a day', async () => {
    const id = await start();
    expect(await rows(`SELECT kind, payload FROM outbox_message`)).toEqual([{ kind: 'build-day', payload: { buildId: id } }]);
    await expect(start()).rejects.toMatchObject({ code: 'build-running' });
    await run(id);
    await expect(start()).resolves.toBeDefined();
  });

  it('keeps who was told where they are, moves the others for the better, and places everybody', async () => {
    const told = await book(checkup(house, 515), 0, 'checkup');
    await rows(`UPDATE day_visit SET announced_at = now() WHERE id = $1`, told.visitId);
    const loose = await book({ ...checkup(house, 700), departure: 890, steps: checkup(house, 700).steps.map((step) => (step.code === 'ECHO' ? { ...step, start: 860, end: 885 } : step)) }, 1, 'checkup');
    const wanted = await Promise.all(Array.from({ length: 4 }, () => house.request(tuesday, 'checkup')));
    const id = await start();
    await run(id);
    const build = (await builds.find(house.actor, id))!;
    const draft = draftOf(build)!;
    expect(build).toMatchObject({ state: 'ready', baseRevision: 2, failure: null, progress: { secondsAsked: 5 } });
    expect(draft.entries.find(({ visitId }) => visitId === told.visitId)?.after).toEqual(checkup(house, 515));
    const moved = draft.entries.find(({ visitId }) => visitId === loose.visitId)!;
    expect(moved.after!.departure - moved.after!.arrival).toBeLessThan(190);
    expect(draft.summary.join(' ')).toMatch(/4 venues de plus sont placées.*attend .* de moins/);
    await accept(id, 2);
    expect((await standing()).map(({ requestId }) => requestId).sort()).toEqual([told.requestId, loose.requestId, ...wanted.map(({ requestId }) => requestId)].sort());
    expect(await stateOf(id)).toBe('accepted');
    expect(await rows(`SELECT number, verb FROM day_revision WHERE number = 3`)).toEqual([{ number: 3, verb: 'day-plan-accepted' }]);
    expect(await rows(`SELECT count(*)::int AS n FROM audit_event WHERE action = 'day-plan-accepted'`)).toEqual([{ n: 5 }]);
    await new UndoLastChange(ledger).undo(house.actor, { on: tuesday, expectedRevision: 3 }, at);
    expect((await standing()).map(({ programme }) => programme.departure).sort()).toEqual([630, 890]);
  });

  it('is accepted in part, and what is left stays to be placed', async () => {
    const [first, second] = [await house.request(tuesday, 'checkup'), await house.request(tuesday, 'checkup')];
    const id = await start();
    await run(id);
    await accept(id, 0, [second.requestId]);
    expect((await standing()).map(({ requestId }) => requestId)).toEqual([second.requestId]);
    expect((await ledger.requestsToPlace(house.actor, tuesday)).map((request) => request.id)).toEqual([first.requestId]);
    await expect(accept(id, 1)).rejects.toMatchObject({ code: 'build-not-ready' });
  });

  it('is refused when the day changed since it began, or the page is stale', async () => {
    const { visitId } = await book(care(house, 300), 0);
    await house.request(tuesday);
    const id = await start();
    await run(id);
    await new MoveDayVisit(ledger).move(house.actor, { visitId, on: tuesday, expectedRevision: 1, programme: care(house, 360), reason: null }, at);
    await expect(accept(id, 1)).rejects.toMatchObject({ code: 'day-changed-since' });
    await expect(accept(id, 2)).rejects.toMatchObject({ code: 'day-changed-since' });
    expect(await stateOf(id)).toBe('ready');
  });

  it('moves nobody who was told between its search and its acceptance', async () => {
    const { visitId } = await book({ ...checkup(house, 700), departure: 890, steps: checkup(house, 700).steps.map((step) => (step.code === 'ECHO' ? { ...step, start: 860, end: 885 } : step)) }, 0, 'checkup');
    const { requestId } = await house.request(tuesday);
    const id = await start();
    await run(id);
    await rows(`UPDATE day_visit SET announced_at = now() WHERE id = $1`, visitId);
    await expect(accept(id, 1)).rejects.toMatchObject({ code: 'day-changed-since', message: expect.stringContaining('prévenu') });
    await expect(accept(id, 1, [requestId])).resolves.toMatchObject({ revision: 2 });
    expect((await standing()).find((visit) => visit.id === visitId)?.programme.departure).toBe(890);
  });

  it('is refused when another unit has taken its hours meanwhile', async () => {
    await house.request(tuesday, 'checkup', { hours_from: 480, hours_to: 600 });
    const id = await start();
    await run(id);
    const other = randomUUID();
    await database.transact(house.actor, async (tx) => {
      await house.put(tx, 'medical_unit', { id: other, code: 'HDJ2', name: 'HDJ 2', profile: 'medicine', phone: '00', address: 'là' });
      for (let weekday = 1; weekday <= 7; weekday += 1) await house.put(tx, 'unit_opening', { unit_id: other, weekday, from_minute: 0, to_minute: 1200 });
    });
    const planned = draftOf((await builds.find(house.actor, id))!)!.entries[0]!.after!;
    const { requestId } = await house.request(tuesday, 'checkup', { unit_id: other });
    await new BookDayVisit(ledger).book(house.actor, { visitId: randomUUID(), requestId, on: tuesday, expectedRevision: 0, programme: planned }, at);
    await expect(accept(id, 0)).rejects.toMatchObject({ code: 'plan-refused', violations: expect.arrayContaining([expect.objectContaining({ resources: [house.ids.physician] })]) });
    expect(await standing()).toEqual([]);
    expect(await stateOf(id)).toBe('ready');
  });

  it('says of each request that finds no hour why, and keeps it on the request', async () => {
    const { requestId } = await house.request(tuesday, 'checkup', { hours_from: 600, hours_to: 650 });
    const id = await start();
    await run(id);
    expect(draftOf((await builds.find(house.actor, id))!)?.entries).toMatchObject([{ requestId, after: null, reasons: [{ message: expect.any(String) }] }]);
    const [row] = await rows<{ why: string | null }>(`SELECT last_refusal AS why FROM visit_request WHERE id = $1`, requestId);
    expect(row?.why).toEqual(expect.stringMatching(/\w{4}/));
    expect(row?.why).not.toMatch(/ESSAI/);
  });

  it('never drops a booked visit, however urgent the others are', async () => {
    const [first, second] = [await book(care(house, 540), 0), await book(care(house, 540), 1)];
    for (let n = 0; n < 3; n += 1) await house.request(tuesday, 'care', { priority: 5, hours_from: 540, hours_to: 600 });
    await rows(`UPDATE visit_request SET hours_from = 540, hours_to = 600 WHERE id = ANY($1::uuid[])`, [first.requestId, second.requestId]);
    const id = await start();
    await run(id);
    const draft = draftOf((await builds.find(house.actor, id))!)!;
    expect(draft.entries.filter(({ visitId }) => visitId !== null).map(({ after }) => after?.arrival)).toEqual([540, 540]);
    expect(draft.entries.filter(({ after }) => after === null)).toHaveLength(3);
  });

  it('keeps everybody where they are when the search would drop one', async () => {
    const { visitId } = await book(care(house, 540), 0);
    await house.request(tuesday);
    const id = await start();
    const orders: SearchOrder[] = [];
    const dropping = new (class extends DaySearch {
      override async run(order: SearchOrder): Promise<DayOutcome> {
        orders.push(order);
        const outcome = await new ShortSearch().run(order, () => Promise.resolve(false));
        return orders.length > 1 ? outcome : { ...outcome, visits: outcome.visits.map((visit) => (visit.id === visitId ? { id: visitId, status: 'unplanned', reasons: [{ code: 'x', message: 'x', involves: {}, relaxations: [] }] } : visit)) };
      }
    })();
    await run(id, dropping);
    expect(orders[1]!.problem.visits.find((visit) => visit.id === visitId)).toMatchObject({ pinned: { arrival: 540, departure: 600 }, steps: [{ pinned: { start: 540 } }] });
    expect(draftOf((await builds.find(house.actor, id))!)?.entries.find((entry) => entry.visitId === visitId)?.after).toEqual(care(house, 540));
  });
});

describe('a build of a day under way', () => {
  it('keeps who is expected by now or has been cared for, and chooses nothing in the past', async () => {
    const [expected, later, cared] = [await book(care(house, 555), 0), await book(care(house, 700), 1), await book(care(house, 900), 2)];
    const stepId = (await standing()).find(({ id }) => id === cared.visitId)!.stepIds['SOIN'];
    await database.transact(house.actor, (tx) => house.put(tx, 'traced_fact', { visit_id: cared.visitId, kind: 'stepDone', step_id: stepId, declared_by: house.ids.coordinator, occurred_at: at, declared_at: at }));
    const id = randomUUID();
    await new StartBuild(ledger, builds).start(house.actor, { id, on: tuesday, seconds: 5 }, new Date('2026-12-01T08:17:00Z'));
    const { problem } = (await builds.begin(house.actor, id))!;
    expect(problem.notBefore).toBe(557);
    expect(problem.visits.filter(({ pinned }) => pinned).map((visit) => visit.id).sort()).toEqual([expected.visitId, cared.visitId].sort());
    expect(problem.visits.find((visit) => visit.id === later.visitId)?.incumbent).toMatchObject({ arrival: 700 });
  });
});

describe('a worker', () => {
  it('that died in the middle of a build is followed by one that begins again', async () => {
    await house.request(tuesday, 'checkup');
    const id = await start();
    const died = await builds.begin(house.actor, id);
    await builds.report(house.actor, id, { iterations: 900, elapsedMs: 4000, secondsAsked: 5, cost: 7, bound: 1, planned: 0, unplanned: 1 });
    expect(died?.state).toBe('running');
    await run(id);
    expect(await builds.find(house.actor, id)).toMatchObject({ state: 'ready', outcome: { visits: [{ status: 'planned' }] } });
    await run(id);
    await builds.finish(house.actor, id, { state: 'failed', outcome: null, failure: 'trop tard', refusals: [], at });
    expect(await builds.find(house.actor, id)).toMatchObject({ state: 'ready', failure: null });
  });

  it('whose search breaks says so; whose database is away leaves the build to the next one', async () => {
    const failing = (error: Error) => new (class extends DaySearch { override run(): Promise<DayOutcome> { return Promise.reject(error); } })();
    const id = await start();
    await expect(run(id, failing(new Error('connection lost')))).rejects.toThrow('connection lost');
    expect(await stateOf(id)).toBe('running');
    await run(id, failing(new SearchBroken('out of memory')));
    expect(await builds.find(house.actor, id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('Relancez') });
  });

  it('whose plan does not hold proposes nothing', async () => {
    await house.request(tuesday);
    const id = await start();
    const wrong = new (class extends DaySearch {
      override run({ problem }: SearchOrder): Promise<DayOutcome> {
        const visits: DayOutcome['visits'] = problem.visits.map((visit) => ({ id: visit.id, status: 'planned', arrival: 540, departure: 590, steps: [{ id: 'SOIN', start: 540, end: 590, uses: [house.ids.nurses] }] }));
        return Promise.resolve({ visits, cost: { total: 50, terms: {} as never }, bound: 0, gap: 1 });
      }
    })();
    await run(id, wrong);
    expect(await stateOf(id)).toBe('failed');
  });

  it('is stopped with the best so far; a build that nobody began is cancelled; a dropped one stays dropped', async () => {
    await house.request(tuesday, 'checkup');
    const settle = new SettleBuild(builds);
    const id = await start();
    await builds.begin(house.actor, id);
    await settle.cancel(house.actor, id, at);
    const stopped = new ShortSearch();
    await run(id, stopped);
    expect([stopped.stops[0], await stateOf(id)]).toEqual([true, 'ready']);
    const queued = await start();
    await settle.cancel(house.actor, queued, at);
    await run(queued);
    expect(await stateOf(queued)).toBe('cancelled');
    await settle.drop(house.actor, id, at);
    await expect(accept(id, 0)).rejects.toMatchObject({ code: 'build-not-ready' });
    expect(await stateOf(id)).toBe('dropped');
  });

  it('long gone with its queue does not bar the day for ever', async () => {
    const id = await start();
    await rows(`UPDATE day_plan SET created_at = $2 WHERE id = $1`, id, new Date(at.getTime() - 20 * 60_000));
    await expect(start()).resolves.toBeDefined();
    expect(await stateOf(id)).toBe('failed');
  });
});
