import {
  bookDayVisit,
  cancelDayVisit,
  moveCareStep,
  moveDayVisit,
  openDay,
  openDayProblem,
  openVisit,
  openWeek,
  proposeDates,
  proposeOtherHours,
  undoLastChange,
  type DayView,
} from '@diurne/contracts';
import { queryFreely } from '@diurne/database/testing';
import { checkPlan, type PlannedVisit, type Problem } from '@diurne/planning-engine';
import { readProblem } from '@diurne/planning-formats';
import { aPlannedHouse, care, checkup, type PlannedHouse } from '@diurne/planning-persistence/testing';
import { civilDate } from '@diurne/time';
import { runApi, type Caller, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let house: PlannedHouse;
let coordinator: Caller & { readonly accountId: string };
const on = civilDate('2027-06-01');
const day = (date: string = on) => ({ unitId: house.ids.unit, on: date });

beforeAll(async () => {
  api = await runApi();
});
beforeEach(async () => {
  house = await aPlannedHouse(api.database);
  coordinator = await api.as(house.ids.establishment, ['coordinator'], { displayName: 'Camille Exemple' });
});
afterAll(() => api.close());

const rows = <Row>(sql: string, ...parameters: unknown[]) =>
  api.database.transact(house.actor, (tx) => queryFreely<Row>(tx, sql, parameters));
const book = async (programme: ReturnType<typeof care>, expectedRevision: number, of: 'care' | 'checkup' = 'care') => {
  const { requestId } = await house.request(on, of);
  return coordinator(bookDayVisit, { params: day(), body: { requestIds: [requestId], expectedRevision, programme } });
};

describe('a day', () => {
  it('is opened with its lanes, visits, what waits for it and its last change, leaving one trace', async () => {
    const {
      body: { visitId },
    } = await book(checkup(house, 515), 0, 'checkup');
    const waiting = await house.request(on, 'care', { priority: 4 });
    await rows(`SELECT 1`);
    const before = (
      await rows<{ n: number }>(`SELECT count(*)::int AS n FROM audit_event WHERE action = 'day-opened'`)
    )[0]!.n;
    const { status, body } = await coordinator(openDay, { params: day() });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      on,
      revision: 1,
      opening: { from: 0, to: 1200 },
      closedBecause: null,
      lastChange: {
        revision: 1,
        by: 'Camille Exemple',
        what: expect.stringMatching(/^Venue réservée\u00a0: ESSAI\d+ Ana, arrivée à 8\u00a0h\u00a035$/),
        undoable: true,
      },
      buildId: null,
      toPlace: [{ id: waiting.requestId, priority: 4 }],
      visits: [
        {
          id: visitId,
          arrival: 515,
          departure: 630,
          dayPlaceUnit: 1,
          announced: false,
          homonym: false,
          reportState: 'none',
          grading: { words: 'HDJ intermédiaire · 3 interventions prévues', basis: 'planned' },
        },
      ],
    });
    expect(
      body.visits[0]!.steps.map(({ code, start, resources }) => [code, start, resources.map(({ unitNo }) => unitNo)]),
    ).toEqual([
      ['PDS', 525, [1]],
      ['CS', 560, [1]],
      ['ECHO', 600, [1]],
    ]);
    expect(body.lanes.map(({ code }) => code)).toEqual(['échographie', 'fauteuil', 'cardiologue', 'infirmier']);
    expect(
      (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM audit_event WHERE action = 'day-opened'`))[0]!.n,
    ).toBe(before + 1);
  });

  it('marks patients whose names sound alike', async () => {
    const [first, second] = [await house.request(on), await house.request(on)];
    await rows(
      `UPDATE patient SET birth_name = CASE id WHEN $1 THEN 'Lefèvre' ELSE 'LEFEVRE' END WHERE id IN ($1, $2)`,
      first.patientId,
      second.patientId,
    );
    await coordinator(bookDayVisit, {
      params: day(),
      body: { requestIds: [first.requestId], expectedRevision: 0, programme: care(house, 540) },
    });
    await coordinator(bookDayVisit, {
      params: day(),
      body: { requestIds: [second.requestId], expectedRevision: 1, programme: care(house, 700) },
    });
    const { body } = await book(care(house, 900), 2);
    expect(body.day.visits.map(({ homonym }) => homonym)).toEqual([true, true, false]);
  });

  it('is a problem that the format reads strictly and whose present plan holds, without a patient’s name', async () => {
    await book(checkup(house, 515), 0, 'checkup');
    await book(care(house, 540), 1);
    const { body } = await coordinator(openDayProblem, { params: day() });
    const read = readProblem(JSON.stringify(body.problem));
    expect(read).not.toHaveProperty('issues');
    expect(checkPlan(body.problem as unknown as Problem, { visits: body.visits as unknown as PlannedVisit[] })).toEqual(
      [],
    );
    expect(JSON.stringify(body)).not.toMatch(/ESSAI\d/);
    expect(body.revision).toBe(2);
  });

  it('that is closed says why and shows no hours', async () => {
    const { body } = await coordinator(openDay, { params: day('2027-05-01') });
    expect(body).toMatchObject({ opening: null, closedBecause: expect.stringContaining('Fête du Travail') });
    const { requestId } = await house.request(civilDate('2027-05-01'));
    const refused = await coordinator(bookDayVisit, {
      params: day('2027-05-01'),
      body: { requestIds: [requestId], expectedRevision: 0, programme: care(house, 540) },
    });
    expect([refused.status, refused.problem.code]).toEqual([409, 'day-not-open']);
  });
});

describe('a week', () => {
  it('counts visits, what waits, places at the busiest minute and the load of each trade, scarcest first', async () => {
    await book(checkup(house, 515), 0, 'checkup');
    await book(checkup(house, 600), 1, 'checkup');
    await house.request(on);
    const { body } = await coordinator(openWeek, { params: { unitId: house.ids.unit, monday: '2027-05-31' } });
    expect(body.days).toHaveLength(7);
    expect(body.days[1]).toEqual({
      on,
      open: true,
      closedBecause: null,
      visits: 2,
      toPlace: 1,
      toSettle: 0,
      dayPlaces: { used: 2, total: 3 },
      loads: [
        { trade: 'cardiologue', busyMinutes: 70, elsewhereMinutes: 0, openMinutes: 1200 },
        { trade: 'échographie', busyMinutes: 50, elsewhereMinutes: 0, openMinutes: 1200 },
        { trade: 'infirmier', busyMinutes: 30, elsewhereMinutes: 0, openMinutes: 2400 },
      ],
    });
    expect(body.days[0]).toMatchObject({ visits: 0, toPlace: 0 });
  });
});

describe('the panel of a visit', () => {
  it('shows its grading in detail to physician and DIM only, and is traced with the patient', async () => {
    const {
      body: { visitId },
    } = await book(checkup(house, 515), 0, 'checkup');
    const physician = await api.as(house.ids.establishment, ['physician']);
    const [seen, detailed] = [
      await coordinator(openVisit, { params: { id: visitId } }),
      await physician(openVisit, { params: { id: visitId } }),
    ];
    expect(seen.body).toMatchObject({
      on,
      gradingDetail: null,
      grading: { planned: { count: 3 }, traced: { count: 0 } },
      preparation: ['Venez à jeun depuis minuit.'],
      cancellation: null,
      messageOutlook: 'noChannel',
      agendaDueAt: null,
    });
    expect(detailed.body.gradingDetail?.interventions.map(({ counted }) => counted)).toEqual([true, true, true]);
    expect(
      await rows(
        `SELECT count(*)::int AS n FROM audit_event WHERE action = 'day-visit-opened' AND subject_id = $1 AND patient_id IS NOT NULL`,
        visitId,
      ),
    ).toEqual([{ n: 2 }]);
  });

  it('of another house does not exist', async () => {
    const {
      body: { visitId },
    } = await book(care(house, 540), 0);
    const neighbour = await api.as((await aPlannedHouse(api.database)).ids.establishment, ['coordinator']);
    expect((await neighbour(openVisit, { params: { id: visitId } })).problem).toMatchObject({
      status: 404,
      code: 'not-found',
    });
    expect(
      (
        await neighbour(cancelDayVisit, {
          params: { id: visitId },
          body: { expectedRevision: 1, reasonClass: 'patient', reason: 'essai' },
        })
      ).problem,
    ).toMatchObject({ status: 404 });
  });
});

describe('dates for a request', () => {
  it('are proposed within its wished days with why, hold when they are booked, and are noted for the indicators', async () => {
    await book(checkup(house, 515), 0, 'checkup');
    const { requestId } = await house.request(on, 'checkup', { wished_to: '2027-06-03' });
    const { body } = await coordinator(proposeDates, { params: { id: requestId }, body: { count: 4 } });
    expect(body.proposals).toHaveLength(4);
    expect(new Set(body.proposals.slice(0, 3).map((one) => one.on)).size).toBe(3);
    expect(body.proposals[0]).toMatchObject({
      presenceMinutes: 90,
      waitingMinutes: 0,
      why: expect.stringMatching(/^premier jour possible.*présence 1\u00a0h\u00a030, sans attente$/),
    });
    const ofDay = body.proposals.find((one) => one.on === on)!;
    expect(ofDay.dayRevision).toBe(1);
    const booked = await coordinator(bookDayVisit, {
      params: day(),
      body: { requestIds: [requestId], expectedRevision: ofDay.dayRevision, programme: ofDay.programme },
    });
    expect(booked.status).toBe(200);
    expect(
      await rows(`SELECT first_proposed_at IS NOT NULL AS noted FROM visit_request WHERE id = $1`, requestId),
    ).toEqual([{ noted: true }]);
    expect((await coordinator(proposeDates, { params: { id: requestId }, body: {} })).problem).toMatchObject({
      code: 'request-not-plannable',
    });
  });

  it('that do not fit come with reasons, and a closed day with why it is closed', async () => {
    const { requestId } = await house.request(civilDate('2027-05-01'), 'checkup', {
      wished_to: '2027-05-02',
      hours_from: 540,
      hours_to: 600,
    });
    const { body } = await coordinator(proposeDates, { params: { id: requestId }, body: {} });
    expect(body.proposals).toEqual([]);
    expect(body.refusals.map((one) => [one.on, one.reasons.length > 0])).toEqual([
      ['2027-05-01', true],
      ['2027-05-02', true],
    ]);
    expect(body.refusals[0]!.reasons[0]).toMatchObject({
      code: 'day-not-open',
      message: expect.stringContaining('Fête du Travail'),
    });
  });

  it('whose period is over say so', async () => {
    const { requestId } = await house.request(civilDate('2026-03-02'));
    expect((await coordinator(proposeDates, { params: { id: requestId }, body: {} })).body).toMatchObject({
      proposals: [],
      refusals: [{ on: '2026-03-02', reasons: [{ code: 'wished-days-over' }] }],
    });
  });

  it('other hours of a booked visit hold when it is moved to them', async () => {
    const {
      body: { visitId },
    } = await book(checkup(house, 515), 0, 'checkup');
    const { body } = await coordinator(proposeOtherHours, { params: { id: visitId } });
    expect(body.proposals.length).toBeGreaterThan(2);
    expect(body.proposals.map(({ programme }) => programme.arrival)).not.toContain(515);
    const moved = await coordinator(moveDayVisit, {
      params: { id: visitId },
      body: { ...day(), expectedRevision: 1, programme: body.proposals[1]!.programme },
    });
    expect(moved.status).toBe(200);
    expect(moved.body.visits[0]!.arrival).toBe(body.proposals[1]!.programme.arrival);
  });
});

describe('changes over the wire', () => {
  const step = (day: DayView, code: string) => day.visits[0]!.steps.find((one) => one.code === code)!.id;

  it('a step moved, refused, undone; a visit cancelled', async () => {
    const booked = await book(checkup(house, 515), 0, 'checkup');
    const { visitId } = booked.body;
    const moveTo = (start: number, expectedRevision: number) =>
      coordinator(moveCareStep, {
        params: { id: visitId, stepId: step(booked.body.day, 'ECHO') },
        body: { expectedRevision, start, resourceIds: [house.ids.echograph] },
      });
    const refused = await moveTo(590, 1);
    expect([refused.status, refused.problem.code, refused.problem.violations?.[0]?.steps]).toEqual([
      422,
      'plan-refused',
      ['CS', 'ECHO'],
    ]);
    expect((await moveTo(655, 1)).body).toMatchObject({ revision: 2, visits: [{ arrival: 515, departure: 685 }] });
    const stale = await moveTo(700, 1);
    expect([stale.status, stale.problem.code, stale.problem.detail]).toEqual([
      412,
      'day-changed-since',
      expect.stringContaining('Camille Exemple'),
    ]);
    expect((await coordinator(undoLastChange, { params: day(), body: { expectedRevision: 2 } })).body).toMatchObject({
      revision: 3,
      visits: [{ departure: 630 }],
    });
    expect(
      (
        await coordinator(cancelDayVisit, {
          params: { id: visitId },
          body: { expectedRevision: 3, reasonClass: 'patient', reason: 'grippe', requestAgain: true },
        })
      ).body,
    ).toMatchObject({ revision: 4, visits: [], toPlace: [{ state: 'validated' }] });
    const panel = await coordinator(openVisit, { params: { id: visitId } });
    expect(panel.body).toMatchObject({
      cancellation: { reasonClass: 'patient', reason: 'grippe' },
      visit: { state: 'cancelled' },
    });
    expect(panel.body.visit.steps.map(({ code, resources }) => [code, resources.length])).toEqual([
      ['PDS', 1],
      ['CS', 1],
      ['ECHO', 1],
    ]);
  });

  it('of twenty sessions in the same second one wins, the others get a clean refusal', async () => {
    const requests = await Promise.all(Array.from({ length: 20 }, () => house.request(on, 'checkup')));
    const answers = await Promise.all(
      requests.map(({ requestId }) =>
        coordinator(bookDayVisit, {
          params: day(),
          body: { requestIds: [requestId], expectedRevision: 0, programme: checkup(house, 515) },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
  });

  it('hours inside the clock change are refused with their code', async () => {
    const { requestId } = await house.request(civilDate('2027-03-28'));
    const { status, problem } = await coordinator(bookDayVisit, {
      params: day('2027-03-28'),
      body: { requestIds: [requestId], expectedRevision: 0, programme: care(house, 130) },
    });
    expect([status, problem.code]).toEqual([422, 'local-time-does-not-exist']);
  });
});
