import {
  bookDayVisit,
  closeUnit,
  listAbsences,
  listTouchedByAbsence,
  listTouchedByClosure,
  noteAbsence,
  openDay,
  openVisit,
  takeAbsenceBack,
  takeClosureBack,
} from '@diurne/contracts';
import { queryFreely } from '@diurne/database/testing';
import { aPlannedHouse, care, checkup, type PlannedHouse } from '@diurne/planning-persistence/testing';
import { civilDate } from '@diurne/time';
import { runApi, type Caller, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let house: PlannedHouse;
let coordinator: Caller;
const on = civilDate('2027-06-01');
const day = () => ({ unitId: house.ids.unit, on });

beforeAll(async () => {
  api = await runApi();
});
beforeEach(async () => {
  house = await aPlannedHouse(api.database);
  coordinator = await api.as(house.ids.establishment, ['coordinator']);
});
afterAll(() => api.close());

const revision = async () => (await coordinator(openDay, { params: day() })).body.revision;
const book = async (programme: ReturnType<typeof care>, of: 'care' | 'checkup' = 'care') => {
  const { requestId } = await house.request(on, of);
  const body = { requestIds: [requestId], expectedRevision: await revision(), programme };
  return coordinator(bookDayVisit, { params: day(), body });
};
const takenBy = async (trade: string, { steps }: ReturnType<typeof care>) => {
  const resources = await api.database.transact(house.actor, (tx) =>
    queryFreely<{ id: string }>(tx, `SELECT id FROM resource WHERE trade = $1`, [trade]),
  );
  const id = steps.flatMap(({ resourceIds }) => resourceIds).find((one) => resources.some((known) => known.id === one));
  if (id === undefined) throw new Error(`nobody is ${trade}`);
  return id;
};

describe('an absence', () => {
  it('is noted on a day that is planned: who stands there is listed, and nothing more is booked there', async () => {
    const programme = checkup(house, 515);
    const { body: booked } = await book(programme, 'checkup');
    const physician = await takenBy('cardiologue', programme);
    const hours = { on, from: 540, to: 720 };
    const before = await coordinator(listTouchedByAbsence, {
      params: { id: physician },
      query: { on, from: '540', to: '720' },
    });
    const { status, body } = await coordinator(noteAbsence, {
      params: { id: physician },
      body: { ...hours, reason: 'malade' },
    });
    expect(status).toBe(201);
    expect(body.absence).toMatchObject({ resourceId: physician, ...hours, until: on, reason: 'malade' });
    expect(body.touched).toEqual(before.body);
    expect(body.touched).toMatchObject([
      { visitId: booked.visitId, on, unitId: house.ids.unit, from: 560, patient: { displayName: expect.any(String) } },
    ]);
    const { body: shown } = await coordinator(openDay, { params: day() });
    const stepId = shown.visits[0]?.steps.find(({ resources }) => resources[0]?.resourceId === physician)?.id;
    expect(shown.toSettle).toEqual([{ visitId: booked.visitId, stepId, resourceId: physician }]);
    const refused = await book(checkup(house, 560), 'checkup');
    expect(refused.problem).toMatchObject({ status: 422, code: 'plan-refused' });
    expect(refused.problem.violations?.map(({ code }) => code)).toContain('resource-inside-its-hours');
  });

  it('moves nothing by itself, leaves the others movable, and gives the hours back when it is taken back', async () => {
    const programme = checkup(house, 515);
    const { body: booked } = await book(programme, 'checkup');
    const physician = await takenBy('cardiologue', programme);
    const noted = await coordinator(noteAbsence, { params: { id: physician }, body: { on, reason: 'malade' } });
    expect((await coordinator(openVisit, { params: { id: booked.visitId } })).body.visit.arrival).toBe(515);
    expect((await book(care(house, 900))).status).toBe(200);
    expect((await coordinator(listAbsences)).body.map(({ id }) => id)).toEqual([noted.body.absence.id]);
    const again = await coordinator(noteAbsence, { params: { id: physician }, body: { on, reason: 'malade' } });
    expect(again.problem).toMatchObject({ status: 409, code: 'already-noted' });
    const back = () => coordinator(takeAbsenceBack, { params: { id: noted.body.absence.id } });
    expect([(await back()).status, (await back()).status]).toEqual([204, 404]);
    expect((await coordinator(listAbsences)).body).toEqual([]);
    expect((await book(checkup(house, 640), 'checkup')).status).toBe(200);
  });

  it('names no patient to who may not read records', async () => {
    const programme = checkup(house, 515);
    await book(programme, 'checkup');
    const administrator = await api.as(house.ids.establishment, ['administrator']);
    const asked = { params: { id: await takenBy('cardiologue', programme) }, query: { on } };
    const { body } = await administrator(listTouchedByAbsence, asked);
    expect(body.map(({ patient }) => patient)).toEqual([null]);
  });

  it('is noted by coordination and administration alone', async () => {
    const secretary = await api.as(house.ids.establishment, ['secretary']);
    const { status } = await secretary(noteAbsence, { params: { id: house.ids.unit }, body: { on, reason: 'x' } });
    expect(status).toBe(403);
  });
});

describe('a closure', () => {
  it('of a planned day lists who stands there, lets nothing more in, and is taken back', async () => {
    const { body: booked } = await book(care(house, 900));
    const administrator = await api.as(house.ids.establishment, ['administrator']);
    const closed = await administrator(closeUnit, { params: { id: house.ids.unit }, body: { on, reason: 'travaux' } });
    expect([closed.status, closed.body.unit.closures]).toEqual([201, [{ on, reason: 'travaux' }]]);
    expect(closed.body.touched).toMatchObject([{ visitId: booked.visitId, stepLabel: null, patient: null }]);
    const { body: shown } = await coordinator(openDay, { params: day() });
    expect(shown).toMatchObject({
      closedBecause: expect.stringContaining('travaux') as string,
      opening: expect.objectContaining({}) as object,
      toSettle: [{ visitId: booked.visitId, stepId: null, resourceId: null }],
    });
    expect((await book(care(house, 1000))).problem).toMatchObject({ code: 'day-not-open' });
    const touched = await coordinator(listTouchedByClosure, { params: { id: house.ids.unit }, query: { on } });
    expect(touched.body).toMatchObject([{ visitId: booked.visitId, patient: { displayName: expect.any(String) } }]);
    const reopened = await administrator(takeClosureBack, { params: { id: house.ids.unit }, body: { on } });
    expect(reopened.body.closures).toEqual([]);
    expect((await book(care(house, 1000))).status).toBe(200);
  });
});
