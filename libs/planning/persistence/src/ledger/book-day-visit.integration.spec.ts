import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { BookDayVisit, CancelDayVisit } from '@diurne/planning-application';
import { care, checkup } from '@diurne/planning-application/testing';
import { civilDate, type CivilDate } from '@diurne/time';
import { aPlannedHouse, type PlannedHouse } from '../testing/a-planned-house';
import { PostgresDayLedger } from './postgres-day-ledger';

let home: TestDatabase;
let source: DataSource;
let database: Database;
let house: PlannedHouse;
let ledger: PostgresDayLedger;
const tuesday = civilDate('2026-12-01');
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
  programme: ReturnType<typeof care>,
  expectedRevision: number,
  on: CivilDate = tuesday,
  of: 'care' | 'longCare' | 'checkup' = 'care',
) => {
  const visitId = randomUUID();
  const { requestId } = await house.request(on, of);
  const changed = await new BookDayVisit(ledger).book(
    house.actor,
    { visitId, requestIds: [requestId], ...house.day(on), expectedRevision, programme },
    at,
  );
  return { visitId, requestId, ...changed };
};
const rows = <Row>(sql: string, ...parameters: unknown[]) =>
  database.transact(house.actor, (tx) => queryFreely<Row>(tx, sql, parameters));
const unitsOf = async (visitId: string) =>
  (await rows<{ no: number }>(`SELECT unit_no AS no FROM booking WHERE visit_id = $1 ORDER BY unit_no`, visitId)).map(
    ({ no }) => no,
  );
const day = async (on: CivilDate = tuesday) => (await ledger.look(house.actor, [house.day(on)]))[0]!;

describe('a booking', () => {
  it('within the notice of its unit is asked about, and keeps why it was meant', async () => {
    await rows(`UPDATE medical_unit SET notice_minutes = 95 WHERE id = $1`, house.ids.unit);
    const { requestId } = await house.request(tuesday, 'care');
    const order = { ...house.day(tuesday), visitId: randomUUID(), requestIds: [requestId], expectedRevision: 0 };
    const soon = { ...order, programme: care(house, 570) };
    // 8 h 05 in Paris: with the notice, 9 h 40.
    const onTheDay = new Date('2026-12-01T07:05:00Z');
    const booking = new BookDayVisit(ledger);
    await expect(booking.book(house.actor, soon, onTheDay)).rejects.toMatchObject({ code: 'within-notice' });
    const confirmed = { of: ['within-notice'], reason: 'déjà en route' } as const;
    await booking.book(house.actor, { ...soon, confirmed }, onTheDay);
    expect(await rows(`SELECT reason FROM day_revision WHERE reason IS NOT NULL`)).toEqual([
      { reason: 'Sans le délai de l’unité\u00a0: déjà en route' },
    ]);
  });

  it('leaves its visit, steps, bookings, request, one revision, what has happened and one audit row, and nothing else', async () => {
    const { visitId, requestId, revision } = await book(checkup(house, 515), 0, tuesday, 'checkup');
    expect(revision).toBe(1);
    const [visit] = await rows<{ state: string; arrival: number; at: Date }>(
      `SELECT state, arrival_minute AS arrival, arrival_at AS at FROM day_visit WHERE id = $1`,
      visitId,
    );
    expect(visit).toEqual({ state: 'booked', arrival: 515, at: new Date('2026-12-01T07:35:00Z') });
    expect(
      await rows(
        `SELECT code, start_minute AS start FROM care_step WHERE visit_id = $1 ORDER BY start_minute`,
        visitId,
      ),
    ).toEqual([
      { code: 'PDS', start: 525 },
      { code: 'CS', start: 560 },
      { code: 'ECHO', start: 600 },
    ]);
    const [echo] = await rows<{ used: number; held: number }>(
      `SELECT extract(epoch FROM upper(used) - lower(used))::int / 60 AS used, extract(epoch FROM upper(during) - lower(during))::int / 60 AS held FROM booking WHERE visit_id = $1 AND resource_id = $2`,
      visitId,
      house.ids.echograph,
    );
    expect(echo).toEqual({ used: 25, held: 35 });
    expect(await rows(`SELECT state FROM visit_request WHERE id = $1`, requestId)).toEqual([{ state: 'booked' }]);
    expect(await rows(`SELECT number, verb, account_id AS by FROM day_revision`)).toEqual([
      { number: 1, verb: 'day-visit-booked', by: house.ids.coordinator },
    ]);
    const here = { unitId: house.ids.unit, on: tuesday };
    expect(await rows(`SELECT name, payload, at, account_id AS by FROM outbox_event ORDER BY written`)).toEqual(
      [
        { name: 'request-booked', payload: { requestId } },
        { name: 'visit-booked', payload: { ...here, visitId, requestIds: [requestId] } },
        { name: 'day-changed', payload: { ...here, revision: 1 } },
      ].map((event) => ({ ...event, at, by: house.ids.coordinator })),
    );
    expect(await rows(`SELECT DISTINCT kind, payload->>'reaction' AS reaction FROM outbox_message`)).toEqual([
      { kind: 'react', reaction: 'prepare-agenda' },
    ]);
    expect(await rows(`SELECT action, subject_id AS subject FROM audit_event`)).toEqual([
      { action: 'day-visit-booked', subject: visitId },
    ]);
  });

  it('is read back as it was booked', async () => {
    const { visitId } = await book(checkup(house, 515), 0, tuesday, 'checkup');
    const read = await day();
    expect(read.visits.map(({ id, programme, state }) => ({ id, programme, state }))).toEqual([
      { id: visitId, programme: checkup(house, 515), state: 'booked' },
    ]);
    expect(read.revision).toBe(1);
  });

  it('of a request that has its visit already is refused', async () => {
    const { requestId } = await book(care(house, 540), 0);
    await expect(
      new BookDayVisit(ledger).book(
        house.actor,
        {
          visitId: randomUUID(),
          requestIds: [requestId],
          ...house.day(tuesday),
          expectedRevision: 1,
          programme: care(house, 700),
        },
        at,
      ),
    ).rejects.toMatchObject({ code: 'request-not-plannable' });
  });

  it('says every wrong reference by its path', async () => {
    const wrong = {
      ...care(house, 540),
      dayPlaceId: randomUUID(),
      steps: [
        { code: 'SOIN', start: 540, end: 600, resourceIds: [] },
        { code: 'RIEN', start: 600, end: 610, resourceIds: [] },
      ],
    };
    await expect(book(wrong, 0)).rejects.toMatchObject({
      code: 'reference-unknown',
      errors: [
        { path: 'programme.steps[0].resourceIds' },
        { path: 'programme.steps[1].code' },
        { path: 'programme.dayPlaceId' },
      ],
    });
  });
});

describe('a booking is refused', () => {
  it('with every violation at once when it does not hold, touching hours standing', async () => {
    await book(checkup(house, 515), 0, tuesday, 'checkup');
    // Echograph free again at 635 with its turnover; the physician at 595.
    await expect(book(checkup(house, 545), 1, tuesday, 'checkup')).rejects.toMatchObject({
      code: 'plan-refused',
      violations: expect.arrayContaining(
        [house.ids.physician, house.ids.echograph].map((id) => expect.objectContaining({ resources: [id] })),
      ),
    });
    await expect(book(checkup(house, 550), 1, tuesday, 'checkup')).resolves.toMatchObject({ revision: 2 });
  });

  it('without a patient’s name in what it says', async () => {
    await book(checkup(house, 515), 0, tuesday, 'checkup');
    const refusal = await book(checkup(house, 520), 1, tuesday, 'checkup').catch(
      (error: unknown) => error as { message: string; violations: { message: string }[] },
    );
    const said =
      'violations' in refusal ? [refusal.message, ...refusal.violations.map(({ message }) => message)].join(' ') : '';
    expect(said).toContain('Équipe cardiologue');
    expect(said).not.toMatch(/ESSAI\d|[0-9a-f]{8}-/);
  });

  it('on a stale revision, saying who changed the day and when', async () => {
    await book(care(house, 540), 0);
    await expect(book(care(house, 700), 0)).rejects.toMatchObject({
      code: 'day-changed-since',
      message: expect.stringMatching(/mardi 1er décembre.*Camille Exemple.*dimanche 22 novembre à 9\u00a0h\u00a030/),
    });
  });

  it('once the day was lived and closed, as every other change of it', async () => {
    const { visitId } = await book(care(house, 540), 0);
    await rows(`UPDATE planning_day SET state = 'closed'`);
    await expect(book(care(house, 700), 1)).rejects.toMatchObject({ code: 'day-closed' });
    await expect(
      new CancelDayVisit(ledger).cancel(
        house.actor,
        { visitId, expectedRevision: 1, reasonClass: 'patient', reason: 'essai', requestAgain: false },
        at,
      ),
    ).rejects.toMatchObject({ code: 'day-closed' });
  });

  it('on a closed day and a public holiday, saying why', async () => {
    await database.transact(house.actor, (tx) =>
      house.put(tx, 'unit_closure', { unit_id: house.ids.unit, on_date: tuesday, reason: 'travaux' }),
    );
    await expect(book(care(house, 540), 0)).rejects.toMatchObject({
      code: 'day-not-open',
      message: expect.stringContaining('travaux'),
    });
    await expect(book(care(house, 540), 0, civilDate('2026-12-25'))).rejects.toMatchObject({
      code: 'day-not-open',
      message: expect.stringContaining('Noël'),
    });
  });
});

describe('the clock change', () => {
  const autumn = civilDate('2027-10-31');
  const spring = civilDate('2027-03-28');

  it.each([
    [spring, 150, 'local-time-does-not-exist'],
    [spring, 90, 'local-time-does-not-exist'],
    [autumn, 150, 'local-time-ambiguous'],
    [autumn, 90, 'local-time-ambiguous'],
  ])('on %s a visit at minute %d that meets it is refused', async (on, start, code) => {
    await expect(book(care(house, start, 120), 0, on, 'longCare')).rejects.toMatchObject({ code });
  });

  it.each([
    [spring, 510, '2027-03-28T06:30:00Z'],
    [spring, 50, '2027-03-27T23:50:00Z'],
    [autumn, 510, '2027-10-31T07:30:00Z'],
  ])('on %s hours beside it are those that the clock shows', async (on, start, instant) => {
    const { visitId } = await book(care(house, start), 0, on);
    expect(await rows(`SELECT arrival_at AS at FROM day_visit WHERE id = $1`, visitId)).toEqual([
      { at: new Date(instant) },
    ]);
    expect((await day(on)).visits[0]?.programme).toEqual(care(house, start));
  });
});

describe('unit numbers', () => {
  it('are given anew when the free minutes are too scattered for one unit', async () => {
    const first = await book(care(house, 540), 0);
    const gone = await book(care(house, 600), 1);
    const second = await book(care(house, 600), 2);
    const author = { by: house.ids.coordinator, at: at.toISOString() };
    await ledger.change(
      house.actor,
      { at, days: [{ ...house.day(tuesday), revision: 3 }], visitIds: [gone.visitId] },
      ({ visits, requests }) => ({
        verb: 'day-visit-cancelled',
        reason: 'essai',
        visits: [...visits.values()].map((visit) => ({
          before: visit,
          after: { ...visit, state: 'cancelled', ending: { reasonClass: 'patient', reason: 'essai' } },
          event: { kind: 'DayVisitCancelled', visitId: visit.id, ...author },
        })),
        requests: [...requests.values()].map((request) => ({
          before: request,
          after: { ...request, state: 'closed' },
          event: { kind: 'VisitRequestClosed', requestId: request.id, ...author },
        })),
      }),
    );
    expect([await unitsOf(first.visitId), await unitsOf(second.visitId)]).toEqual([[1], [2]]);
    const long = await book(care(house, 540, 120), 4, tuesday, 'longCare');
    const [a, b, c] = [await unitsOf(first.visitId), await unitsOf(second.visitId), await unitsOf(long.visitId)];
    expect([a, b]).toEqual([c[0] === 1 ? [2] : [1], c[0] === 1 ? [2] : [1]]);
  });
});

describe('two secretaries in the same second', () => {
  it('of twenty who book the same hour one wins, the others are told plainly', async () => {
    const requests = await Promise.all(Array.from({ length: 20 }, () => house.request(tuesday, 'checkup')));
    const results = await Promise.allSettled(
      requests.map(({ requestId }) =>
        new BookDayVisit(ledger).book(
          house.actor,
          {
            visitId: randomUUID(),
            requestIds: [requestId],
            ...house.day(tuesday),
            expectedRevision: 0,
            programme: checkup(house, 515),
          },
          at,
        ),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected')
        expect(['day-changed-since', 'resource-already-booked']).toContain((result.reason as { code: string }).code);
    expect(await rows(`SELECT revision FROM planning_day`)).toEqual([{ revision: 1 }]);
    expect(await rows(`SELECT count(*)::int AS n FROM day_visit`)).toEqual([{ n: 1 }]);
  });

  it('a booking that went round the ledger is found by the database itself', async () => {
    const { visitId } = await book(care(house, 300), 0);
    let commit = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      commit = resolve;
    });
    const rogue = database.transact(house.actor, async (tx) => {
      await queryFreely(
        tx,
        `INSERT INTO booking (establishment_id, resource_id, unit_no, on_date, visit_id, used, during) SELECT $1, $2, no, $3, $4, r, r FROM generate_series(1, 2) no, tstzrange(local_instant($3, 540, 'Europe/Paris'), local_instant($3, 590, 'Europe/Paris')) r`,
        [house.ids.establishment, house.ids.nurses, tuesday, visitId],
      );
      await waiting;
    });
    const attempt = book(care(house, 560), 1).catch((error: unknown) => error);
    setTimeout(() => commit(), 300);
    await rogue;
    expect(await attempt).toMatchObject({ code: 'resource-already-booked' });
    expect(await rows(`SELECT revision FROM planning_day`)).toEqual([{ revision: 1 }]);
  });
});
