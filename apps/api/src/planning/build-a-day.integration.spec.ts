import { acceptBuild, cancelBuild, dropBuild, openBuild, openDay, startBuild } from '@diurne/contracts';
import { DayBuilds, DaySearch, RunBuild, type BuildProgress, type SearchOrder } from '@diurne/planning-application';
import { search, type DayOutcome } from '@diurne/planning-engine';
import { aPlannedHouse, type PlannedHouse } from '@diurne/planning-persistence/testing';
import { civilDate } from '@diurne/time';
import { runApi, type Caller, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let house: PlannedHouse;
let secretary: Caller;
const on = civilDate('2027-06-01');
const day = (date: string = on) => ({ unitId: house.ids.unit, on: date });

/** The worker's part, in this thread. */
class ShortSearch extends DaySearch {
  override async run(
    { problem, start, seed }: SearchOrder,
    report: (progress: BuildProgress) => Promise<boolean>,
  ): Promise<DayOutcome> {
    await report({ iterations: 0, elapsedMs: 310, secondsAsked: 5, cost: 900, bound: 90, planned: 1, unplanned: 1 });
    const run = search(problem, { seed, start, iterations: 20 });
    for (let step = run.next(); ; step = run.next()) if (step.done) return step.value.outcome;
  }
}
const work = (id: string) =>
  new RunBuild(api.application.get(DayBuilds, { strict: false }), new ShortSearch()).run(
    { ...house.actor, accountId: null },
    id,
    () => new Date(),
  );

beforeAll(async () => {
  api = await runApi();
});
beforeEach(async () => {
  house = await aPlannedHouse(api.database);
  secretary = await api.as(house.ids.establishment, ['secretary']);
});
afterAll(() => api.close());

it('a day is built in the background, shown beside the present one, and accepted', async () => {
  const [first, second] = [await house.request(on, 'checkup'), await house.request(on, 'care')];
  const started = await secretary(startBuild, { params: day(), body: { seconds: 5 } });
  expect([started.status, started.body.state, started.body.draft]).toEqual([200, 'queued', null]);
  const { id } = started.body;
  expect((await secretary(openDay, { params: day() })).body.buildId).toBe(id);
  expect((await secretary(startBuild, { params: day(), body: {} })).problem).toMatchObject({
    status: 409,
    code: 'build-running',
  });
  expect((await secretary(acceptBuild, { params: { id }, body: { expectedRevision: 0 } })).problem).toMatchObject({
    status: 409,
    code: 'build-not-ready',
  });
  await work(id);
  const ready = await secretary(openBuild, { params: { id } });
  expect(ready.body).toMatchObject({
    state: 'ready',
    progress: { elapsedMs: 310, planned: 1 },
    draft: { summary: ['2 venues de plus sont placées'] },
  });
  expect(
    ready.body
      .draft!.visits.map(({ requestIds: [requestId], visitId, before, patientName }) => [
        requestId,
        visitId,
        before,
        patientName.startsWith('ESSAI'),
      ])
      .sort(),
  ).toEqual(
    [
      [first.requestId, null, null, true],
      [second.requestId, null, null, true],
    ].sort(),
  );
  const accepted = await secretary(acceptBuild, { params: { id }, body: { expectedRevision: 0 } });
  expect(accepted.body).toMatchObject({
    revision: 1,
    toPlace: [],
    buildId: null,
    lastChange: { what: 'Journée construite\u00a0: 2 venues', undoable: true },
  });
  expect(accepted.body.visits.flatMap(({ requestIds }) => requestIds).sort()).toEqual(
    [first.requestId, second.requestId].sort(),
  );
});

it('a build is stopped or dropped, and a day that is closed is not built', async () => {
  const {
    body: { id },
  } = await secretary(startBuild, { params: day(), body: {} });
  expect((await secretary(cancelBuild, { params: { id } })).body.state).toBe('cancelled');
  expect((await secretary(dropBuild, { params: { id } })).body.state).toBe('dropped');
  expect((await secretary(cancelBuild, { params: { id } })).problem).toMatchObject({
    status: 409,
    code: 'build-not-ready',
  });
  expect((await secretary(startBuild, { params: day('2027-05-01'), body: {} })).problem).toMatchObject({
    status: 409,
    code: 'day-not-open',
    detail: expect.stringContaining('Fête du Travail'),
  });
});

it('only planners build, and only in their own house', async () => {
  const nurse = await api.as(house.ids.establishment, ['wardNurse']);
  expect((await nurse(startBuild, { params: day(), body: {} })).status).toBe(403);
  const {
    body: { id },
  } = await secretary(startBuild, { params: day(), body: {} });
  const neighbour = await api.as((await aPlannedHouse(api.database)).ids.establishment, ['secretary']);
  expect((await neighbour(openBuild, { params: { id } })).status).toBe(404);
  expect((await neighbour(dropBuild, { params: { id } })).status).toBe(404);
});
