import {
  bookDayVisit,
  cancelDayVisit,
  countMessagesToFollow,
  holdAgenda,
  listMessagesToFollow,
  notePatientCall,
  openVisit,
  sendAgendaNow,
} from '@diurne/contracts';
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
const on = addDays(toLocal(new Date(), 'Europe/Paris').date, 9);

beforeAll(async () => {
  api = await runApi();
});
beforeEach(async () => {
  house = await aPlannedHouse(api.database);
  secretary = await api.as(house.ids.establishment, ['secretary']);
  const request = await house.request(on, 'checkup');
  await api.database.transact(house.actor, (tx) =>
    queryFreely(tx, `UPDATE patient SET email = 'ana@exemple.test' WHERE id = $1`, [request.patientId]),
  );
  visitId = (
    await secretary(bookDayVisit, {
      params: { unitId: house.ids.unit, on },
      body: { requestIds: [request.requestId], expectedRevision: 0, programme: checkup(house, 515) },
    })
  ).body.visitId;
});
afterAll(() => api.close());

const unit = () => ({ params: { unitId: house.ids.unit } });
const list = async () => (await secretary(listMessagesToFollow, { ...unit(), query: {} })).body;
const panel = async () => (await secretary(openVisit, { params: { id: visitId } })).body;

it('lets wait at somebody’s wish, lists who waits, and lets go', async () => {
  expect((await panel()).agendaDueAt).not.toBeNull();
  const held = await secretary(holdAgenda, { params: { id: visitId } });
  expect(held.body).toMatchObject({ agendaDueAt: null, agendaHeld: { by: expect.any(String) } });
  expect(await list()).toMatchObject({ total: 1, messages: [{ visitId, state: 'held', mayBeSent: true }] });
  expect((await secretary(countMessagesToFollow, unit())).body).toEqual({ total: 1 });
  await secretary(sendAgendaNow, { params: { id: visitId } });
  expect(await panel()).toMatchObject({ agendaHeld: null, agendaDueAt: expect.any(String) });
  expect((await list()).total).toBe(0);
});

it('tells nobody for now of a change whose author wishes so', async () => {
  await secretary(notePatientCall, {
    params: { id: visitId },
    body: { means: 'inPerson', reached: true, said: 'Vu en consultation.' },
  });
  expect((await panel()).visit.announced).toBe(true);
  await secretary(cancelDayVisit, {
    params: { id: visitId },
    body: { expectedRevision: 1, reasonClass: 'patient', reason: 'grippe', tellLater: true },
  });
  expect(await panel()).toMatchObject({ agendaDueAt: null, agendaHeld: { by: '' } });
});

it('notes a call with its words, and refuses one without', async () => {
  const { status, problem } = await secretary(notePatientCall, {
    params: { id: visitId },
    body: { means: 'telephone', reached: true, said: ' ' },
  });
  expect([status, problem.errors?.map(({ path }) => path)]).toEqual([400, ['body.said']]);
});

it('is for planners, in their establishment', async () => {
  const physician = await api.as(house.ids.establishment, ['physician']);
  expect((await physician(listMessagesToFollow, { ...unit(), query: {} })).problem.code).toBe('role-insufficient');
  const elsewhere = await api.as((await aPlannedHouse(api.database)).ids.establishment, ['secretary']);
  expect((await elsewhere(listMessagesToFollow, { ...unit(), query: {} })).body.total).toBe(0);
  expect((await elsewhere(holdAgenda, { params: { id: visitId } })).problem.code).toBe('not-found');
});
