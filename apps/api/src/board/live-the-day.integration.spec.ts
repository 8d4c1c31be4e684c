import { randomUUID } from 'node:crypto';
import {
  arrive,
  confirmFact,
  confirmOnEvidence,
  countFactsToConfirm,
  depart,
  finishStep,
  listFactsToConfirm,
  openBoard,
  withdrawFact,
  type BoardView,
} from '@diurne/contracts';
import { aPlannedHouse, type PlannedHouse } from '@diurne/planning-persistence/testing';
import { toLocal } from '@diurne/time';
import { bookACheckup } from '../testing/a-lived-in-house';
import { runApi, type RunningApi } from '../testing/running-api';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let api: RunningApi;
let house: PlannedHouse;
let visitId: string;
const on = toLocal(new Date(), 'Europe/Paris').date;
const day = (date: string = on) => ({ unitId: house.ids.unit, on: date });

beforeAll(async () => {
  api = await runApi();
  house = await aPlannedHouse(api.database);
  ({ visitId } = await bookACheckup(api, house, { on }));
});
afterAll(() => api.close());

const cardOf = ({ cards }: BoardView) => {
  const [card] = cards;
  if (!card) throw new Error('no card');
  return card;
};

it('lives today’s day over the wire: arrival, steps by their performer or for them, correction, departure', async () => {
  const nurse = await api.as(house.ids.establishment, ['wardNurse'], {
    resourceId: house.ids.nurses,
    displayName: 'Sasha Essai',
  });
  const physician = await api.as(house.ids.establishment, ['physician'], { resourceId: house.ids.physician });
  const dim = await api.as(house.ids.establishment, ['dim']);
  const params = { id: visitId };

  const expected = (await nurse(openBoard, { params: day() })).body;
  expect(expected).toMatchObject({
    on,
    revision: 1,
    nowMinute: expect.any(Number),
    cards: [{ visit: { id: visitId, state: 'booked' }, next: { label: 'Arrivée' } }],
  });
  const stepIds = Object.fromEntries(cardOf(expected).visit.steps.map(({ code, id }) => [code, id]));
  const done = (code: string, performerId: string | null = null) => ({
    params: { id: visitId, stepId: stepIds[code] ?? '' },
    body: { performerId, confirmed: true },
  });

  expect((await dim(arrive, { params, body: { nameAsked: true, birthDateAsked: true } })).problem.code).toBe(
    'role-insufficient',
  );
  const unchecked = await nurse(arrive, { params, body: { nameAsked: true, birthDateAsked: false } });
  expect([unchecked.status, unchecked.problem.code, unchecked.problem.detail]).toEqual([
    422,
    'identity-not-checked',
    expect.stringContaining('sa date de naissance'),
  ]);
  expect((await nurse(finishStep, done('PDS'))).problem).toMatchObject({ status: 409, code: 'visit-state-refused' });
  expect(cardOf((await nurse(arrive, { params, body: { nameAsked: true, birthDateAsked: true } })).body)).toMatchObject(
    { visit: { state: 'arrived' }, facts: [{ kind: 'arrival', declaredBy: 'Sasha Essai' }] },
  );

  expect(cardOf((await nurse(finishStep, done('PDS'))).body).visit).toMatchObject({
    state: 'inProgress',
    steps: expect.arrayContaining([expect.objectContaining({ code: 'PDS', done: true })]),
  });
  const notHers = await nurse(finishStep, done('CS'));
  expect([notHers.status, notHers.problem.code, notHers.problem.detail]).toEqual([
    403,
    'fact-not-yours',
    expect.stringContaining('cardiologue'),
  ]);
  expect((await nurse(finishStep, done('CS', house.ids.nurses))).problem.code).toBe('fact-not-yours');
  const forPhysician = cardOf((await nurse(finishStep, done('CS', house.ids.physician))).body);
  const waiting = forPhysician.facts.find(({ awaitsConfirmation }) => awaitsConfirmation);
  expect((await nurse(confirmFact, { params: { id: waiting?.id ?? '' } })).problem).toMatchObject({
    status: 403,
    code: 'fact-not-yours',
  });
  const own = (await physician(listFactsToConfirm, { query: {} })).body;
  expect(own).toMatchObject({ total: 1, facts: [{ id: waiting?.id, visitId, waitsFor: 'performer' }] });
  expect((await physician(countFactsToConfirm, {})).body).toEqual({ total: 1 });
  const coordinator = await api.as(house.ids.establishment, ['coordinator']);
  const evidence = { params: { id: waiting?.id ?? '' }, body: { evidence: 'feuille signée' } };
  expect((await nurse(confirmOnEvidence, evidence)).problem.code).toBe('role-insufficient');
  expect((await coordinator(confirmOnEvidence, evidence)).problem.code).toBe('fact-not-yours');
  expect(
    cardOf((await physician(confirmFact, { params: { id: waiting?.id ?? '' } })).body).facts.some(
      ({ awaitsConfirmation }) => awaitsConfirmation,
    ),
  ).toBe(false);

  if (expected.nowMinute !== null && expected.nowMinute > 1)
    expect((await nurse(depart, { params, body: { atMinute: expected.nowMinute - 1 } })).problem.code).toBe(
      'fact-contradicted',
    );
  const left = cardOf((await nurse(depart, { params, body: { confirmed: true } })).body);
  expect(left).toMatchObject({ visit: { state: 'left', grading: { basis: 'traced', count: 2 } }, next: null });
  const departure = left.facts.find(({ kind }) => kind === 'departure');
  expect(
    cardOf(
      (await nurse(withdrawFact, { params: { id: departure?.id ?? '' }, body: { reason: 'parti puis revenu' } })).body,
    ).visit.state,
  ).toBe('inProgress');
  expect((await nurse(withdrawFact, { params: { id: randomUUID() }, body: { reason: 'x' } })).problem.code).toBe(
    'not-found',
  );
});
