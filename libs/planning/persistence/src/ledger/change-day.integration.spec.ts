import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import {
  BookDayVisit,
  CancelDayVisit,
  dayFound,
  granted,
  MoveCareStep,
  MoveDayVisit,
  UndoLastChange,
  visitChange,
} from '@diurne/planning-application';
import { care, checkup, type TestPathway } from '@diurne/planning-application/testing';
import { moveVisit, type VisitProgramme } from '@diurne/planning-domain';
import { civilDate, type CivilDate } from '@diurne/time';
import { aPlannedHouse, type PlannedHouse } from '../testing/a-planned-house';
import { PostgresDayLedger } from './postgres-day-ledger';

let home: TestDatabase;
let source: DataSource;
let database: Database;
let house: PlannedHouse;
let ledger: PostgresDayLedger;
const tuesday = civilDate('2026-12-01');
const thursday = civilDate('2026-12-03');
const at = new Date('2026-11-22T08:30:00Z');

beforeAll(async () => {
  home = await createTestDatabase();
  source = await applicationDataSource(home.url, [], 25).initialize();
  database = new Database(source);
});
beforeEach(async () => {
  house = await aPlannedHouse(database);
  ledger = new PostgresDayLedger(database);
});
afterAll(async () => {
  await source.destroy();
  await home.drop();
});

const book = async (
  programme: VisitProgramme,
  expectedRevision: number,
  of: TestPathway = 'care',
  on: CivilDate = tuesday,
) => {
  const visitId = randomUUID();
  const { requestId } = await house.request(on, of);
  await new BookDayVisit(ledger).book(
    house.actor,
    { visitId, requestIds: [requestId], ...house.day(on), expectedRevision, programme },
    at,
  );
  return { visitId, requestId };
};
const move = async (visitId: string, programme: VisitProgramme, expectedRevision: number, on: CivilDate = tuesday) => {
  const from = on === tuesday ? undefined : { ...house.day(tuesday), revision: (await day()).revision };
  return new MoveDayVisit(ledger).move(
    house.actor,
    { visitId, ...house.day(on), expectedRevision, from, programme, reason: 'essai' },
    at,
  );
};
const undo = (expectedRevision: number, on: CivilDate = tuesday) =>
  new UndoLastChange(ledger).undo(house.actor, { ...house.day(on), expectedRevision }, at);
const cancel = (visitId: string, expectedRevision: number, requestAgain = false) =>
  new CancelDayVisit(ledger).cancel(
    house.actor,
    { visitId, expectedRevision, reasonClass: 'patient', reason: 'grippe', requestAgain },
    at,
  );
const rows = <Row>(sql: string, ...parameters: unknown[]) =>
  database.transact(house.actor, (tx) => queryFreely<Row>(tx, sql, parameters));
const day = async (on: CivilDate = tuesday) => (await ledger.look(house.actor, [house.day(on)]))[0]!;
const standing = async (on: CivilDate = tuesday) => (await day(on)).visits.filter(({ state }) => state === 'booked');
const requestState = async (id: string) =>
  (await rows<{ state: string }>(`SELECT state FROM visit_request WHERE id = $1`, id))[0]?.state;
const told = (visitId: string, when: Date) =>
  database.transact(house.actor, async (tx) => {
    await queryFreely(tx, `UPDATE day_visit SET announced_at = $2 WHERE id = $1`, [visitId, when]);
    const version = randomUUID();
    await house.put(tx, 'agenda_version', {
      id: version,
      visit_id: visitId,
      uid: visitId,
      sequence: 0,
      method: 'REQUEST',
      content: '{}',
      issued_at: when,
    });
    await queryFreely(
      tx,
      `INSERT INTO delivery (establishment_id, visit_id, patient_id, subject_kind, subject_id, recipient_kind, recipient_id, channel, version, state, sent_at)
       SELECT establishment_id, id, patient_id, 'agenda', $2, 'patient', patient_id, 'email', 0, 'sent', $3 FROM day_visit WHERE id = $1`,
      [visitId, version, when],
    );
  });

describe('moving a visit', () => {
  it('keeps its steps’ ids and tells the patient again', async () => {
    const { visitId } = await book(checkup(house, 515), 0, 'checkup');
    const before = (await standing())[0]!;
    await told(visitId, at);
    await move(visitId, checkup(house, 540), 1);
    const after = (await standing())[0]!;
    expect(after.stepIds).toEqual(before.stepIds);
    expect(after.programme).toEqual(checkup(house, 540));
    expect(after.announced).toBe(false);
    expect(
      await rows(
        `SELECT verb, before->'visits'->0->'programme'->'arrival' AS was, after->'visits'->0->'programme'->'arrival' AS is FROM day_revision WHERE number = 2`,
      ),
    ).toEqual([{ verb: 'day-visit-moved', was: 515, is: 540 }]);
  });

  it('to another day raises both days, frees the old hours and takes the new ones', async () => {
    const { visitId } = await book(checkup(house, 515), 0, 'checkup');
    await move(visitId, checkup(house, 600), 0, thursday);
    expect(await standing()).toEqual([]);
    expect((await standing(thursday)).map(({ id }) => id)).toEqual([visitId]);
    expect([(await day()).revision, (await day(thursday)).revision]).toEqual([2, 1]);
    await expect(book(checkup(house, 515), 2, 'checkup')).resolves.toBeDefined();
    await expect(book(checkup(house, 605), 1, 'checkup', thursday)).rejects.toMatchObject({ code: 'plan-refused' });
  });

  it('onto taken hours is refused, onto its own old ones not', async () => {
    const { visitId } = await book(checkup(house, 515), 0, 'checkup');
    await book(checkup(house, 600), 1, 'checkup');
    await expect(move(visitId, checkup(house, 590), 2)).rejects.toMatchObject({ code: 'plan-refused' });
    await expect(move(visitId, checkup(house, 520), 2)).resolves.toMatchObject({ revision: 3 });
  });

  it('on a stale revision, or once it is cancelled, is refused', async () => {
    const { visitId } = await book(care(house, 540), 0);
    await expect(move(visitId, care(house, 600), 0)).rejects.toMatchObject({ code: 'day-changed-since' });
    await cancel(visitId, 1);
    await expect(move(visitId, care(house, 600), 2)).rejects.toMatchObject({ code: 'visit-state-refused' });
  });

  it('lets two visits change hours with one another in one transaction', async () => {
    const [first, second] = [
      await book(checkup(house, 515), 0, 'checkup'),
      await book(checkup(house, 640), 1, 'checkup'),
    ];
    const author = { by: house.ids.coordinator, at: at.toISOString() };
    await ledger.change(house.actor, { at, days: [{ ...house.day(tuesday), revision: 2 }] }, (found) => ({
      verb: 'day-visit-moved',
      reason: null,
      requests: [],
      visits: [
        { ...first, arrival: 640 },
        { ...second, arrival: 515 },
      ].map(({ visitId, arrival }) => {
        const before = dayFound(found, house.day(tuesday)).visits.find(({ id }) => id === visitId)!;
        return visitChange(
          before,
          granted(moveVisit(before, { ...house.day(tuesday), programme: checkup(house, arrival) }, author)),
        );
      }),
    }));
    expect((await standing()).map(({ id, programme }) => [id, programme.arrival])).toEqual([
      [second.visitId, 515],
      [first.visitId, 640],
    ]);
  });

  it('does not lose an arrival that is declared in the same second', async () => {
    const { visitId } = await book(care(house, 540), 0);
    let commit = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      commit = resolve;
    });
    const arriving = database.transact(house.actor, async (tx) => {
      await queryFreely(tx, `SELECT id FROM day_visit WHERE id = $1 FOR UPDATE`, [visitId]);
      await queryFreely(tx, `UPDATE day_visit SET state = 'arrived' WHERE id = $1`, [visitId]);
      await waiting;
    });
    const moving = move(visitId, care(house, 600), 1);
    setTimeout(() => commit(), 200);
    await Promise.all([arriving, moving]);
    expect(await rows(`SELECT state, arrival_minute AS arrival FROM day_visit WHERE id = $1`, visitId)).toEqual([
      { state: 'arrived', arrival: 600 },
    ]);
  });

  it('of twenty moves to one hour one wins', async () => {
    const booked: { visitId: string }[] = [];
    for (let n = 0; n < 5; n += 1) booked.push(await book(checkup(house, 300 + n * 120), n, 'checkup'));
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => move(booked[n % 5]!.visitId, checkup(house, 1000), 5)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'day-changed-since' });
  });
});

describe('moving a step', () => {
  const stepId = async (code: string) => (await standing())[0]!.stepIds[code]!;
  const moveStep = async (
    visitId: string,
    code: string,
    start: number,
    resourceIds: string[],
    expectedRevision: number,
  ) =>
    new MoveCareStep(ledger).move(
      house.actor,
      { visitId, stepId: await stepId(code), expectedRevision, start, resourceIds },
      at,
    );

  it('lets arrival and departure follow', async () => {
    const { visitId } = await book(checkup(house, 515), 0, 'checkup');
    await moveStep(visitId, 'ECHO', 655, [house.ids.echograph], 1);
    expect((await standing())[0]!.programme).toMatchObject({
      arrival: 515,
      departure: 685,
      steps: [{ code: 'PDS' }, { code: 'CS' }, { code: 'ECHO', start: 655, end: 680 }],
    });
    await moveStep(visitId, 'PDS', 505, [house.ids.nurses], 2);
    expect((await standing())[0]!.programme).toMatchObject({ arrival: 495, departure: 685 });
  });

  it('is refused with the lag, the other step and the other visit that stand in the way', async () => {
    const { visitId } = await book(checkup(house, 515), 0, 'checkup');
    await expect(moveStep(visitId, 'CS', 555, [house.ids.physician], 1)).rejects.toMatchObject({
      code: 'plan-refused',
      violations: [{ code: 'step-lag-respected', shortfall: 5 }],
    });
    await expect(moveStep(visitId, 'ECHO', 590, [house.ids.echograph], 1)).rejects.toMatchObject({
      code: 'plan-refused',
    });
    await expect(moveStep(visitId, 'ECHO', 0, [house.ids.echograph], 1)).rejects.toMatchObject({
      code: 'plan-refused',
    });
    await expect(moveStep(visitId, 'ECHO', 655, [house.ids.physician], 1)).rejects.toMatchObject({
      code: 'plan-refused',
    });
    await expect(moveStep(visitId, 'ECHO', 655, [], 1)).rejects.toMatchObject({ code: 'reference-unknown' });
  });

  it('onto a booked hour is refused', async () => {
    await book(checkup(house, 700), 0, 'checkup');
    const { visitId } = await book(checkup(house, 515), 1, 'checkup');
    const id = (await standing()).find((visit) => visit.id === visitId)!.stepIds['ECHO']!;
    const to = (start: number) =>
      new MoveCareStep(ledger).move(
        house.actor,
        { visitId, stepId: id, expectedRevision: 2, start, resourceIds: [house.ids.echograph] },
        at,
      );
    await expect(to(790)).rejects.toMatchObject({
      code: 'plan-refused',
      violations: [{ code: 'resource-capacity-respected' }],
    });
    await expect(to(820)).resolves.toMatchObject({ revision: 3 });
  });

  it('that was done is refused', async () => {
    const { visitId } = await book(checkup(house, 515), 0, 'checkup');
    const id = await stepId('PDS');
    await database.transact(house.actor, (tx) =>
      house.put(tx, 'traced_fact', {
        visit_id: visitId,
        kind: 'stepDone',
        step_id: id,
        declared_by: house.ids.coordinator,
        occurred_at: at,
        declared_at: at,
      }),
    );
    await expect(moveStep(visitId, 'PDS', 505, [house.ids.nurses], 1)).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('Acte PDS'),
    });
    await expect(moveStep(visitId, 'ECHO', 655, [house.ids.echograph], 1)).resolves.toMatchObject({ revision: 2 });
  });
});

describe('cancelling', () => {
  it('frees the hours at once and closes the request', async () => {
    const { visitId, requestId } = await book(checkup(house, 515), 0, 'checkup');
    await cancel(visitId, 1);
    expect(await requestState(requestId)).toBe('closed');
    expect(
      await rows(
        `SELECT state, cancellation_class AS class, cancellation_reason AS why FROM day_visit WHERE id = $1`,
        visitId,
      ),
    ).toEqual([{ state: 'cancelled', class: 'patient', why: 'grippe' }]);
    await expect(book(checkup(house, 515), 2, 'checkup')).resolves.toBeDefined();
  });

  it('puts the request back to be placed when the care is still wanted', async () => {
    const { visitId, requestId } = await book(care(house, 540), 0);
    await cancel(visitId, 1, true);
    expect(await requestState(requestId)).toBe('validated');
    expect((await ledger.requestsToPlace(house.actor, house.day(tuesday))).map(({ id }) => id)).toContain(requestId);
    await expect(cancel(visitId, 2)).rejects.toMatchObject({ code: 'visit-state-refused' });
  });
});

describe('undoing', () => {
  const exactly = async (on: CivilDate = tuesday) =>
    (await standing(on)).map((visit) => ({ ...visit, stepIds: Object.keys(visit.stepIds) }));

  it('restores a move, a cancellation and a booking exactly, one by one from the last', async () => {
    const { visitId, requestId } = await book(checkup(house, 515), 0, 'checkup');
    await told(visitId, new Date('2026-11-21T10:00:00Z'));
    const booked = await exactly();
    await move(visitId, checkup(house, 600), 1);
    const moved = await exactly();
    await cancel(visitId, 2);
    await undo(3);
    expect(await exactly()).toEqual(moved);
    expect(await requestState(requestId)).toBe('booked');
    await undo(4);
    expect(await exactly()).toEqual(booked);
    await undo(5);
    expect(await exactly()).toEqual([]);
    expect(await requestState(requestId)).toBe('validated');
    await expect(undo(6)).rejects.toMatchObject({ code: 'nothing-to-undo' });
    expect(await rows(`SELECT number, undoes FROM day_revision WHERE undoes IS NOT NULL ORDER BY number`)).toEqual([
      { number: 4, undoes: 3 },
      { number: 5, undoes: 2 },
      { number: 6, undoes: 1 },
    ]);
  });

  it('of a move between days brings it back on both, unless the other day changed since', async () => {
    const { visitId } = await book(checkup(house, 515), 0, 'checkup');
    await move(visitId, checkup(house, 600), 0, thursday);
    await undo(1, thursday);
    expect([(await standing()).map(({ id }) => id), await standing(thursday)]).toEqual([[visitId], []]);
    await move(visitId, checkup(house, 600), 2, thursday);
    await book(care(house, 300), 4);
    await expect(undo(3, thursday)).rejects.toMatchObject({
      code: 'nothing-to-undo',
      message: expect.stringContaining('mardi 1er décembre'),
    });
  });

  it('is refused once the patient was told, or the visit has begun', async () => {
    const first = await book(care(house, 540), 0);
    await told(first.visitId, new Date(at.getTime() + 1));
    await expect(undo(1)).rejects.toMatchObject({ code: 'already-told' });
    const second = await book(care(house, 700), 1);
    await rows(`UPDATE day_visit SET state = 'arrived' WHERE id = $1`, second.visitId);
    await expect(undo(2)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  it('onto hours that were taken since by another unit is refused by the rules', async () => {
    const { visitId } = await book(checkup(house, 515), 0, 'checkup');
    await cancel(visitId, 1);
    const other = await house.openAnotherUnit();
    const { requestId } = await house.request(tuesday, 'checkup', { unit_id: other });
    await new BookDayVisit(ledger).book(
      house.actor,
      {
        visitId: randomUUID(),
        requestIds: [requestId],
        unitId: other,
        on: tuesday,
        expectedRevision: 0,
        programme: checkup(house, 520),
      },
      at,
    );
    await expect(undo(2)).rejects.toMatchObject({ code: 'plan-refused' });
  });
});
