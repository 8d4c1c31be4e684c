import { randomUUID } from 'node:crypto';
import { bookDayVisit, readAgendaPdf, sendAgendaNow } from '@diurne/contracts';
import { queryFreely } from '@diurne/database/testing';
import { aPlannedHouse, checkup, type PlannedHouse } from '@diurne/planning-persistence/testing';
import { addDays, toLocal } from '@diurne/time';
import { runApi, type RunningApi } from '../testing/running-api';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let api: RunningApi;
let house: PlannedHouse;
let secretary: Awaited<ReturnType<RunningApi['as']>>;
let visitId: string;
let patientId: string;
const on = addDays(toLocal(new Date(), 'Europe/Paris').date, 9);
const day = (date: string = on) => ({ unitId: house.ids.unit, on: date });

beforeAll(async () => {
  api = await runApi();
});
beforeEach(async () => {
  house = await aPlannedHouse(api.database);
  secretary = await api.as(house.ids.establishment, ['secretary']);
  const request = await house.request(on, 'checkup');
  patientId = request.patientId;
  visitId = (
    await secretary(bookDayVisit, {
      params: day(),
      body: { requestIds: [request.requestId], expectedRevision: 0, programme: checkup(house, 515) },
    })
  ).body.visitId;
});
afterAll(() => api.close());

const withAddress = () =>
  api.database.transact(house.actor, (tx) =>
    queryFreely(tx, `UPDATE patient SET email = 'ana@exemple.test' WHERE id = $1`, [patientId]),
  );

it('makes the agenda due at once', async () => {
  await withAddress();
  const { status, body } = await secretary(sendAgendaNow, { params: { id: visitId } });
  expect(status).toBe(200);
  expect(Math.abs(Date.parse(body.agendaDueAt ?? '') - Date.now())).toBeLessThan(10_000);
});

it('says so when the patient has no address', async () => {
  const { status, problem } = await secretary(sendAgendaNow, { params: { id: visitId } });
  expect([status, problem.code, problem.detail]).toEqual([
    409,
    'no-channel',
    expect.stringContaining('n’a pas d’adresse électronique'),
  ]);
});

it('is for planners, and for visits that exist', async () => {
  const physician = await api.as(house.ids.establishment, ['physician']);
  expect((await physician(sendAgendaNow, { params: { id: visitId } })).problem.code).toBe('role-insufficient');
  expect((await secretary(sendAgendaNow, { params: { id: randomUUID() } })).problem.code).toBe('not-found');
});

it('prints the agenda as a PDF, and not for another establishment', async () => {
  const { response } = await secretary(readAgendaPdf, { params: { id: visitId } });
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const elsewhere = await api.as((await aPlannedHouse(api.database)).ids.establishment, ['secretary']);
  expect((await elsewhere(readAgendaPdf, { params: { id: visitId } })).problem.code).toBe('not-found');
});
