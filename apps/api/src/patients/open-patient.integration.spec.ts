import {
  createCorrespondent,
  listCorrespondents,
  openPatient,
  registerPatient,
  searchPatients,
} from '@diurne/contracts';
import { aSmallHouse, queryFreely } from '@diurne/database/testing';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
let secretary: Awaited<ReturnType<RunningApi['as']>>;
const register = async (birthName: string, firstNames: string, more: Record<string, unknown> = {}) =>
  (
    await secretary(registerPatient, {
      body: { birthName, firstNames, birthDate: '1951-03-12', sex: 'female', ...more },
    })
  ).body;
beforeAll(async () => {
  api = await runApi();
  house = await aSmallHouse(api.database);
  secretary = await api.as(house.id.establishment, ['secretary']);
  await register('Lefèvre', 'Zoé, Anne', { birthDate: '1948-11-02', phone: '06 12 34 56 78' });
  await register('Lefebvre', 'Yvon', { sex: 'male' });
  await register('Dupré-Martin', 'Inès', { usedName: 'Œuvrard' });
  await register('N’Guessan', 'Ama', { phone: '+33 7 98 76 54 32' });
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVW') await register('Vanderbeke', letter.repeat(6));
});
afterAll(async () => {
  await api.close();
});

const found = async (search: string) =>
  (await secretary(searchPatients, { query: { search } })).body.patients.map(({ displayName }) => displayName);
const trail = (where: string) =>
  api.database.transact(house.actor, (tx) =>
    queryFreely<{ action: string; patient_id: string | null; account_id: string; detail: unknown }>(
      tx,
      `SELECT action, patient_id, account_id, detail FROM audit_event WHERE ${where} ORDER BY id`,
    ),
  );

describe('searching for a patient', () => {
  it.each([
    ['a name without its accents', 'lefevre zoe', 'LEFÈVRE Zoé'],
    ['names the other way round', 'Zoé Lefèvre', 'LEFÈVRE Zoé'],
    ['a later first name', 'anne lefevre', 'LEFÈVRE Zoé'],
    ['one half of a double name', 'martin', 'ŒUVRARD Inès'],
    ['a double name without its dash', 'dupre martin', 'ŒUVRARD Inès'],
    ['the used name, ligature apart', 'oeuvrard', 'ŒUVRARD Inès'],
    ['two letters that changed places', 'lefevbre yvon', 'LEFEBVRE Yvon'],
    ['an apostrophe left out', 'n guessan', 'N’GUESSAN Ama'],
    ['the beginning of a name', 'guess', 'N’GUESSAN Ama'],
    ['a birth date as it is said', '02/11/1948', 'LEFÈVRE Zoé'],
    ['a birth date as it is stored', '1948-11-02', 'LEFÈVRE Zoé'],
    ['a telephone number, spaced otherwise', '0612345678', 'LEFÈVRE Zoé'],
    ['a telephone number from abroad', '07 98 76 54 32', 'N’GUESSAN Ama'],
    ['the IPP', '800000002', 'LEFEBVRE Yvon'],
    ['a name and a birth date', 'lefebvre 12/03/1951', 'LEFEBVRE Yvon'],
  ])('by %s finds them first', async (_what, search, expected) => {
    expect((await found(search))[0]).toBe(expected);
  });

  it('puts the exact name before the near miss, and shows both', async () => {
    expect((await found('lefebvre')).slice(0, 2)).toEqual(['LEFEBVRE Yvon', 'LEFÈVRE Zoé']);
  });
  it('narrows by everything that is typed', async () => {
    expect(await found('lefebvre 02/11/1948')).toEqual(['LEFÈVRE Zoé']);
  });
  it('finds nobody by chance', async () => {
    for (const search of ['zzyzx', '31/02/1951', '%%', '__', '99999999999999', '--'])
      expect(await found(search)).toEqual([]);
  });
  it('shows twenty people at most, with minimal traits', async () => {
    const { body } = await secretary(searchPatients, { query: { search: 'vanderbeke' } });
    expect([body.patients.length, body.more]).toEqual([20, true]);
    expect(Object.keys(body.patients[0] ?? {}).sort()).toEqual([
      'birthDate',
      'birthName',
      'displayName',
      'firstNames',
      'id',
      'ipp',
      'sex',
    ]);
  });
  it('leaves one trace for the list, without what was typed', async () => {
    const before = (await trail(`action = 'patients-searched'`)).length;
    await found('vanderbeke 12/03/1951');
    const rows = await trail(`action = 'patients-searched'`);
    expect(rows.length - before).toBe(1);
    expect(rows.at(-1)).toMatchObject({
      account_id: secretary.accountId,
      patient_id: null,
      detail: { by: ['name', 'birthDate'], count: 20 },
    });
    expect(JSON.stringify(rows)).not.toMatch(/vanderbeke/i);
  });
  it('stops at the wall between establishments', async () => {
    const neighbour = await aSmallHouse(api.database, 'CH Voisin');
    const theirs = await api.as(neighbour.id.establishment, ['secretary']);
    expect((await theirs(searchPatients, { query: { search: 'lefevre' } })).body).toEqual({
      patients: [],
      more: false,
    });
    const { id } = (await secretary(searchPatients, { query: { search: 'lefevre zoe' } })).body.patients[0]!;
    expect((await theirs(openPatient, { params: { id } })).problem).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('a patient’s record', () => {
  it('is opened with its physicians, and the reading is traced', async () => {
    const { id: physician } = (
      await secretary(createCorrespondent, {
        body: {
          displayName: 'Dr Aubin Essai',
          specialty: 'médecine générale',
          rpps: '10003456786',
          email: 'aubin@exemple.test',
        },
      })
    ).body;
    const { id } = await register('Kerleveo', 'Tugdual', { primaryPhysicianId: physician });
    const { body } = await secretary(openPatient, { params: { id } });
    expect(body).toMatchObject({
      displayName: 'KERLEVEO Tugdual',
      insStatus: 'provisional',
      ins: null,
      birthDate: '1951-03-12',
      primaryPhysician: { displayName: 'Dr Aubin Essai' },
      referringPhysician: null,
    });
    expect(await trail(`patient_id = '${id}'`)).toMatchObject([
      { action: 'patient-registered' },
      { action: 'patient-opened', account_id: secretary.accountId },
    ]);
    expect((await secretary(listCorrespondents)).body.map(({ displayName }) => displayName)).toContain(
      'Dr Aubin Essai',
    );
  });
  it.each([
    ['a birth date to come', { birthDate: '2150-01-01' }, 400, 'body.birthDate'],
    ['a birth date before anyone alive', { birthDate: '0951-03-12' }, 400, 'body.birthDate'],
    [
      'a physician who is not in the address book',
      { referringPhysicianId: '00000000-0000-4000-8000-000000000009' },
      422,
      'body.referringPhysicianId',
    ],
  ])('is not registered with %s', async (_what, change, status, path) => {
    const answer = await secretary(registerPatient, {
      body: { birthName: 'X', firstNames: 'Y', birthDate: '1951-03-12', sex: 'unknown', ...change },
    });
    expect([answer.status, answer.problem.errors?.map((error) => error.path)]).toEqual([status, [path]]);
  });
  it('is not registered with a neighbour’s physician', async () => {
    const neighbour = await aSmallHouse(api.database, 'CH d’Ailleurs');
    const answer = await secretary(registerPatient, {
      body: {
        birthName: 'X',
        firstNames: 'Y',
        birthDate: '1951-03-12',
        sex: 'unknown',
        primaryPhysicianId: neighbour.id.prescriber,
      },
    });
    expect(answer.problem.code).toBe('reference-unknown');
  });
});

it('a physician whose RPPS key is wrong is not added', async () => {
  expect(
    (await secretary(createCorrespondent, { body: { displayName: 'Dr Faux', specialty: 'x', rpps: '10003456789' } }))
      .problem.errors,
  ).toEqual([{ path: 'body.rpps', message: 'clé fausse' }]);
});
