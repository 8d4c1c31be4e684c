import {
  listRequests,
  openRequest,
  receiveRequest,
  refuseRequest,
  validateRequest,
  withdrawRequest,
} from '@diurne/contracts';
import { aSmallHouse, queryFreely } from '@diurne/database/testing';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
type Signed = Awaited<ReturnType<RunningApi['as']>>;
let secretary: Signed;
let physician: Signed;
beforeAll(async () => {
  api = await runApi();
  house = await aSmallHouse(api.database);
  secretary = await api.as(house.id.establishment, ['secretary']);
  physician = await api.as(house.id.establishment, ['physician']);
});
afterAll(async () => {
  await api.close();
});

const asked = (more: Record<string, unknown> = {}) => ({
  unitId: house.id.unit,
  patientId: house.id.patient,
  pathwayId: house.id.pathway,
  prescriberId: house.id.prescriber,
  justification: 'Bilan annuel',
  wishedFrom: '2027-01-11',
  wishedTo: '2027-01-15',
  ...more,
});
/** Beside those that ask the same, by somebody who has seen them. */
const receive = async (more: Record<string, unknown> = {}) => {
  const first = await secretary(receiveRequest, { body: asked(more) });
  if (first.status === 200) return first.body;
  const despite = first.problem.doubles?.map(({ id }) => id) ?? [];
  return (await secretary(receiveRequest, { body: asked({ ...more, insist: { despite, reason: 'essai' } }) })).body;
};
const trailOf = (id: string) =>
  api.database.transact(house.actor, (tx) =>
    queryFreely<{ action: string; reason: string | null; patient_id: string }>(
      tx,
      `SELECT action, reason, patient_id FROM audit_event WHERE subject_id = $1 ORDER BY id`,
      [id],
    ),
  );

describe('a request', () => {
  it('is received as it was asked, and waits for a physician', async () => {
    const request = await receive({ hours: { from: 540, to: 845 }, note: 'Vient de loin', priority: 4 });
    expect(request).toMatchObject({
      state: 'received',
      priority: 4,
      hours: { from: 540, to: 845 },
      note: 'Vient de loin',
      prescriber: 'Dr Essai',
      pathway: { code: 'P1' },
      visitId: null,
      lastRefusal: null,
      patient: { displayName: 'ESSAI Un', birthDate: '1960-02-29' },
    });
    expect(await trailOf(request.id)).toEqual([
      { action: 'visit-request-received', reason: null, patient_id: house.id.patient },
    ]);
  });

  it('is opened by its identifier with its unit, and leaves a trace with the patient', async () => {
    const { id } = await receive();
    const { body } = await secretary(openRequest, { params: { id } });
    expect([body.id, body.unit.id]).toEqual([id, house.id.unit]);
    expect((await trailOf(id)).map(({ action, patient_id }) => [action, patient_id])).toEqual([
      ['visit-request-received', house.id.patient],
      ['visit-request-opened', house.id.patient],
    ]);
    const { problem } = await secretary(openRequest, { params: { id: house.id.patient } });
    expect(problem).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('is validated by a physician, once', async () => {
    const { id } = await receive();
    expect((await physician(validateRequest, { params: { id } })).body.state).toBe('validated');
    const again = await physician(validateRequest, { params: { id } });
    expect([again.status, again.problem.code]).toEqual([409, 'request-not-plannable']);
    expect(again.problem.detail).toContain('validée');
    expect((await trailOf(id)).map(({ action }) => action)).toEqual([
      'visit-request-received',
      'visit-request-validated',
    ]);
  });

  it('is refused or withdrawn with its reason, and that is its end', async () => {
    const [refused, withdrawn] = [await receive(), await receive()];
    expect(
      (await physician(refuseRequest, { params: { id: refused.id }, body: { reason: 'Relève de la consultation' } }))
        .body.state,
    ).toBe('refused');
    expect(
      (await secretary(withdrawRequest, { params: { id: withdrawn.id }, body: { reason: 'Le patient a déménagé' } }))
        .body.state,
    ).toBe('withdrawn');
    expect((await trailOf(refused.id)).at(-1)).toMatchObject({
      action: 'visit-request-refused',
      reason: 'Relève de la consultation',
    });
    expect((await physician(validateRequest, { params: { id: withdrawn.id } })).problem.detail).toContain(
      'Enregistrez une nouvelle demande.',
    );
  });

  it('is settled by one of two physicians in the same second', async () => {
    const { id } = await receive();
    const answers = await Promise.all([
      physician(validateRequest, { params: { id } }),
      physician(refuseRequest, { params: { id }, body: { reason: 'non' } }),
      physician(validateRequest, { params: { id } }),
    ]);
    const settled = (await secretary(listRequests, { query: {} })).body.requests.find((request) => request.id === id);
    expect(['validated', 'refused']).toContain(settled?.state);
    expect(answers.filter(({ status }) => status === 500)).toEqual([]);
  });

  it('under a booked visit is not withdrawn: the patient would still be expected', async () => {
    const { id } = await receive();
    await physician(validateRequest, { params: { id } });
    await api.database.transact(house.actor, (tx) =>
      queryFreely(tx, `UPDATE visit_request SET state = 'booked' WHERE id = $1`, [id]),
    );
    const { problem } = await secretary(withdrawRequest, { params: { id }, body: { reason: 'x' } });
    expect(problem).toMatchObject({
      status: 409,
      code: 'request-not-plannable',
      detail: 'Une venue est réservée pour cette demande. Annulez d’abord la venue.',
    });
  });

  it('that names what does not exist says which, all at once', async () => {
    const nobody = '00000000-0000-4000-8000-00000000000a';
    const { status, problem } = await secretary(receiveRequest, {
      body: asked({ patientId: nobody, prescriberId: nobody, pathwayId: nobody }),
    });
    expect([status, problem.code, problem.errors?.map(({ path }) => path)]).toEqual([
      422,
      'reference-unknown',
      ['body.patientId', 'body.pathwayId', 'body.prescriberId'],
    ]);
    expect((await physician(validateRequest, { params: { id: nobody } })).problem.code).toBe('not-found');
  });

  it('of a neighbour is neither seen nor settled', async () => {
    const neighbour = await aSmallHouse(api.database, 'CH Voisin');
    const theirs = await api.as(neighbour.id.establishment, ['physician']);
    const { id } = await receive();
    expect((await theirs(validateRequest, { params: { id } })).problem.code).toBe('not-found');
    expect((await theirs(listRequests, { query: {} })).body.requests.map((request) => request.id)).toEqual([
      neighbour.id.request,
    ]);
    expect((await secretary(receiveRequest, { body: asked({ patientId: neighbour.id.patient }) })).problem.code).toBe(
      'reference-unknown',
    );
  });
});

describe('the list of requests', () => {
  it('goes on page by page, each request once, those that wait before those that have ended', async () => {
    const mine = await aSmallHouse(api.database, 'CH Long');
    const sql = (text: string) => api.database.transact(mine.actor, (tx) => queryFreely(tx, text));
    await sql(`
      INSERT INTO visit_request (establishment_id, unit_id, patient_id, pathway_version_id, prescriber_id, justification, priority,
        wished_from, wished_to, state, received_at)
      SELECT establishment_id, unit_id, patient_id, pathway_version_id, prescriber_id, 'essai', 1 + n % 5, wished_from, wished_to,
        CASE n % 3 WHEN 0 THEN 'withdrawn' ELSE 'received' END, now() - n % 7 * interval '1 day'
      FROM visit_request, generate_series(1, 1050) n`);
    const theirs = await api.as(mine.id.establishment, ['secretary']);
    const pages = [(await theirs(listRequests, { query: {} })).body];
    for (let next = pages[0]!.next; next !== null; next = pages.at(-1)!.next)
      pages.push((await theirs(listRequests, { query: { after: next } })).body);
    expect(pages.map(({ requests }) => requests.length)).toEqual([500, 500, 51]);
    const all = pages.flatMap(({ requests }) => requests);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1051);
    const ended = all.map(({ state }) => state === 'withdrawn');
    expect(ended.indexOf(true)).toBe(1051 - 350);
    const urgent = all.slice(0, 701).map(({ priority }) => priority);
    expect(urgent).toEqual([...urgent].sort((a, b) => b - a));
    expect((await theirs(listRequests, { query: { after: 'x' } })).problem.code).toBe('input-invalid');
    expect((await theirs(listRequests, { query: { after: '_'.repeat(22) } })).body).toEqual({
      requests: [],
      next: null,
    });
  });

  it('has the most urgent first, then the oldest, by state and by a day of the wished window, both ends included', async () => {
    const [ordinary, urgent, later] = [
      await receive({ wishedFrom: '2027-03-01', wishedTo: '2027-03-03' }),
      await receive({ wishedFrom: '2027-03-03', wishedTo: '2027-03-03', priority: 5 }),
      await receive({ wishedFrom: '2027-03-04', wishedTo: '2027-03-09' }),
    ];
    const on = async (day: string, state = 'received') =>
      (await secretary(listRequests, { query: { on: day, state } })).body.requests.map(({ id }) => id);
    expect(await on('2027-03-03')).toEqual([urgent.id, ordinary.id]);
    expect([await on('2027-03-04'), await on('2027-03-09'), await on('2027-03-10'), await on('2027-02-28')]).toEqual([
      [later.id],
      [later.id],
      [],
      [],
    ]);
    expect(await on('2027-03-03', 'validated')).toEqual([]);
  });
  it('leaves one trace', async () => {
    const count = async () =>
      (
        await api.database.transact(house.actor, (tx) =>
          queryFreely(tx, `SELECT FROM audit_event WHERE action = 'visit-requests-listed'`),
        )
      ).length;
    const before = await count();
    await secretary(listRequests, { query: {} });
    expect((await count()) - before).toBe(1);
  });
});
