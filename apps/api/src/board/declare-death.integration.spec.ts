import { randomUUID } from 'node:crypto';
import {
  declareDeath,
  depart,
  openBoard,
  openDeath,
  openPatient,
  openVisit,
  receiveRequest,
  searchPatients,
  withdrawDeath,
  withdrawFact,
} from '@diurne/contracts';
import { queryFreely } from '@diurne/database/testing';
import { Arrive, VisitTrace } from '@diurne/planning-application';
import { aPlannedHouse, type PlannedHouse } from '@diurne/planning-persistence/testing';
import { addDays, toLocal } from '@diurne/time';
import { bookACheckup } from '../testing/a-lived-in-house';
import { runApi, type RunningApi } from '../testing/running-api';

// Real servers on a machine that does other things too.
jest.setTimeout(60_000);

let api: RunningApi;
let house: PlannedHouse;
let patientId: string;
/** Here since this morning, and expected in the other unit in two weeks. */
let here: string;
let later: string;
let otherUnit: string;
const { date: on } = toLocal(new Date(), 'Europe/Paris');
const inTwoWeeks = addDays(on, 14);
const sql = <Row>(text: string, ...parameters: unknown[]) =>
  api.database.transact(house.actor, (tx) => queryFreely<Row>(tx, text, parameters));

const book = (unitId: string, day: typeof on, request: Record<string, unknown> = {}) =>
  bookACheckup(api, house, { on: day, unitId, request });
async function message(visitId: string, state: 'waiting' | 'claimed') {
  const [row] = await sql<{ id: string }>(
    `INSERT INTO delivery (establishment_id, visit_id, patient_id, subject_kind, subject_id, recipient_kind, recipient_id, channel, version, state, claimed_at)
     VALUES ($1, $2, $3, 'agenda', $4, 'patient', $3, 'email', 0, $5, CASE WHEN $5 = 'claimed' THEN now() END) RETURNING id`,
    house.ids.establishment,
    visitId,
    patientId,
    randomUUID(),
    state,
  );
  return row!.id;
}

beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  house = await aPlannedHouse(api.database);
  otherUnit = await house.openAnotherUnit();
  ({ visitId: here, patientId } = await book(house.ids.unit, on));
  ({ visitId: later } = await book(otherUnit, inTwoWeeks, { patient_id: patientId }));
  const order = { visitId: here, nameAsked: true, birthDateAsked: true, confirmed: true };
  await new Arrive(api.application.get(VisitTrace, { strict: false })).arrive(house.actor, order, new Date());
});
const body = (more: object = {}) => ({
  visitId: here,
  on,
  atMinute: toLocal(new Date(), 'Europe/Paris').minute,
  nameAsked: true,
  birthDateAsked: true,
  confirmed: true,
  ...more,
});

it('is declared by a physician alone, and ends what was to come in every unit with what was queued', async () => {
  const nurse = await api.as(house.ids.establishment, ['wardNurse']);
  const physician = await api.as(house.ids.establishment, ['physician'], { displayName: 'Dr Exemple' });
  const params = { id: patientId };
  const waiting = await message(later, 'waiting');
  const onItsWay = await message(later, 'claimed');
  await sql(
    `INSERT INTO outbox_message (establishment_id, kind, payload, deduplication_key, due_at) VALUES ($1, 'issue-agenda', jsonb_build_object('visitId', $2::text), 'agenda:' || $2, now() + interval '1 hour')
     ON CONFLICT DO NOTHING`,
    house.ids.establishment,
    later,
  );

  expect((await nurse(declareDeath, { params, body: body() })).problem.code).toBe('role-insufficient');
  const asDeparture = await nurse(depart, { params: { id: here }, body: { exitMode: 'death' } });
  expect([asDeparture.status, asDeparture.problem.code, asDeparture.problem.detail]).toEqual([
    403,
    'death-by-physician',
    expect.stringContaining('déclaré par un médecin'),
  ]);
  expect((await physician(declareDeath, { params, body: body({ nameAsked: false }) })).problem).toMatchObject({
    status: 422,
    code: 'identity-not-checked',
  });
  const declared = await physician(declareDeath, { params, body: body() });
  expect(declared.body.death).toMatchObject({
    patientId,
    on,
    visitId: here,
    toldBy: null,
    declaredBy: 'Dr Exemple',
    visits: [{ visitId: later, unitId: otherUnit, on: inTwoWeeks, arrival: 515 }],
    requests: [],
  });
  expect((await physician(declareDeath, { params, body: body() })).problem).toMatchObject({
    status: 409,
    code: 'death-already-declared',
  });

  const [card] = (await nurse(openBoard, { params: { unitId: house.ids.unit, on } })).body.cards;
  expect(card?.visit).toMatchObject({ state: 'left', patient: { deceasedOn: on } });
  const departure = card?.facts.find(({ kind }) => kind === 'departure');
  const taken = await nurse(withdrawFact, { params: { id: departure?.id ?? '' }, body: { reason: 'erreur' } });
  expect([departure?.isDeath, taken.problem.code]).toEqual([true, 'death-by-physician']);
  expect((await nurse(openVisit, { params: { id: later } })).body).toMatchObject({
    visit: { state: 'cancelled' },
    agendaDueAt: null,
  });
  expect(await sql(`SELECT id, state, failure FROM delivery ORDER BY state`)).toEqual([
    { id: onItsWay, state: 'claimed', failure: null },
    { id: waiting, state: 'failed', failure: 'Le patient est décédé\u00a0: rien ne lui est plus envoyé.' },
  ]);
  expect(await sql(`SELECT FROM booking WHERE visit_id = $1 AND state <> 'released'`, later)).toEqual([]);
  const episodes = `SELECT kind, reason_class, reason_code FROM visit_episode WHERE visit_id = $1 AND kind = 'cancelled'`;
  expect(await sql(episodes, later)).toEqual([{ kind: 'cancelled', reason_class: 'patient', reason_code: 'death' }]);
});

it('is seen on the record, and lets nothing be asked any more', async () => {
  const physician = await api.as(house.ids.establishment, ['physician']);
  const secretary = await api.as(house.ids.establishment, ['secretary']);
  const params = { id: patientId };
  expect((await secretary(openDeath, { params })).body).toEqual({ death: null });
  expect((await secretary(openPatient, { params })).body.deceasedOn).toBeUndefined();
  await physician(declareDeath, { params, body: body() });
  expect((await secretary(openPatient, { params })).body.deceasedOn).toBe(on);
  const found = (await secretary(searchPatients, { query: { search: 'ESSAI' } })).body.patients;
  expect(found.find(({ id }) => id === patientId)?.deceasedOn).toBe(on);
  const [{ pathway_id: pathwayId } = { pathway_id: '' }] = await sql<{ pathway_id: string }>(
    `SELECT pathway_id FROM care_pathway_version LIMIT 1`,
  );
  const request = {
    unitId: house.ids.unit,
    patientId,
    pathwayId,
    prescriberId: house.ids.prescriber,
    justification: 'essai',
    wishedFrom: inTwoWeeks,
    wishedTo: inTwoWeeks,
  };
  expect((await secretary(receiveRequest, { body: request })).problem).toMatchObject({
    status: 409,
    code: 'patient-deceased',
    detail: expect.stringContaining('Ce patient est décédé'),
  });
  expect((await secretary(openDeath, { params: { id: randomUUID() } })).problem.code).toBe('not-found');
});

it('makes a letter that was signed before outdated, through the facts that it holds', async () => {
  const physician = await api.as(house.ids.establishment, ['physician']);
  const facts = `SELECT coalesce(jsonb_agg(f.id::text ORDER BY f.id), '[]') FROM standing_fact f WHERE f.visit_id = $2 AND f.counts`;
  await sql(
    `WITH report AS (INSERT INTO discharge_report (id, establishment_id, visit_id) VALUES ($3, $1, $2) RETURNING id)
     INSERT INTO report_version (establishment_id, report_id, number, state, content, author_id, edited_at, frozen, signed_by, signer_name, signer_rpps, sha256, signed_at)
     SELECT $1, id, 1, 'signed', '{}', $4, now(), jsonb_build_object('facts', (${facts})), $4, 'Dr Exemple', '10000000014', repeat('a', 64), now() FROM report`,
    house.ids.establishment,
    here,
    randomUUID(),
    physician.accountId,
  );
  const state = () => sql(`SELECT state FROM known_report WHERE visit_id = $1`, here);
  expect(await state()).toEqual([{ state: 'signed' }]);
  await physician(declareDeath, { params: { id: patientId }, body: body() });
  expect(await state()).toEqual([{ state: 'outdated' }]);
});

it('withdrawn, brings all of it back in one act and lets what is to be told wait', async () => {
  const physician = await api.as(house.ids.establishment, ['physician']);
  const secretary = await api.as(house.ids.establishment, ['secretary']);
  const params = { id: patientId };
  const told = { visitId: null, toldBy: 'sa fille', atMinute: null, on: addDays(on, -1) };
  expect((await physician(declareDeath, { params, body: body(told) })).problem.code).toBe('fact-contradicted');
  const id = (await physician(declareDeath, { params, body: body() })).body.death?.id ?? '';
  const withdraw = { params: { id }, body: { reason: 'homonyme' } };
  expect((await secretary(withdrawDeath, withdraw)).problem.code).toBe('role-insufficient');
  const back = (await physician(withdrawDeath, withdraw)).body.visits;
  expect(back.map(({ visitId, notBecause }) => [visitId, notBecause])).toEqual([
    [here, null],
    [later, null],
  ]);
  expect((await secretary(openVisit, { params: { id: here } })).body.visit.state).toBe('arrived');
  expect((await secretary(openVisit, { params: { id: later } })).body.visit.state).toBe('booked');
  expect((await secretary(openPatient, { params })).body.deceasedOn).toBeUndefined();
  const happened = await sql<{ name: string }>(
    `SELECT name FROM outbox_event WHERE visit_id = $1 ORDER BY written DESC LIMIT 2`,
    later,
  );
  expect(happened.map(({ name }) => name)).toEqual(['telling-held', 'visit-reinstated']);
  expect((await physician(withdrawDeath, withdraw)).problem.code).toBe('not-found');
});

it('told by somebody, on no day of a visit, ends what was to come too', async () => {
  const physician = await api.as(house.ids.establishment, ['physician']);
  const other = await book(otherUnit, addDays(on, 7));
  const params = { id: other.patientId };
  const told = body({ visitId: null, toldBy: 'sa fille', atMinute: null, on: addDays(on, -1) });
  expect((await physician(declareDeath, { params, body: { ...told, toldBy: null } })).problem).toMatchObject({
    status: 400,
    errors: [{ path: 'body.toldBy' }],
  });
  expect((await physician(declareDeath, { params, body: told })).body.death).toMatchObject({
    visitId: null,
    atMinute: null,
    toldBy: 'sa fille',
    visits: [{ visitId: other.visitId }],
  });
});
