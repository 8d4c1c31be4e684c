import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import {
  Arrive,
  BookDayVisit,
  ConfirmFact,
  DeclareNoShow,
  Depart,
  FinishStep,
  WithdrawFact,
  type Declarer,
} from '@diurne/planning-application';
import { checkup } from '@diurne/planning-application/testing';
import { civilDate } from '@diurne/time';
import { PathwayVersions } from '../ledger/pathway-versions';
import { PostgresDayLedger } from '../ledger/postgres-day-ledger';
import { aPlannedHouse, type PlannedHouse } from '../testing/a-planned-house';
import { OpenBoard } from './open-board.reading';
import { PostgresVisitTrace } from './postgres-visit-trace';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let scratch: TestDatabase;
let database: Database;
let house: PlannedHouse;
let trace: PostgresVisitTrace;
let visitId: string;
let step: Record<string, string>;
let coordinator: Declarer;
let physician: Declarer;
const on = civilDate('2026-12-01');
/** Local time in Paris, an hour ahead of Greenwich that day. */
const at = (hour: number, minute: number) => new Date(Date.UTC(2026, 11, 1, hour - 1, minute));

beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});
beforeEach(async () => {
  house = await aPlannedHouse(database);
  trace = new PostgresVisitTrace(database);
  visitId = randomUUID();
  const { requestId } = await house.request(on, 'checkup');
  await new BookDayVisit(new PostgresDayLedger(database)).book(
    house.actor,
    { visitId, requestIds: [requestId], ...house.day(on), expectedRevision: 0, programme: checkup(house, 515) },
    new Date('2026-11-22T08:30:00Z'),
  );
  const rows = await sql<{ id: string; code: string }>(`SELECT id, code FROM care_step WHERE visit_id = $1`, visitId);
  step = Object.fromEntries(rows.map(({ id, code }) => [code, id]));
  const physicianAccount = randomUUID();
  await queryFreely(
    database,
    `INSERT INTO account (id, establishment_id, login, display_name, password_hash, roles, resource_id) VALUES ($1, $2, $3, 'Dr Exemple', 'x', '{physician}', $4)`,
    [physicianAccount, house.ids.establishment, `dr-${physicianAccount}`, house.ids.physician],
  );
  coordinator = { accountId: house.ids.coordinator, resourceId: null, runsTheWard: true };
  physician = { accountId: physicianAccount, resourceId: house.ids.physician, runsTheWard: false };
});

const sql = <Row>(text: string, ...parameters: unknown[]) =>
  database.transact(house.actor, (tx) => queryFreely<Row>(tx, text, parameters));
const actorOf = (who: Declarer) => ({ establishmentId: house.ids.establishment, accountId: who.accountId });
const arrive = (more = {}, when = at(8, 40)) =>
  new Arrive(trace).arrive(house.actor, { visitId, nameAsked: true, birthDateAsked: true, ...more }, when);
const plannedFor = (code: string): string | null => ({ PDS: house.ids.nurses, CS: house.ids.physician })[code] ?? null;
const finish = (
  code: string,
  more: { by?: Declarer; performerId?: string | null; atMinute?: number; when?: Date } = {},
) =>
  new FinishStep(trace).finish(
    actorOf(more.by ?? coordinator),
    more.by ?? coordinator,
    {
      visitId,
      stepId: step[code] ?? '',
      performerId: more.performerId ?? (more.by ? null : plannedFor(code)),
      atMinute: more.atMinute,
    },
    more.when ?? at(9, 40),
  );
const confirm = (factId: string, by = physician) => new ConfirmFact(trace).confirm(actorOf(by), by, factId, at(9, 50));
const withdraw = (factId: string, by = coordinator, confirmed = false) =>
  new WithdrawFact(trace).withdraw(actorOf(by), by, { factId, reason: 'erreur de patient', confirmed }, at(9, 55));
const depart = (when = at(10, 35)) =>
  new Depart(trace).depart(house.actor, { visitId, exitMode: 'home', confirmed: true }, when);
const noShow = (when = at(9, 0)) => new DeclareNoShow(trace).declare(house.actor, visitId, when);
const board = (when = at(9, 45)) =>
  new OpenBoard(database, new PathwayVersions()).open(house.actor, house.day(on), when);
const card = async (when?: Date) => {
  const [only] = (await board(when)).cards;
  if (!only) throw new Error('no card');
  return only;
};
const factOf = async (kind: string) => {
  const fact = (await card()).facts.find((one) => one.kind === kind);
  if (!fact) throw new Error(`no ${kind}`);
  return fact;
};
const stateNow = async () =>
  (await sql<{ state: string }>(`SELECT state FROM day_visit WHERE id = $1`, visitId))[0]?.state;

describe('an arrival', () => {
  it.each([
    [{ nameAsked: false }, 'son nom'],
    [{ birthDateAsked: false }, 'sa date de naissance'],
    [{ nameAsked: false, birthDateAsked: false }, 'son nom et sa date de naissance'],
  ])('needs both identity checks: %j', async (more, words) => {
    await expect(arrive(more)).rejects.toMatchObject({
      code: 'identity-not-checked',
      message: expect.stringContaining(words),
    });
    expect(await stateNow()).toBe('booked');
  });
  it('is traced with who checked, once', async () => {
    await arrive();
    expect(await factOf('arrival')).toMatchObject({
      declaredBy: 'Camille Exemple',
      atMinute: 520,
      awaitsConfirmation: false,
    });
    expect(await stateNow()).toBe('arrived');
    await expect(arrive()).rejects.toMatchObject({ code: 'fact-already-declared' });
    expect(await sql(`SELECT action FROM audit_event WHERE subject_id = $1 AND action LIKE 'fact-%'`, visitId)).toEqual(
      [{ action: 'fact-declared-arrival' }],
    );
  });
  it('is never of a day to come, nor of an hour to come', async () => {
    await expect(arrive({}, new Date('2026-11-30T22:59:00Z'))).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('mardi 1er décembre'),
    });
    await expect(arrive({ atMinute: 521 })).rejects.toMatchObject({
      code: 'input-invalid',
      errors: [{ path: 'atMinute', message: expect.any(String) }],
    });
    await arrive({ atMinute: 520 });
  });
  it('is entered the day after at the hour that is said, and asks for one', async () => {
    const later = new Date('2026-12-02T09:00:00Z');
    await expect(arrive({}, later)).rejects.toMatchObject({ errors: [{ path: 'atMinute' }] });
    await arrive({ atMinute: 519 }, later);
    expect((await factOf('arrival')).atMinute).toBe(519);
    await finish('PDS', { atMinute: 533, when: new Date('2026-12-02T09:01:00Z') });
    expect((await factOf('stepDone')).atMinute).toBe(533);
  });
});

describe('a step', () => {
  it('is not done before the arrival', async () => {
    await expect(finish('PDS')).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('déclarez d’abord son arrivée'),
    });
  });
  it('counts at once when its performer says so, and the care is in progress', async () => {
    await arrive();
    await finish('CS', { by: physician });
    expect(await factOf('stepDone')).toMatchObject({
      performerId: house.ids.physician,
      plannedPerformer: 'Équipe cardiologue',
      declaredBy: 'Dr Exemple',
      awaitsConfirmation: false,
    });
    expect(await stateNow()).toBe('inProgress');
    await expect(finish('CS', { by: physician })).rejects.toMatchObject({ code: 'fact-already-declared' });
  });
  it('waits for its performer when another declares it, and is not counted until then', async () => {
    await arrive();
    await finish('CS', { performerId: house.ids.physician });
    const fact = await factOf('stepDone');
    expect(fact).toMatchObject({
      awaitsConfirmation: true,
      declaredBy: 'Camille Exemple',
      performer: 'Équipe cardiologue',
    });
    await depart();
    expect((await card()).visit.grading).toMatchObject({ basis: 'traced', count: 0 });
    await expect(confirm(fact.id, coordinator)).rejects.toMatchObject({ code: 'fact-not-yours' });
    await confirm(fact.id);
    expect((await card()).visit.grading).toMatchObject({ basis: 'traced', count: 1 });
    await expect(confirm(fact.id)).rejects.toMatchObject({ code: 'fact-already-declared' });
  });
  it('of someone who is no professional is nobody’s: they say who did it', async () => {
    await arrive();
    const order = { visitId, stepId: step['CS'] ?? '', performerId: null };
    await expect(new FinishStep(trace).finish(house.actor, coordinator, order, at(9, 40))).rejects.toMatchObject({
      errors: [{ path: 'performerId' }],
    });
    await finish('CS', { performerId: house.ids.physician });
    expect(await factOf('stepDone')).toMatchObject({ performerId: house.ids.physician, awaitsConfirmation: true });
  });
  it('on equipment alone names who performed it', async () => {
    await arrive();
    await expect(finish('ECHO')).rejects.toMatchObject({ code: 'input-invalid' });
    await finish('ECHO', { by: physician });
    expect(await factOf('stepDone')).toMatchObject({ performerId: house.ids.physician, awaitsConfirmation: false });
  });
  it('is declared for others by the ward only, and for professionals only', async () => {
    await arrive();
    await expect(finish('PDS', { by: physician, performerId: house.ids.nurses })).rejects.toMatchObject({
      code: 'fact-not-yours',
    });
    await expect(finish('PDS', { performerId: house.ids.echograph })).rejects.toMatchObject({
      code: 'reference-unknown',
    });
    await expect(
      new FinishStep(trace).finish(
        house.actor,
        coordinator,
        { visitId, stepId: randomUUID(), performerId: null },
        at(9, 40),
      ),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
  it('is declared once by ten hands at once', async () => {
    await arrive();
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => finish('PDS')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'fact-already-declared' });
  });
});

describe('a correction', () => {
  it('names the fact it corrects, keeps both, and takes the state back', async () => {
    await arrive();
    await finish('PDS');
    await withdraw((await factOf('stepDone')).id);
    expect(await stateNow()).toBe('arrived');
    await withdraw((await factOf('arrival')).id);
    expect(await stateNow()).toBe('booked');
    expect((await card()).facts).toEqual([]);
    expect(await sql(`SELECT kind, reason FROM traced_fact WHERE visit_id = $1 ORDER BY declared_at`, visitId)).toEqual(
      [
        { kind: 'arrival', reason: null },
        { kind: 'stepDone', reason: null },
        { kind: 'withdrawal', reason: 'erreur de patient' },
        { kind: 'withdrawal', reason: 'erreur de patient' },
      ],
    );
    await arrive();
    expect(await stateNow()).toBe('arrived');
  });
  it('takes back the last fact first', async () => {
    await arrive();
    await finish('PDS');
    await expect(withdraw((await factOf('arrival')).id)).rejects.toMatchObject({ code: 'visit-state-refused' });
  });
  it('is for its author, its performer and the ward', async () => {
    await arrive();
    const arrival = await factOf('arrival');
    await expect(withdraw(arrival.id, physician)).rejects.toMatchObject({ code: 'fact-not-yours' });
    await finish('CS', { performerId: house.ids.physician });
    await withdraw((await factOf('stepDone')).id, physician);
    await expect(withdraw(arrival.id.replace(/^./, (first) => (first === '0' ? '1' : '0')))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
  it('is made once', async () => {
    await arrive();
    const { id } = await factOf('arrival');
    await withdraw(id);
    await expect(withdraw(id)).rejects.toMatchObject({ code: 'not-found' });
  });
  it('of a departure brings the patient back to where they were', async () => {
    await arrive();
    await finish('PDS');
    await depart();
    expect(await stateNow()).toBe('left');
    await withdraw((await factOf('departure')).id);
    expect(await stateNow()).toBe('inProgress');
    expect(await sql(`SELECT exit_mode FROM day_visit WHERE id = $1`, visitId)).toEqual([{ exit_mode: null }]);
  });
});

describe('a departure and an absence', () => {
  it('is no departure without an arrival, and only one', async () => {
    await expect(depart()).rejects.toMatchObject({ code: 'visit-state-refused' });
    await arrive();
    await depart();
    expect(await sql(`SELECT state, exit_mode FROM day_visit WHERE id = $1`, visitId)).toEqual([
      { state: 'left', exit_mode: 'home' },
    ]);
    await expect(depart()).rejects.toMatchObject({ code: 'fact-already-declared' });
  });
  it('a step that was forgotten is entered after the departure', async () => {
    await arrive();
    await depart();
    await expect(finish('ECHO', { by: physician, when: at(11, 0) })).rejects.toMatchObject({
      code: 'fact-contradicted',
    });
    await finish('ECHO', { by: physician, atMinute: 630, when: at(11, 0) });
    expect(await stateNow()).toBe('left');
  });
  it('an absence is a fact of its own, after the hour of arrival, and can be taken back', async () => {
    await expect(noShow(at(8, 34))).rejects.toMatchObject({ code: 'visit-state-refused' });
    await noShow(at(8, 35));
    expect(await sql(`SELECT state, cancellation_class FROM day_visit WHERE id = $1`, visitId)).toEqual([
      { state: 'noShow', cancellation_class: 'patient' },
    ]);
    expect((await card()).next).toBeNull();
    await expect(arrive()).rejects.toMatchObject({ code: 'visit-state-refused' });
    await withdraw((await factOf('noShow')).id);
    expect(await sql(`SELECT state, cancellation_class, cancelled_at FROM day_visit WHERE id = $1`, visitId)).toEqual([
      { state: 'booked', cancellation_class: null, cancelled_at: null },
    ]);
  });
});

describe('the board', () => {
  it('says what is next, where, with whom and how late', async () => {
    expect(await card(at(8, 47))).toMatchObject({
      next: { label: 'Arrivée', atMinute: 515, stepId: null },
      lateMinutes: 12,
    });
    await arrive();
    expect(await card(at(8, 44))).toMatchObject({
      next: { label: 'Acte PDS', stepId: step['PDS'], with: 'Équipe infirmier', atMinute: 525 },
      lateMinutes: 0,
    });
    await finish('PDS');
    expect(await card(at(9, 55))).toMatchObject({ lateMinutes: 0 });
    expect(await card(at(10, 6))).toMatchObject({
      next: { label: 'Acte CS', with: 'Équipe cardiologue' },
      lateMinutes: 11,
    });
    await finish('CS', { performerId: house.ids.physician });
    await finish('ECHO', { by: physician });
    expect(await card(at(10, 31))).toMatchObject({
      next: { label: 'Départ', stepId: null, atMinute: 630 },
      lateMinutes: 0,
    });
  });
  it('knows no lateness on another day', async () => {
    const opened = await board(new Date('2026-12-02T11:00:00Z'));
    expect(opened).toMatchObject({ nowMinute: null, cards: [{ lateMinutes: 0 }] });
  });
  it('leaves one trace of who read it', async () => {
    await board();
    expect(
      await sql(
        `SELECT subject_kind, detail FROM audit_event WHERE action = 'board-opened' AND establishment_id = $1`,
        house.ids.establishment,
      ),
    ).toEqual([{ subject_kind: 'planning-day', detail: { unitId: house.ids.unit, on, visits: 1 } }]);
  });
  it('shows nothing of another establishment', async () => {
    const elsewhere = await aPlannedHouse(database);
    await expect(
      new Arrive(trace).arrive(elsewhere.actor, { visitId, nameAsked: true, birthDateAsked: true }, at(8, 40)),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
