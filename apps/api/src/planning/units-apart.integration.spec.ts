import { randomUUID } from 'node:crypto';
import {
  bookDayVisit,
  giveResource,
  listResources,
  openDay,
  openDayProblem,
  openWeek,
  proposeDates,
  proposeOtherHours,
} from '@diurne/contracts';
import { aPlannedHouse, care, checkup, type PlannedHouse } from '@diurne/planning-persistence/testing';
import { civilDate } from '@diurne/time';
import { runApi, type Caller, type RunningApi } from '../testing/running-api';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let api: RunningApi;
let house: PlannedHouse;
let coordinator: Caller;
let first: string;
let second: string;
/** The second unit's own armchair. */
let theirs: string;
const on = civilDate('2027-06-01');
const monday = '2027-05-31';

beforeAll(async () => {
  api = await runApi();
});
beforeEach(async () => {
  house = await aPlannedHouse(api.database);
  coordinator = await api.as(house.ids.establishment, ['coordinator']);
  first = house.ids.unit;
  second = await house.openAnotherUnit('AAA');
  theirs = await house.ownArmchair(second);
});
afterAll(() => api.close());

const day = async (unitId: string) => (await coordinator(openDay, { params: { unitId, on } })).body;
const book = async (unitId: string, programme: ReturnType<typeof care>, of: 'care' | 'checkup', patientId?: string) => {
  const asked = await house.request(on, of, { unit_id: unitId, ...(patientId ? { patient_id: patientId } : {}) });
  const { revision: expectedRevision } = await day(unitId);
  const body = { requestIds: [asked.requestId], expectedRevision, programme };
  return { ...(await coordinator(bookDayVisit, { params: { unitId, on }, body })), ...asked };
};
const inTheirs = (arrival: number) => ({ ...checkup(house, arrival), dayPlaceId: theirs });
const give = (unitId: string | null, id = theirs) => coordinator(giveResource, { params: { id }, body: { unitId } });

describe('a unit’s own place', () => {
  it('is a lane, a place of the week and a candidate of its unit alone', async () => {
    const placesOf = async (unitId: string) =>
      (await day(unitId)).lanes
        .filter(({ kind }) => kind === 'place')
        .map(({ resourceId, homeUnitId }) => [resourceId, homeUnitId]);
    const shared = [house.ids.armchairs, null];
    expect(await placesOf(first)).toEqual([shared]);
    expect((await placesOf(second)).sort()).toEqual([shared, [theirs, second]].sort());
    const total = async (unitId: string) =>
      (await coordinator(openWeek, { params: { unitId, monday } })).body.days[1]?.dayPlaces.total;
    expect([await total(first), await total(second)]).toEqual([3, 4]);
    const problem = async (unitId: string) =>
      JSON.stringify((await coordinator(openDayProblem, { params: { unitId, on } })).body);
    expect([(await problem(first)).includes(theirs), (await problem(second)).includes(theirs)]).toEqual([false, true]);
  });

  it('is refused to another unit’s request by a sentence that says whose it is', async () => {
    const { status, problem } = await book(first, inTheirs(515), 'checkup');
    expect([status, problem.code, problem.detail]).toEqual([
      422,
      'resource-of-another-unit',
      '«\u00a0Fauteuil à part\u00a0» appartient à l’unité «\u00a0Unité AAA\u00a0»\u00a0: choisissez une place de l’unité «\u00a0HDJ\u00a0», ou une que toutes partagent.',
    ]);
    expect((await book(second, inTheirs(515), 'checkup')).status).toBe(200);
  });

  it('is shown with the visit that stood on it before it was given away, and is no place of that unit', async () => {
    await give(null);
    const { visitId } = (await book(first, inTheirs(515), 'checkup')).body;
    expect((await give(second)).body).toMatchObject({ id: theirs, homeUnitId: second });
    const { lanes, visits } = await day(first);
    expect(visits).toMatchObject([{ id: visitId, dayPlaceId: theirs }]);
    expect(lanes.find(({ resourceId }) => resourceId === theirs)?.homeUnitId).toBe(second);
    const week = (await coordinator(openWeek, { params: { unitId: first, monday } })).body;
    expect(week.days[1]?.dayPlaces).toEqual({ used: 0, total: 3 });
    const { elsewhere } = await day(second);
    expect(elsewhere.find(({ resourceId }) => resourceId === theirs)).toMatchObject({ from: 515, to: 630 });
  });

  it('is given by who knows the units of the house, to one that exists', async () => {
    expect((await coordinator(listResources)).body.find(({ id }) => id === theirs)?.homeUnitId).toBe(second);
    const nowhere = await give(randomUUID());
    expect([nowhere.status, nowhere.problem.code, nowhere.problem.errors]).toEqual([
      422,
      'reference-unknown',
      [{ path: 'body.unitId', message: 'unité inconnue' }],
    ]);
    expect((await give(first, randomUUID())).problem.code).toBe('not-found');
    const neighbour = await aPlannedHouse(api.database);
    expect((await give(neighbour.ids.unit)).problem.code).toBe('reference-unknown');
    expect((await give(first, neighbour.ids.armchairs)).problem.code).toBe('not-found');
    const secretary = await api.as(house.ids.establishment, ['secretary']);
    const order = { params: { id: theirs }, body: { unitId: null } };
    expect((await secretary(giveResource, order)).status).toBe(403);
  });
});

describe('a patient whom another unit expects that day', () => {
  it('is proposed the hours that are left, and booked at no other', async () => {
    const { patientId } = await book(second, care(house, 545), 'care');
    const hours = { hours_from: 500, hours_to: 700 };
    const { requestId } = await house.request(on, 'care', { patient_id: patientId, ...hours });
    const { proposals } = (await coordinator(proposeDates, { params: { id: requestId }, body: { count: 3 } })).body;
    expect(proposals.map(({ programme }) => programme.arrival)).toEqual([605, 640, 635]);
    const refused = await book(first, care(house, 600), 'care', patientId);
    expect([refused.status, refused.problem.code, refused.problem.detail]).toEqual([
      409,
      'patient-already-booked',
      'Le patient est déjà attendu dans l’unité «\u00a0Unité AAA\u00a0» de 9\u00a0h\u00a005 à 10\u00a0h\u00a005 (téléphone 00). Choisissez une heure avant son arrivée ou après son départ, ou un autre jour.',
    ]);
    const { visitId } = (await book(first, care(house, 605), 'care', patientId)).body;
    const others = (await coordinator(proposeOtherHours, { params: { id: visitId } })).body;
    expect(others.proposals.some(({ programme: { arrival } }) => 485 < arrival && arrival < 605)).toBe(false);
    expect(others.proposals.length).toBeGreaterThan(0);
  });

  it('is in the unit’s problem as a fact of that patient, which a page may judge by', async () => {
    const { patientId } = await book(second, care(house, 545), 'care');
    await book(first, care(house, 700), 'care', patientId);
    const { problem, visits } = (await coordinator(openDayProblem, { params: { unitId: first, on } })).body;
    expect((problem['visits'] as unknown[]).length).toBe(2);
    expect(visits).toContainEqual(expect.objectContaining({ arrival: 545, departure: 605 }));
  });
});
