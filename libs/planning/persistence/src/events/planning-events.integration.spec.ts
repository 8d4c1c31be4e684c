import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import {
  Arrive,
  BookDayVisit,
  CancelDayVisit,
  FinishStep,
  MoveDayVisit,
  SettleRequest,
  UndoLastChange,
  WithdrawFact,
} from '@diurne/planning-application';
import { civilDate } from '@diurne/time';
import { PostgresDayLedger } from '../ledger/postgres-day-ledger';
import { PostgresVisitTrace } from '../lived-day/postgres-visit-trace';
import { planningEntities } from '../reference/entities';
import { PostgresRequestBook } from '../requests/postgres-request-book';
import { aPlannedHouse, type PlannedHouse } from '../testing/a-planned-house';
import { care } from '../testing/programmes';

let home: TestDatabase;
let database: Database;
let house: PlannedHouse;
let ledger: PostgresDayLedger;
let visitId: string;
let requestId: string;
const tuesday = civilDate('2026-12-01');
const thursday = civilDate('2026-12-03');
const at = new Date('2026-11-22T08:30:00Z');

beforeAll(async () => {
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url, planningEntities).initialize());
});
beforeEach(async () => {
  house = await aPlannedHouse(database);
  ledger = new PostgresDayLedger(database);
  visitId = randomUUID();
  requestId = (await house.request(tuesday, 'care')).requestId;
  const order = {
    ...house.day(tuesday),
    visitId,
    requestIds: [requestId],
    expectedRevision: 0,
    programme: care(house, 540),
  };
  await new BookDayVisit(ledger).book(house.actor, order, at);
});
afterAll(async () => {
  await database.source.destroy();
  await home.drop();
});

/** What was written after the first `known` events, as `name {payload}` without the ids that never change. */
const told = async (known: number) =>
  (
    await database.transact(house.actor, (tx) =>
      queryFreely<{ name: string; payload: Record<string, unknown> }>(
        tx,
        `SELECT name, payload FROM outbox_event ORDER BY written`,
      ),
    )
  )
    .slice(known)
    .map(({ name, payload: { unitId, visitId: visit, requestId: request, ...rest } }) => {
      expect([house.ids.unit, undefined]).toContain(unitId);
      expect([visitId, undefined]).toContain(visit);
      expect([requestId, undefined]).toContain(request);
      return [name, rest];
    });

it('a move tells where from, and both days that change', async () => {
  const from = { ...house.day(tuesday), revision: 1 };
  const order = {
    ...house.day(thursday),
    visitId,
    expectedRevision: 0,
    from,
    programme: care(house, 600),
    reason: 'essai',
  };
  await new MoveDayVisit(ledger).move(house.actor, order, at);
  expect(await told(3)).toEqual([
    ['visit-moved', { on: thursday, fromUnitId: house.ids.unit, fromOn: tuesday }],
    ['day-changed', { on: tuesday, revision: 2 }],
    ['day-changed', { on: thursday, revision: 1 }],
  ]);
});

it('a cancellation and its undoing tell what became of the visit and of its request', async () => {
  const order = { visitId, expectedRevision: 1, reasonClass: 'patient', reason: 'essai', requestAgain: true } as const;
  await new CancelDayVisit(ledger).cancel(house.actor, order, at);
  await new UndoLastChange(ledger).undo(house.actor, { ...house.day(tuesday), expectedRevision: 2 }, at);
  await new UndoLastChange(ledger).undo(house.actor, { ...house.day(tuesday), expectedRevision: 3 }, at);
  expect((await told(3)).map(([name]) => name)).toEqual([
    'request-reopened',
    'visit-cancelled',
    'day-changed',
    'request-booked',
    'visit-reinstated',
    'day-changed',
    'request-reopened',
    'visit-unscheduled',
    'day-changed',
  ]);
});

it('what is lived is told, and what is withdrawn', async () => {
  const [step] = await database.transact(house.actor, (tx) =>
    queryFreely<{ id: string }>(tx, `SELECT id FROM care_step WHERE visit_id = $1`, [visitId]),
  );
  const trace = new PostgresVisitTrace(database);
  const onTheDay = new Date('2026-12-01T10:00:00Z');
  const by = { accountId: house.actor.accountId ?? '', resourceId: null, runsTheWard: true };
  const stepId = step?.id ?? '';
  await new Arrive(trace).arrive(house.actor, { visitId, nameAsked: true, birthDateAsked: true }, onTheDay);
  await new FinishStep(trace).finish(
    house.actor,
    by,
    { visitId, stepId, performerId: house.ids.nurses, confirmed: true },
    onTheDay,
  );
  const facts = await database.transact(house.actor, (tx) =>
    queryFreely<{ id: string }>(tx, `SELECT id FROM traced_fact WHERE kind = 'stepDone'`),
  );
  const factId = facts[0]?.id ?? '';
  await new WithdrawFact(trace).withdraw(house.actor, by, { factId, reason: 'essai' }, onTheDay);
  expect(await told(3)).toEqual([
    ['patient-arrived', { on: tuesday }],
    ['care-started', { on: tuesday }],
    ['step-finished', { on: tuesday, factId, stepId }],
    ['fact-withdrawn', { on: tuesday, factId }],
  ]);
});

it('what a physician decides of a request is told', async () => {
  requestId = (await house.request(tuesday, 'care')).requestId;
  await new SettleRequest(new PostgresRequestBook(database)).refuse(house.actor, requestId, 'essai', at);
  expect(await told(3)).toEqual([['request-refused', {}]]);
});
