import { randomUUID } from 'node:crypto';
import {
  arrive,
  decideVisitRegime,
  depart,
  exportBilling,
  finishStep,
  listBilling,
  openDay,
  openVisit,
  openWeek,
  recordGround,
  releaseVisit,
  takeReleaseBack,
} from '@diurne/contracts';
import { addDays, mondayOf, toLocal } from '@diurne/time';
import { aLivedInHouse } from '../testing/a-lived-in-house';
import { runApi, type RunningApi } from '../testing/running-api';

jest.setTimeout(60_000);

const on = toLocal(new Date(), 'Europe/Paris').date;
const period = { from: on, to: on };
let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

async function aHospital() {
  const hospital = await aLivedInHouse(api);
  let expectedRevision = 0;
  const book = async (arrival: number): Promise<string> => {
    const { visitId } = await hospital.book({ on, arrival, expectedRevision });
    expectedRevision += 1;
    return visitId;
  };
  return { ...hospital, book };
}
type Hospital = Awaited<ReturnType<typeof aHospital>>;

/** Here, with the first step done by its nurse, and gone. */
async function livesThrough({ house, as }: Hospital, id: string): Promise<void> {
  const nurse = await as('wardNurse', house.ids.nurses);
  const params = { id };
  await nurse(arrive, { params, body: { nameAsked: true, birthDateAsked: true } });
  const [step] = (await nurse(openVisit, { params })).body.visit.steps;
  await nurse(finishStep, {
    params: { ...params, stepId: step?.id ?? '' },
    body: { performerId: null, confirmed: true },
  });
  await nurse(depart, { params, body: { exitMode: 'transfer', confirmed: true } });
}

describe('the DIM’s list', () => {
  it('says class, holds and reasons with their codes, by hour, and is filtered', async () => {
    const hospital = await aHospital();
    const [later, earlier] = [await hospital.book(655), await hospital.book(515)];
    await livesThrough(hospital, earlier);
    const dim = await hospital.as('dim');
    const { body } = await dim(listBilling, { query: period });
    expect(body).toMatchObject({ total: 2, held: 1, pages: 1 });
    expect(body.visits.map(({ visitId, state, badge }) => [visitId, state, badge.basis])).toEqual([
      [earlier, 'held', 'traced'],
      [later, 'planned', 'planned'],
    ]);
    expect(body.classes).toEqual(
      expect.arrayContaining([
        { gradingClass: 'external', basis: 'traced', visits: 1 },
        { gradingClass: 'intermediateStay', basis: 'planned', visits: 1 },
      ]),
    );
    expect(body.visits[0]).toMatchObject({
      unitId: hospital.house.ids.unit,
      detail: {
        gradingClass: 'external',
        reasons: [expect.stringContaining('moins de 3')],
        regime: { value: 'counted', from: 'version' },
        released: null,
      },
    });
    const held = body.visits[0]?.detail.holds.map(({ code }) => code) ?? [];
    expect(held).toEqual(expect.arrayContaining(['report-not-signed', 'exit-to-judge', 'step-not-traced']));
    const only = async (query: object) =>
      (await dim(listBilling, { query: { ...period, ...query } })).body.visits.map(({ visitId }) => visitId);
    expect(await only({ state: 'held' })).toEqual([earlier]);
    expect(await only({ gradingClass: 'intermediateStay' })).toEqual([later]);
    expect(await only({ unitId: hospital.house.ids.unit })).toEqual([earlier, later]);
    expect([await only({ state: 'ready' }), await only({ page: '2' })]).toEqual([[], []]);
  });

  it('is for the DIM alone, of a month at most, of a unit that exists', async () => {
    const { as } = await aHospital();
    const dim = await as('dim');
    for (const role of ['physician', 'secretary', 'wardNurse'] as const)
      for (const contract of [listBilling, exportBilling] as const)
        expect((await (await as(role))(contract, { query: period })).problem.code).toBe('role-insufficient');
    const of = async (from: string, to: string) => (await dim(listBilling, { query: { from, to } })).status;
    expect([await of(on, addDays(on, 30)), await of(on, addDays(on, 31)), await of(on, addDays(on, -1))]).toEqual([
      200, 400, 400,
    ]);
    expect((await dim(listBilling, { query: { ...period, unitId: randomUUID() } })).problem.code).toBe('not-found');
  });

  it('is exported in codes, and each reading is traced once', async () => {
    const hospital = await aHospital();
    const id = await hospital.book(515);
    await livesThrough(hospital, id);
    const physician = await hospital.as('physician');
    const written = { kind: 'patientContext', criterion: 'bedridden', justification: 'Transferts à deux.' } as const;
    await physician(recordGround, { params: { id }, body: written });
    const dim = await hospital.as('dim');
    const { visits } = (await dim(listBilling, { query: period })).body;
    expect(visits[0]?.detail.grounds).toMatchObject([{ ...written, recordedBy: 'physician Essai' }]);
    const csv = await (await dim(exportBilling, { query: period })).response.text();
    expect(csv).toContain(`${on};`);
    expect(csv).toContain(';trace;retenue;ghs_plein;1;A;1;2;2;2;7;interventions_comptees;');
    expect(csv).toContain(';etat_grabataire;');
    expect(csv).not.toMatch(new RegExp(`Transferts|${visits[0]?.patient.displayName ?? 'x'}`));
    const traced = await hospital.free(`SELECT action FROM audit_event WHERE subject_kind = 'billing-list'`, []);
    expect(traced.map(({ action }) => action)).toEqual(['billing-listed', 'billing-exported']);
  });
});

describe('a release', () => {
  it('is the DIM’s, after what is held, as it was read; a transfer with a reason', async () => {
    const hospital = await aHospital();
    const id = await hospital.book(515);
    await livesThrough(hospital, id);
    const [dim, physician] = [await hospital.as('dim'), await hospital.as('physician')];
    const params = { id };
    const seen = { gradingClass: 'external', count: 1 } as const;
    expect((await physician(releaseVisit, { params, body: { seen } })).problem.code).toBe('role-insufficient');
    expect((await dim(releaseVisit, { params, body: { seen } })).problem).toMatchObject({
      status: 409,
      code: 'billing-held',
      detail: expect.stringContaining('le compte rendu n’est pas signé'),
    });
    expect((await dim(takeReleaseBack, { params, body: { reason: 'x' } })).problem.code).toBe('visit-state-refused');
    await hospital.free(
      `INSERT INTO visit_release (establishment_id, visit_id, grading_class, counted, rule_set, written_by, written_at)
       SELECT establishment_id, id, 'intermediateStay', 3, 'essai/1', $2, now() FROM day_visit WHERE id = $1`,
      [id, hospital.house.actor.accountId],
    );
    const shown = (await dim(listBilling, { query: { ...period, state: 'held' } })).body.visits[0];
    expect(shown?.detail.released).toMatchObject({ gradingClass: 'intermediateStay', count: 3 });
    expect(shown?.detail.holds[0]).toMatchObject({
      code: 'changed-since-release',
      message: expect.stringContaining('libérée comme GHS intermédiaire'),
    });
    const decided = { regime: 'counted', reason: 'essai' } as const;
    expect((await dim(decideVisitRegime, { params, body: decided })).problem.code).toBe('visit-state-refused');
    const back = await dim(takeReleaseBack, { params, body: { reason: 'facture refaite' } });
    expect(back.body.gradingDetail?.released).toBeNull();
    expect((await dim(decideVisitRegime, { params, body: decided })).status).toBe(200);
  });
});

it('« motif médical à documenter » is answered to physician and DIM alone', async () => {
  const hospital = await aHospital();
  const id = await hospital.book(515);
  await livesThrough(hospital, id);
  const day = { unitId: hospital.house.ids.unit, on };
  const week = { unitId: day.unitId, monday: mondayOf(on) };
  const heard = async (role: 'physician' | 'dim' | 'wardNurse' | 'secretary'): Promise<boolean> => {
    const asks = await hospital.as(role);
    const answers = [
      (await asks(openVisit, { params: { id } })).body,
      (await asks(openDay, { params: day })).body,
      (await asks(openWeek, { params: week })).body,
    ];
    return JSON.stringify(answers).includes('motif médical à documenter');
  };
  expect([await heard('physician'), await heard('dim'), await heard('wardNurse'), await heard('secretary')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
