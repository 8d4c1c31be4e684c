import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, type TestDatabase } from '@diurne/database/testing';
import { Arrive, ConfirmFact, DeclareNoShow, Depart, FinishStep } from '@diurne/planning-application';
import { aDayToLive, at, on, type DayToLive } from '../testing/a-day-to-live';
import { aPlannedHouse } from '../testing/a-planned-house';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let scratch: TestDatabase;
let database: Database;
let day: DayToLive;
beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});
beforeEach(async () => {
  day = await aDayToLive(database);
});

const confirm = (factId: string, by = day.physician) =>
  new ConfirmFact(day.trace).confirm(day.actorOf(by), by, factId, at(9, 50));
const depart = (when = at(10, 35)) =>
  new Depart(day.trace).depart(day.house.actor, { visitId: day.visitId, exitMode: 'home', confirmed: true }, when);
const noShow = (when = at(9, 0)) => new DeclareNoShow(day.trace).declare(day.house.actor, day.visitId, when);
const card = async (when?: Date) => {
  const [only] = (await day.board(when)).cards;
  if (!only) throw new Error('no card');
  return only;
};
const factOf = async (kind: string) => {
  const fact = (await card()).facts.find((one) => one.kind === kind);
  if (!fact) throw new Error(`no ${kind}`);
  return fact;
};
const stateNow = async () =>
  (await day.sql<{ state: string }>(`SELECT state FROM day_visit WHERE id = $1`, day.visitId))[0]?.state;

describe('an arrival', () => {
  it.each([
    [{ nameAsked: false }, 'son nom'],
    [{ birthDateAsked: false }, 'sa date de naissance'],
    [{ nameAsked: false, birthDateAsked: false }, 'son nom et sa date de naissance'],
  ])('needs both identity checks: %j', async (more, words) => {
    await expect(day.arrive(more)).rejects.toMatchObject({
      code: 'identity-not-checked',
      message: expect.stringContaining(words),
    });
    expect(await stateNow()).toBe('booked');
  });
  it('is traced with who checked, once', async () => {
    await day.arrive();
    expect(await factOf('arrival')).toMatchObject({
      declaredBy: 'Camille Exemple',
      atMinute: 520,
      awaitsConfirmation: false,
    });
    expect(await stateNow()).toBe('arrived');
    await expect(day.arrive()).rejects.toMatchObject({ code: 'fact-already-declared' });
    expect(
      await day.sql(`SELECT action FROM audit_event WHERE subject_id = $1 AND action LIKE 'fact-%'`, day.visitId),
    ).toEqual([{ action: 'fact-declared-arrival' }]);
  });
  it('is never of a day to come, nor of an hour to come', async () => {
    await expect(day.arrive({}, new Date('2026-11-30T22:59:00Z'))).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('mardi 1er décembre'),
    });
    await expect(day.arrive({ atMinute: 521 })).rejects.toMatchObject({
      code: 'input-invalid',
      errors: [{ path: 'atMinute', message: expect.any(String) }],
    });
    await day.arrive({ atMinute: 520 });
  });
  it('is entered the day after at the hour that is said, and asks for one', async () => {
    const later = new Date('2026-12-02T09:00:00Z');
    await expect(day.arrive({}, later)).rejects.toMatchObject({ errors: [{ path: 'atMinute' }] });
    await day.arrive({ atMinute: 519 }, later);
    expect((await factOf('arrival')).atMinute).toBe(519);
    await day.finish('PDS', { atMinute: 533, when: new Date('2026-12-02T09:01:00Z') });
    expect((await factOf('stepDone')).atMinute).toBe(533);
  });
});

describe('a step', () => {
  it('is not done before the arrival', async () => {
    await expect(day.finish('PDS')).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('déclarez d’abord son arrivée'),
    });
  });
  it('counts at once when its performer says so, and the care is in progress', async () => {
    await day.arrive();
    await day.finish('CS', { by: day.physician });
    expect(await factOf('stepDone')).toMatchObject({
      performerId: day.house.ids.physician,
      plannedPerformer: 'Équipe cardiologue',
      declaredBy: 'Dr Exemple',
      awaitsConfirmation: false,
    });
    expect(await stateNow()).toBe('inProgress');
    await expect(day.finish('CS', { by: day.physician })).rejects.toMatchObject({ code: 'fact-already-declared' });
  });
  it('waits for its performer when another declares it, and is not counted until then', async () => {
    await day.arrive();
    await day.finish('CS', { performerId: day.house.ids.physician });
    const fact = await factOf('stepDone');
    expect(fact).toMatchObject({
      awaitsConfirmation: true,
      declaredBy: 'Camille Exemple',
      performer: 'Équipe cardiologue',
    });
    await depart();
    expect((await card()).visit.grading).toMatchObject({ basis: 'traced', count: 0 });
    await expect(confirm(fact.id, day.coordinator)).rejects.toMatchObject({ code: 'fact-not-yours' });
    await confirm(fact.id);
    expect((await card()).visit.grading).toMatchObject({ basis: 'traced', count: 1 });
    await expect(confirm(fact.id)).rejects.toMatchObject({ code: 'fact-already-declared' });
  });
  it('of someone who is no professional is nobody’s: they say who did it', async () => {
    await day.arrive();
    const order = { visitId: day.visitId, stepId: day.step['CS'] ?? '', performerId: null };
    await expect(
      new FinishStep(day.trace).finish(day.house.actor, day.coordinator, order, at(9, 40)),
    ).rejects.toMatchObject({
      errors: [{ path: 'performerId' }],
    });
    await day.finish('CS', { performerId: day.house.ids.physician });
    expect(await factOf('stepDone')).toMatchObject({ performerId: day.house.ids.physician, awaitsConfirmation: true });
  });
  it('on equipment alone names who performed it', async () => {
    await day.arrive();
    await expect(day.finish('ECHO')).rejects.toMatchObject({ code: 'input-invalid' });
    await day.finish('ECHO', { by: day.physician });
    expect(await factOf('stepDone')).toMatchObject({ performerId: day.house.ids.physician, awaitsConfirmation: false });
  });
  it('is declared for others by the ward only, and for professionals only', async () => {
    await day.arrive();
    await expect(day.finish('PDS', { by: day.physician, performerId: day.house.ids.nurses })).rejects.toMatchObject({
      code: 'fact-not-yours',
    });
    await expect(day.finish('PDS', { performerId: day.house.ids.echograph })).rejects.toMatchObject({
      code: 'reference-unknown',
    });
    await expect(
      new FinishStep(day.trace).finish(
        day.house.actor,
        day.coordinator,
        { visitId: day.visitId, stepId: randomUUID(), performerId: null },
        at(9, 40),
      ),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
  it('is declared once by ten hands at once', async () => {
    await day.arrive();
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => day.finish('PDS')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'fact-already-declared' });
  });
});

describe('a correction', () => {
  it('names the fact it corrects, keeps both, and takes the state back', async () => {
    await day.arrive();
    await day.finish('PDS');
    await day.withdraw((await factOf('stepDone')).id);
    expect(await stateNow()).toBe('arrived');
    await day.withdraw((await factOf('arrival')).id);
    expect(await stateNow()).toBe('booked');
    expect((await card()).facts).toEqual([]);
    expect(
      await day.sql(`SELECT kind, reason FROM traced_fact WHERE visit_id = $1 ORDER BY declared_at`, day.visitId),
    ).toEqual([
      { kind: 'arrival', reason: null },
      { kind: 'stepDone', reason: null },
      { kind: 'withdrawal', reason: 'erreur de patient' },
      { kind: 'withdrawal', reason: 'erreur de patient' },
    ]);
    await day.arrive();
    expect(await stateNow()).toBe('arrived');
  });
  it('takes back the last fact first', async () => {
    await day.arrive();
    await day.finish('PDS');
    await expect(day.withdraw((await factOf('arrival')).id)).rejects.toMatchObject({ code: 'visit-state-refused' });
  });
  it('is for its author, its performer and the ward', async () => {
    await day.arrive();
    const arrival = await factOf('arrival');
    await expect(day.withdraw(arrival.id, day.physician)).rejects.toMatchObject({ code: 'fact-not-yours' });
    await day.finish('CS', { performerId: day.house.ids.physician });
    await day.withdraw((await factOf('stepDone')).id, day.physician);
    await expect(day.withdraw(arrival.id.replace(/^./, (first) => (first === '0' ? '1' : '0')))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
  it('is made once', async () => {
    await day.arrive();
    const { id } = await factOf('arrival');
    await day.withdraw(id);
    await expect(day.withdraw(id)).rejects.toMatchObject({ code: 'not-found' });
  });
  it('of a departure brings the patient back to where they were', async () => {
    await day.arrive();
    await day.finish('PDS');
    await depart();
    expect(await stateNow()).toBe('left');
    await day.withdraw((await factOf('departure')).id);
    expect(await stateNow()).toBe('inProgress');
    expect(await day.sql(`SELECT exit_mode FROM day_visit WHERE id = $1`, day.visitId)).toEqual([{ exit_mode: null }]);
  });
});

describe('a departure and an absence', () => {
  it('is no departure without an arrival, and only one', async () => {
    await expect(depart()).rejects.toMatchObject({ code: 'visit-state-refused' });
    await day.arrive();
    await depart();
    expect(await day.sql(`SELECT state, exit_mode FROM day_visit WHERE id = $1`, day.visitId)).toEqual([
      { state: 'left', exit_mode: 'home' },
    ]);
    await expect(depart()).rejects.toMatchObject({ code: 'fact-already-declared' });
  });
  it('a step that was forgotten is entered after the departure', async () => {
    await day.arrive();
    await depart();
    await expect(day.finish('ECHO', { by: day.physician, when: at(11, 0) })).rejects.toMatchObject({
      code: 'fact-contradicted',
    });
    await day.finish('ECHO', { by: day.physician, atMinute: 630, when: at(11, 0) });
    expect(await stateNow()).toBe('left');
  });
  it('an absence is a fact of its own, after the hour of arrival, and can be taken back', async () => {
    await expect(noShow(at(8, 34))).rejects.toMatchObject({ code: 'visit-state-refused' });
    await noShow(at(8, 35));
    expect(await day.sql(`SELECT state, cancellation_class FROM day_visit WHERE id = $1`, day.visitId)).toEqual([
      { state: 'noShow', cancellation_class: 'patient' },
    ]);
    expect((await card()).next).toBeNull();
    await expect(day.arrive()).rejects.toMatchObject({ code: 'visit-state-refused' });
    await day.withdraw((await factOf('noShow')).id);
    expect(
      await day.sql(`SELECT state, cancellation_class, cancelled_at FROM day_visit WHERE id = $1`, day.visitId),
    ).toEqual([{ state: 'booked', cancellation_class: null, cancelled_at: null }]);
  });
});

describe('the board', () => {
  it('says what is next, where, with whom and how late', async () => {
    expect(await card(at(8, 47))).toMatchObject({
      next: { label: 'Arrivée', atMinute: 515, stepId: null },
      lateMinutes: 12,
    });
    await day.arrive();
    expect(await card(at(8, 44))).toMatchObject({
      next: { label: 'Acte PDS', stepId: day.step['PDS'], with: 'Équipe infirmier', atMinute: 525 },
      lateMinutes: 0,
    });
    await day.finish('PDS');
    expect(await card(at(9, 55))).toMatchObject({ lateMinutes: 0 });
    expect(await card(at(10, 6))).toMatchObject({
      next: { label: 'Acte CS', with: 'Équipe cardiologue' },
      lateMinutes: 11,
    });
    await day.finish('CS', { performerId: day.house.ids.physician, when: at(10, 20) });
    await day.finish('ECHO', { by: day.physician, when: at(10, 40) });
    expect(await card(at(10, 41))).toMatchObject({
      next: { label: 'Départ', stepId: null, atMinute: 630 },
      lateMinutes: 0,
    });
  });
  it('knows no lateness on another day', async () => {
    const opened = await day.board(new Date('2026-12-02T11:00:00Z'));
    expect(opened).toMatchObject({ nowMinute: null, cards: [{ lateMinutes: 0 }] });
  });
  it('leaves one trace of who read it', async () => {
    const { cards } = await day.board();
    const patients = cards.map(({ visit }) => visit.patient.id);
    expect(
      await day.sql(
        `SELECT subject_kind, detail FROM audit_event WHERE action = 'board-opened' AND establishment_id = $1`,
        day.house.ids.establishment,
      ),
    ).toEqual([{ subject_kind: 'planning-day', detail: { unitId: day.house.ids.unit, on, visits: 1, patients } }]);
    expect(patients).toHaveLength(1);
  });
  it('shows nothing of another establishment', async () => {
    const elsewhere = await aPlannedHouse(database);
    await expect(
      new Arrive(day.trace).arrive(
        elsewhere.actor,
        { visitId: day.visitId, nameAsked: true, birthDateAsked: true },
        at(8, 40),
      ),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
