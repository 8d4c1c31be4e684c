import {
  bookDayVisit,
  cancelDayVisit,
  correctPatient,
  countMessagesToFollow,
  holdAgenda,
  listMessagesToFollow,
  notePatientCall,
  openVisit,
  sendAgendaNow,
  withdrawPatientCall,
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

it('takes back a call that was noted by mistake, with a reason that can be read', async () => {
  const said = await secretary(notePatientCall, {
    params: { id: visitId },
    body: { means: 'telephone', reached: true, said: 'Sa fille le lui dira.' },
  });
  expect(said.body.visit.announced).toBe(true);
  const [call] = said.body.calls;
  const without = { params: { id: call!.id }, body: { reason: ' ' } };
  expect((await secretary(withdrawPatientCall, without)).status).toBe(400);
  const withdrawal = { params: { id: call!.id }, body: { reason: 'Autre patient.' } };
  const { body } = await secretary(withdrawPatientCall, withdrawal);
  expect(body).toMatchObject({
    visit: { announced: false },
    calls: [{ said: 'Sa fille le lui dira.', withdrawn: { reason: 'Autre patient.' } }],
  });
  expect((await secretary(withdrawPatientCall, withdrawal)).problem.code).toBe('already-noted');
});

it('promises nothing of a visit that has begun, and says of a patient without an address that they are to be called', async () => {
  expect(await panel()).toMatchObject({ messageOutlook: 'leaves', agendaDueAt: expect.any(String) });
  const sets = (sql: string) => api.database.transact(house.actor, (tx) => queryFreely(tx, sql));
  await sets(`UPDATE patient SET email = NULL`);
  expect(await panel()).toMatchObject({ messageOutlook: 'noChannel', agendaDueAt: null });
  expect(await list()).toMatchObject({ leaving: { count: 0 }, messages: [{ visitId, state: 'noChannel' }] });
  await sets(`UPDATE patient SET email = 'ana@exemple.test'`);
  await sets(`UPDATE day_visit SET state = 'arrived'`);
  expect(await panel()).toMatchObject({ messageOutlook: 'nothing', agendaDueAt: null });
});

it('says with a correction of the address what went to the old one', async () => {
  const { patient } = await panel();
  const corrected = (email: string, seen = patient.email) =>
    secretary(correctPatient, {
      params: { id: patient.id },
      body: { seen: { ...record, email: seen }, now: { ...record, email }, insist: null },
    });
  const { birthName, usedName, firstNames, birthDate, sex, phone } = patient;
  const record = { birthName, usedName, firstNames, birthDate, sex, phone };
  expect((await corrected('bea@exemple.test')).body.sentElsewhere).toEqual([]);
});

it('is for planners, in their establishment', async () => {
  const physician = await api.as(house.ids.establishment, ['physician']);
  expect((await physician(listMessagesToFollow, { ...unit(), query: {} })).problem.code).toBe('role-insufficient');
  const elsewhere = await api.as((await aPlannedHouse(api.database)).ids.establishment, ['secretary']);
  expect((await elsewhere(listMessagesToFollow, { ...unit(), query: {} })).body.total).toBe(0);
  expect((await elsewhere(holdAgenda, { params: { id: visitId } })).problem.code).toBe('not-found');
});
