import {
  breakGlass,
  cancelDayVisit,
  correctPatient,
  listEpisodes,
  listRecordOpenings,
  markConfidential,
  openPatient,
  openVisit,
  reviewRecordOpening,
  searchPatients,
  setAccountUnits,
} from '@diurne/contracts';
import { civilDate } from '@diurne/time';
import { aHouseOfRecords, plainName, secretName, visitedOn, type HouseOfRecords } from '../testing/a-house-of-records';
import { runApi, type RunningApi } from '../testing/running-api';

jest.setTimeout(60_000);

let api: RunningApi;
let records: HouseOfRecords;
beforeAll(async () => {
  api = await runApi({ RECORD_OPENING_MINUTES: '30' });
  records = await aHouseOfRecords(api);
});
afterAll(() => api.close());

const reason = 'appelée au fauteuil pour un malaise';
const here = () => records.house.ids.establishment;
const elsewhere = (role: 'physician' | 'wardNurse' | 'secretary') =>
  api.as(here(), [role], { unitIds: [records.otherUnit], displayName: `${role} d’ailleurs` });

it('refuses with what to give, opens with a reason for the minutes of the house, and tells whoever reviews', async () => {
  const nurse = await elsewhere('wardNurse');
  const open = () => nurse(openVisit, { params: { id: records.plain.visit } });
  const refused = await open();
  expect([refused.status, refused.problem.code]).toEqual([403, 'record-closed']);
  expect(refused.problem.record).toEqual({ of: 'visit', id: records.plain.visit });

  for (const weak of ['', 'urgence', 'test a b c', '... ... ...'])
    expect((await nurse(breakGlass, { body: { ...refused.problem.record, reason: weak } })).problem.code).toBe(
      'input-invalid',
    );
  expect((await open()).status).toBe(403);

  const before = Date.now();
  const broken = await nurse(breakGlass, { body: { ...refused.problem.record, reason } });
  expect(broken.status).toBe(200);
  expect(Math.round((Date.parse(broken.body.until) - before) / 60_000)).toBe(30);
  expect((await open()).body.visit.patient.birthName).toBe(plainName);

  const dim = await api.as(here(), ['dim']);
  const listed = await dim(listRecordOpenings, { query: {} });
  const mine = listed.body.openings.find(({ by }) => by === 'wardNurse d’ailleurs');
  expect(mine).toMatchObject({ reason, review: null, patient: { birthName: plainName } });
  const review = { params: { id: mine!.id }, body: { remark: 'vu avec la cadre' } };
  expect((await dim(reviewRecordOpening, review)).status).toBe(204);
  expect((await dim(reviewRecordOpening, review)).problem.code).toBe('already-noted');
  const ids = (await dim(listRecordOpenings, { query: {} })).body.openings.map(({ id }) => id);
  expect(ids).not.toContain(mine!.id);
});

it('is over when its time is', async () => {
  const physician = await elsewhere('physician');
  const open = () => physician(openVisit, { params: { id: records.plain.visit } });
  await records.free(
    `INSERT INTO record_opening (establishment_id, account_id, patient_id, reason, opened_at, until) VALUES ($1, $2, $3, $4, now() - interval '2 minutes', now() - interval '1 second')`,
    [here(), physician.accountId, records.plain.patient, reason],
  );
  expect((await open()).problem.code).toBe('record-closed');
});

it('says to an administrator that no reason opens anything, and shows them of a confidential patient the number alone', async () => {
  const administrator = await api.as(here(), ['administrator']);
  expect((await administrator(openVisit, { params: { id: records.plain.visit } })).problem.code).toBe(
    'role-insufficient',
  );
  expect(
    (await administrator(breakGlass, { body: { of: 'visit', id: records.plain.visit, reason } })).problem.code,
  ).toBe('role-insufficient');
  const coordinator = await records.as('coordinator', 'inUnit');
  await coordinator(breakGlass, { body: { of: 'patient', id: records.secret.patient, reason } });
  const { body, response } = await administrator(listRecordOpenings, { query: {} });
  const [number] = await records.free(`SELECT ipp FROM patient WHERE id = $1`, [records.secret.patient]);
  expect(body.openings.filter(({ patient }) => patient.ipp === number!['ipp'])[0]?.patient).toMatchObject({
    displayName: 'Patient confidentiel',
    hidden: 'confidential',
  });
  expect(await response.text()).not.toContain(secretName);
});

it('keeps who a confidential patient is out of a search, save of those who keep identities', async () => {
  const search = async (role: 'secretary' | 'identityCell') =>
    (await (await records.as(role, 'none'))(searchPatients, { query: { search: secretName } })).body.patients;
  expect(await search('secretary')).toMatchObject([{ displayName: 'Patient confidentiel', birthDate: '', ipp: '' }]);
  expect(await search('identityCell')).toMatchObject([{ birthName: secretName }]);
});

it('lets the mark be set, and taken away only by who may know the patient', async () => {
  const { patient } = records.plain;
  const [secretary, nurse] = [await records.as('secretary', 'inUnit'), await records.as('wardNurse', 'inUnit')];
  const coordinator = await api.as(here(), ['coordinator'], { unitIds: [records.unit] });
  const cell = await records.as('identityCell', 'none');
  const mark = (caller: typeof cell, confidential: boolean) =>
    caller(markConfidential, { params: { id: patient }, body: { confidential, reason: 'agent de la maison' } });
  expect((await mark(nurse, true)).problem.code).toBe('role-insufficient');
  expect((await mark(coordinator, true)).status).toBe(204);
  expect((await secretary(openPatient, { params: { id: patient } })).problem.code).toBe('record-closed');
  expect((await mark(coordinator, false)).problem.code).toBe('record-closed');
  expect((await mark(cell, false)).status).toBe(204);
  expect((await secretary(openPatient, { params: { id: patient } })).body.confidential).toBe(false);
});

it('leaves identities to the planners and the identity cell, no longer to the administrator', async () => {
  const administrator = await records.as('administrator', 'none');
  const asked = { params: { id: records.plain.patient }, body: {} };
  expect((await administrator(correctPatient, asked)).problem.code).toBe('role-insufficient');
  expect((await (await records.as('identityCell', 'none'))(correctPatient, asked)).problem.code).toBe('input-invalid');
});

it('follows at once where an administrator says that somebody works', async () => {
  const nurse = await elsewhere('wardNurse');
  const open = async () => (await nurse(openVisit, { params: { id: records.plain.visit } })).status;
  const administrator = await api.as(here(), ['administrator']);
  const say = (unitIds: string[]) =>
    administrator(setAccountUnits, { params: { id: nurse.accountId }, body: { unitIds } });
  expect(await open()).toBe(403);
  expect((await say([records.unit])).status).toBe(204);
  expect(await open()).toBe(200);
  expect((await say([records.otherUnit])).status).toBe(204);
  expect(await open()).toBe(403);
});

it('says of the patient’s visit in another unit when it is, and not what for', async () => {
  const on = civilDate('2027-06-02');
  await records.book({ on, unitId: records.otherUnit, request: { patient_id: records.plain.patient } });
  const seenBy = async (caller: Awaited<ReturnType<typeof elsewhere>>) =>
    (await caller(openVisit, { params: { id: records.plain.visit } })).body.otherVisits;
  const nurse = await api.as(here(), ['wardNurse'], { unitIds: [records.unit] });
  const [veiled] = await seenBy(nurse);
  const [whole] = await seenBy(await api.as(here(), ['coordinator']));
  expect(whole).toMatchObject({ on, arrival: 515 });
  expect(whole?.pathway).not.toBe('Occupé ailleurs');
  expect(veiled).toEqual({ ...whole, pathway: 'Occupé ailleurs' });
});

it('keeps the words of a reason from whoever counts without caring', async () => {
  const { visitId } = await records.book({ on: visitedOn, arrival: 900, expectedRevision: 2 });
  const coordinator = await api.as(here(), ['coordinator'], { unitIds: [records.unit] });
  const body = { expectedRevision: 3, reasonClass: 'patient', reason: 'hospitalisé pour une pneumopathie' };
  expect((await coordinator(cancelDayVisit, { params: { id: visitId }, body })).status).toBe(200);
  const read = async (caller: typeof coordinator) => {
    const asked = { params: { unitId: records.unit }, query: { from: visitedOn, to: visitedOn } };
    return (await (await caller(listEpisodes, asked)).response.text()).includes('pneumopathie');
  };
  expect(await read(coordinator)).toBe(true);
  expect(await read(await api.as(here(), ['administrator']))).toBe(false);
});
