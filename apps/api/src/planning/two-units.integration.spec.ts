import { randomUUID } from 'node:crypto';
import {
  bookDayVisit,
  listRequests,
  moveDayVisit,
  openBoard,
  openDay,
  openDayProblem,
  openVisit,
  openWeek,
  proposeDates,
  receiveRequest,
  startBuild,
  undoLastChange,
} from '@diurne/contracts';
import { queryFreely, visitBecomes } from '@diurne/database/testing';
import { aPlannedHouse, care, checkup, type PlannedHouse } from '@diurne/planning-persistence/testing';
import { civilDate } from '@diurne/time';
import { runApi, type Caller, type RunningApi } from '../testing/running-api';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let api: RunningApi;
let house: PlannedHouse;
let secretary: Caller;
let first: string;
let second: string;
const on = civilDate('2027-06-01');
const monday = '2027-05-31';
const book = async (unitId: string, programme: ReturnType<typeof care>, of: 'care' | 'checkup') => {
  const { requestId } = await house.request(on, of, { unit_id: unitId });
  return secretary(bookDayVisit, {
    params: { unitId, on },
    body: { requestIds: [requestId], expectedRevision: 0, programme },
  });
};
const day = async (unitId: string) => (await secretary(openDay, { params: { unitId, on } })).body;

beforeAll(async () => {
  api = await runApi();
});
beforeEach(async () => {
  house = await aPlannedHouse(api.database);
  secretary = await api.as(house.ids.establishment, ['secretary']);
  first = house.ids.unit;
  second = await house.openAnotherUnit('AAA');
});
afterAll(() => api.close());

it('a second unit, whose code sorts before, hides nothing of the first', async () => {
  const { visitId } = (await book(first, checkup(house, 515), 'checkup')).body;
  await house.request(on, 'care', { unit_id: second });
  expect(await day(first)).toMatchObject({ unitId: first, unit: { name: 'HDJ' }, visits: [{ id: visitId }] });
  expect(await day(second)).toMatchObject({ unitId: second, unit: { name: 'Unité AAA' }, visits: [], revision: 0 });
  expect((await secretary(openVisit, { params: { id: visitId } })).body).toMatchObject({ unitId: first, on });
  const week = async (unitId: string) => (await secretary(openWeek, { params: { unitId, monday } })).body;
  expect([(await week(first)).days[1], (await week(second)).days[1]]).toMatchObject([
    { visits: 1, toPlace: 0 },
    { visits: 0, toPlace: 1, dayPlaces: { used: 1, total: 3 } },
  ]);
  expect((await week(second)).days[1]?.loads).toEqual([
    { trade: 'cardiologue', busyMinutes: 35, elsewhereMinutes: 35, openMinutes: 1200 },
    { trade: 'échographie', busyMinutes: 35, elsewhereMinutes: 35, openMinutes: 1200 },
    { trade: 'infirmier', busyMinutes: 15, elsewhereMinutes: 15, openMinutes: 2400 },
  ]);
  const board = async (unitId: string) => (await secretary(openBoard, { params: { unitId, on } })).body;
  expect([await board(first), await board(second)]).toMatchObject([
    { unitId: first, cards: [{ visit: { id: visitId } }] },
    { unitId: second, cards: [] },
  ]);
});

it('a panel says who asked, what was noted and where else the patient is expected', async () => {
  const { visitId } = (await book(first, checkup(house, 515), 'checkup')).body;
  const patientId = (await secretary(openVisit, { params: { id: visitId } })).body.patient.id;
  const other = (await book(second, care(house, 720), 'care')).body.visitId;
  await rows(`UPDATE day_visit SET patient_id = $1 WHERE id = $2`, patientId, other);
  await rows(`UPDATE visit_request SET note = 'VSL à commander' WHERE state = 'booked'`);
  const { asked, otherVisits } = (await secretary(openVisit, { params: { id: visitId } })).body;
  expect(asked).toMatchObject([{ prescriber: expect.stringMatching(/^Dr /), note: 'VSL à commander' }]);
  expect(otherVisits).toMatchObject([{ id: other, unitName: 'Unité AAA', on, arrival: 720 }]);
  const listed = (await secretary(listRequests, { query: { unitId: first } })).body.requests;
  expect(listed.map((one) => [one.visitId, one.visitOn])).toEqual([[visitId, on]]);
  await rows(visitBecomes, other, 'cancelled');
  expect((await secretary(openVisit, { params: { id: visitId } })).body.otherVisits).toEqual([]);
});

it('what the other unit took is on the day as elsewhere, turnover included, and names no patient', async () => {
  await book(first, checkup(house, 515), 'checkup');
  await rows(`UPDATE patient SET birth_name = 'SECRETE'`);
  const { elsewhere, lanes } = await day(second);
  const codeOf = new Map(lanes.map(({ resourceId, code }) => [resourceId, code]));
  expect(elsewhere.map(({ resourceId, ...taken }) => ({ code: codeOf.get(resourceId), ...taken }))).toEqual(
    expect.arrayContaining([
      { code: 'fauteuil', from: 515, to: 630, amount: 1, unitName: 'HDJ' },
      { code: 'infirmier', from: 525, to: 540, amount: 1, unitName: 'HDJ' },
      { code: 'cardiologue', from: 560, to: 595, amount: 1, unitName: 'HDJ' },
      { code: 'échographie', from: 600, to: 635, amount: 1, unitName: 'HDJ' },
    ]),
  );
  expect(elsewhere).toHaveLength(4);
  expect(JSON.stringify(await day(second))).not.toContain('SECRETE');
  expect((await day(first)).elsewhere).toEqual([]);
});

it('a visit that did not come is nowhere elsewhere', async () => {
  const { visitId } = (await book(first, care(house, 540), 'care')).body;
  expect((await day(second)).elsewhere).toHaveLength(1);
  await rows(visitBecomes, visitId, 'noShow');
  expect((await day(first)).elsewhere).toEqual([]);
  expect((await day(second)).elsewhere).toEqual([]);
});

it('a taken hour is refused to the other unit, and proposed dates are of the request’s unit', async () => {
  await book(first, checkup(house, 515), 'checkup');
  const refused = await book(second, checkup(house, 515), 'checkup');
  expect([refused.status, refused.problem.code]).toEqual([422, 'plan-refused']);
  const { requestId } = await house.request(on, 'checkup', { unit_id: second });
  const { body } = await secretary(proposeDates, { params: { id: requestId }, body: { count: 1 } });
  expect(body).toMatchObject({ unitId: second, proposals: [{ on, dayRevision: 0 }] });
});

it('requests belong to the unit that they name, and are listed by it', async () => {
  const [pathway] = await rows<{ id: string }>(`SELECT id FROM care_pathway WHERE code = 'care'`);
  const { patientId } = await house.request(on);
  const asked = {
    patientId,
    pathwayId: pathway?.id,
    prescriberId: house.ids.prescriber,
    justification: 'Bilan',
    wishedFrom: '2027-05-03',
    wishedTo: '2027-05-04',
  };
  const received = await secretary(receiveRequest, { body: { ...asked, unitId: second } });
  expect(received.body.unit).toEqual({ id: second, name: 'Unité AAA' });
  const listed = async (query: Record<string, string>) =>
    (await secretary(listRequests, { query })).body.requests.map(({ unit }) => unit.name);
  expect(await listed({ unitId: second })).toEqual(['Unité AAA']);
  expect(await listed({ unitId: first })).toEqual(['HDJ']);
  expect((await listed({})).sort()).toEqual(['HDJ', 'Unité AAA']);
  const unnamed = await secretary(receiveRequest, { body: asked });
  expect([unnamed.status, unnamed.problem.errors?.map(({ path }) => path)]).toEqual([400, ['body.unitId']]);
  const unknown = await secretary(receiveRequest, { body: { ...asked, unitId: randomUUID() } });
  expect([unknown.problem.code, unknown.problem.errors?.map(({ path }) => path)]).toEqual([
    'reference-unknown',
    ['body.unitId'],
  ]);
});

it('a unit that is not of this establishment is not found, whatever is asked of it', async () => {
  const { visitId } = (await book(first, care(house, 540), 'care')).body;
  const neighbour = await aPlannedHouse(api.database);
  for (const unitId of [randomUUID(), neighbour.ids.unit]) {
    const params = { unitId, on };
    const { requestId } = await house.request(on);
    const programme = care(house, 700);
    const answers = [
      await secretary(openDay, { params }),
      await secretary(openDayProblem, { params }),
      await secretary(openBoard, { params }),
      await secretary(openWeek, { params: { unitId, monday } }),
      await secretary(startBuild, { params, body: {} }),
      await secretary(undoLastChange, { params, body: { expectedRevision: 0 } }),
      await secretary(bookDayVisit, { params, body: { requestIds: [requestId], expectedRevision: 0, programme } }),
      await secretary(moveDayVisit, {
        params: { id: visitId },
        body: { unitId, on, expectedRevision: 0, programme },
      }),
    ];
    expect(answers.map(({ status, problem }) => [status, problem.code, problem.detail])).toEqual(
      answers.map(() => [404, 'not-found', 'Cette unité n’existe pas dans cet établissement.']),
    );
  }
});

const rows = <Row>(sql: string, ...parameters: unknown[]) =>
  api.database.transact(house.actor, (tx) => queryFreely<Row>(tx, sql, parameters));
