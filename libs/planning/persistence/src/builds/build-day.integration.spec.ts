import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, type TestDatabase } from '@diurne/database/testing';
import {
  BookDayVisit,
  DaySearch,
  draftOf,
  MoveDayVisit,
  StartBuild,
  UndoLastChange,
  type SearchOrder,
} from '@diurne/planning-application';
import { care, checkup, ShortSearch } from '@diurne/planning-application/testing';
import type { DayOutcome } from '@diurne/planning-engine';
import { listRequests } from '../requests/list-requests.reading';
import { aDayToBuild, at, tuesday, type DayToBuild } from '../testing/day-to-build';

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

describe('a build', () => {
  it('is handed to the queue, one at a time for a day', async () => {
    const id = await day.start();
    expect(await day.rows(`SELECT kind, payload FROM outbox_message`)).toEqual([
      { kind: 'build-day', payload: { buildId: id } },
    ]);
    await expect(day.start()).rejects.toMatchObject({ code: 'build-running' });
    await day.run(id);
    await expect(day.start()).resolves.toBeDefined();
  });

  it('keeps who was told where they are, moves the others for the better, and places everybody', async () => {
    const told = await day.book(checkup(day.house, 515), 0, 'checkup');
    await day.rows(`UPDATE day_visit SET announced_at = now() WHERE id = $1`, told.visitId);
    const loose = await day.book(
      {
        ...checkup(day.house, 700),
        departure: 890,
        steps: checkup(day.house, 700).steps.map((step) =>
          step.code === 'ECHO' ? { ...step, start: 860, end: 885 } : step,
        ),
      },
      1,
      'checkup',
    );
    const wanted = await Promise.all(Array.from({ length: 4 }, () => day.house.request(tuesday, 'checkup')));
    const id = await day.start();
    await day.run(id);
    const build = (await day.builds.find(day.house.actor, id))!;
    const draft = draftOf(build)!;
    expect(build).toMatchObject({ state: 'ready', baseRevision: 2, failure: null, progress: { secondsAsked: 5 } });
    expect(draft.entries.find(({ visitId }) => visitId === told.visitId)?.after).toEqual(checkup(day.house, 515));
    const moved = draft.entries.find(({ visitId }) => visitId === loose.visitId)!;
    expect(moved.after!.departure - moved.after!.arrival).toBeLessThan(190);
    expect(draft.summary.join(' ')).toMatch(/4 venues de plus sont placées.*attend .* de moins/);
    await day.accept(id, 2);
    expect((await day.standing()).flatMap(({ requestIds }) => requestIds).sort()).toEqual(
      [told.requestId, loose.requestId, ...wanted.map(({ requestId }) => requestId)].sort(),
    );
    expect(await day.stateOf(id)).toBe('accepted');
    expect(await day.rows(`SELECT number, verb FROM day_revision WHERE number = 3`)).toEqual([
      { number: 3, verb: 'day-plan-accepted' },
    ]);
    expect(await day.rows(`SELECT count(*)::int AS n FROM audit_event WHERE action = 'day-plan-accepted'`)).toEqual([
      { n: 5 },
    ]);
    await new UndoLastChange(day.ledger).undo(day.house.actor, { ...day.house.day(tuesday), expectedRevision: 3 }, at);
    expect((await day.standing()).map(({ programme }) => programme.departure).sort()).toEqual([630, 890]);
  });

  it('is accepted in part, and what is left stays to be placed', async () => {
    const [first, second] = [await day.house.request(tuesday, 'checkup'), await day.house.request(tuesday, 'checkup')];
    const id = await day.start();
    await day.run(id);
    await day.accept(id, 0, [second.requestId]);
    expect((await day.standing()).flatMap(({ requestIds }) => requestIds)).toEqual([second.requestId]);
    expect(
      (await day.ledger.requestsToPlace(day.house.actor, day.house.day(tuesday))).map((request) => request.id),
    ).toEqual([first.requestId]);
    await expect(day.accept(id, 1)).rejects.toMatchObject({ code: 'build-not-ready' });
  });

  it('is refused when the day changed since it began, or the page is stale', async () => {
    const { visitId } = await day.book(care(day.house, 300), 0);
    await day.house.request(tuesday);
    const id = await day.start();
    await day.run(id);
    await new MoveDayVisit(day.ledger).move(
      day.house.actor,
      { visitId, ...day.house.day(tuesday), expectedRevision: 1, programme: care(day.house, 360), reason: null },
      at,
    );
    await expect(day.accept(id, 1)).rejects.toMatchObject({ code: 'day-changed-since' });
    await expect(day.accept(id, 2)).rejects.toMatchObject({ code: 'day-changed-since' });
    expect(await day.stateOf(id)).toBe('ready');
  });

  it('moves nobody who was told between its search and its acceptance', async () => {
    const { visitId } = await day.book(
      {
        ...checkup(day.house, 700),
        departure: 890,
        steps: checkup(day.house, 700).steps.map((step) =>
          step.code === 'ECHO' ? { ...step, start: 860, end: 885 } : step,
        ),
      },
      0,
      'checkup',
    );
    const { requestId } = await day.house.request(tuesday);
    const id = await day.start();
    await day.run(id);
    await day.rows(`UPDATE day_visit SET announced_at = now() WHERE id = $1`, visitId);
    await expect(day.accept(id, 1)).rejects.toMatchObject({
      code: 'day-changed-since',
      message: expect.stringContaining('prévenu'),
    });
    await expect(day.accept(id, 1, [requestId])).resolves.toMatchObject({ revision: 2 });
    expect((await day.standing()).find((visit) => visit.id === visitId)?.programme.departure).toBe(890);
  });

  it('is refused when another unit has taken its hours meanwhile', async () => {
    await day.house.request(tuesday, 'checkup', { hours_from: 480, hours_to: 600 });
    const id = await day.start();
    await day.run(id);
    const other = await day.house.openAnotherUnit();
    const planned = draftOf((await day.builds.find(day.house.actor, id))!)!.entries[0]!.after!;
    const { requestId } = await day.house.request(tuesday, 'checkup', { unit_id: other });
    await new BookDayVisit(day.ledger).book(
      day.house.actor,
      {
        visitId: randomUUID(),
        requestIds: [requestId],
        unitId: other,
        on: tuesday,
        expectedRevision: 0,
        programme: planned,
      },
      at,
    );
    await expect(day.accept(id, 0)).rejects.toMatchObject({
      code: 'plan-refused',
      violations: expect.arrayContaining([expect.objectContaining({ resources: [day.house.ids.physician] })]),
    });
    expect(await day.standing()).toEqual([]);
    expect(await day.stateOf(id)).toBe('ready');
  });

  it('says of each request that finds no hour why, and keeps it on the request', async () => {
    const { requestId } = await day.house.request(tuesday, 'checkup', { hours_from: 600, hours_to: 650 });
    const id = await day.start();
    await day.run(id);
    expect(draftOf((await day.builds.find(day.house.actor, id))!)?.entries).toMatchObject([
      { requestIds: [requestId], after: null, reasons: [{ message: expect.any(String) }] },
    ]);
    const [row] = await day.rows<{ why: string | null }>(
      `SELECT last_refusal AS why FROM visit_request WHERE id = $1`,
      requestId,
    );
    expect(row?.why).toEqual(expect.stringMatching(/\w{4}/));
    expect(row?.why).not.toMatch(/ESSAI/);
    const shown = async () =>
      (await listRequests(database, day.house.actor, {}, new Date())).requests.find((one) => one.id === requestId)
        ?.lastRefusal;
    expect(await shown()).toEqual({ on: tuesday, at: expect.any(String), message: row?.why });
    const again = await day.start();
    await day.run(again);
    expect(await shown()).not.toBeNull();
    await day.book(care(day.house, 700), 0);
    expect(await shown()).toBeNull();
  });

  it('takes its reasons with it when it is dropped', async () => {
    const { requestId } = await day.house.request(tuesday, 'checkup', { hours_from: 600, hours_to: 650 });
    const id = await day.start();
    await day.run(id);
    const shown = async () =>
      (await listRequests(database, day.house.actor, {}, new Date())).requests.find((one) => one.id === requestId)
        ?.lastRefusal;
    expect(await shown()).toMatchObject({ on: tuesday });
    await day.builds.drop(day.house.actor, id, at);
    expect(await shown()).toBeNull();
  });

  it('says no reason of a whole draft once a part of it is accepted, and says it while all of it stands', async () => {
    const [first, second] = [await day.house.request(tuesday, 'checkup'), await day.house.request(tuesday, 'checkup')];
    const refused = await day.house.request(tuesday, 'checkup', { hours_from: 600, hours_to: 650 });
    const shown = async () =>
      (await listRequests(database, day.house.actor, {}, new Date())).requests.find(
        ({ id }) => id === refused.requestId,
      )?.lastRefusal;
    const part = await day.start();
    await day.run(part);
    await day.accept(part, 0, [second.requestId]);
    expect(await shown()).toBeNull();
    const whole = await day.start();
    await day.run(whole);
    await day.accept(whole, 1, [first.requestId]);
    expect(await shown()).not.toBeNull();
  });

  it('never drops a booked visit, however urgent the others are', async () => {
    const [first, second] = [await day.book(care(day.house, 540), 0), await day.book(care(day.house, 540), 1)];
    for (let n = 0; n < 3; n += 1)
      await day.house.request(tuesday, 'care', { priority: 5, hours_from: 540, hours_to: 600 });
    await day.rows(`UPDATE visit_request SET hours_from = 540, hours_to = 600 WHERE id = ANY($1::uuid[])`, [
      first.requestId,
      second.requestId,
    ]);
    const id = await day.start();
    await day.run(id);
    const draft = draftOf((await day.builds.find(day.house.actor, id))!)!;
    expect(draft.entries.filter(({ visitId }) => visitId !== null).map(({ after }) => after?.arrival)).toEqual([
      540, 540,
    ]);
    expect(draft.entries.filter(({ after }) => after === null)).toHaveLength(3);
  });

  it('keeps everybody where they are when the search would drop one', async () => {
    const { visitId } = await day.book(care(day.house, 540), 0);
    await day.house.request(tuesday);
    const id = await day.start();
    const orders: SearchOrder[] = [];
    const dropping = new (class extends DaySearch {
      override async run(order: SearchOrder): Promise<DayOutcome> {
        orders.push(order);
        const outcome = await new ShortSearch().run(order, () => Promise.resolve(false));
        return orders.length > 1
          ? outcome
          : {
              ...outcome,
              visits: outcome.visits.map((visit) =>
                visit.id === visitId
                  ? {
                      id: visitId,
                      status: 'unplanned',
                      reasons: [{ code: 'x', message: 'x', involves: {}, relaxations: [] }],
                    }
                  : visit,
              ),
            };
      }
    })();
    await day.run(id, dropping);
    expect(orders[1]!.problem.visits.find((visit) => visit.id === visitId)).toMatchObject({
      pinned: { arrival: 540, departure: 600 },
      steps: [{ pinned: { start: 540 } }],
    });
    expect(
      draftOf((await day.builds.find(day.house.actor, id))!)?.entries.find((entry) => entry.visitId === visitId)?.after,
    ).toEqual(care(day.house, 540));
  });
});

describe('a build of a day under way', () => {
  it('keeps who is expected by now or has been cared for, and chooses nothing in the past', async () => {
    const [expected, later, cared] = [
      await day.book(care(day.house, 555), 0),
      await day.book(care(day.house, 700), 1),
      await day.book(care(day.house, 900), 2),
    ];
    const stepId = (await day.standing()).find(({ id }) => id === cared.visitId)!.stepIds['SOIN'];
    await database.transact(day.house.actor, (tx) =>
      day.house.put(tx, 'traced_fact', {
        visit_id: cared.visitId,
        kind: 'stepDone',
        step_id: stepId,
        declared_by: day.house.ids.coordinator,
        occurred_at: at,
        declared_at: at,
      }),
    );
    const id = randomUUID();
    await new StartBuild(day.ledger, day.builds).start(
      day.house.actor,
      { id, ...day.house.day(tuesday), seconds: 5 },
      new Date('2026-12-01T08:17:00Z'),
    );
    const { problem } = (await day.builds.begin(day.house.actor, id))!;
    expect(problem.notBefore).toBe(557);
    expect(
      problem.visits
        .filter(({ pinned }) => pinned)
        .map((visit) => visit.id)
        .sort(),
    ).toEqual([expected.visitId, cared.visitId].sort());
    expect(problem.visits.find((visit) => visit.id === later.visitId)?.incumbent).toMatchObject({ arrival: 700 });
  });
});
