import { randomUUID } from 'node:crypto';
import {
  decidePathwayRegime,
  decideVisitRegime,
  depart,
  arrive,
  finishStep,
  openDay,
  openEstablishment,
  openVisit,
  recordGround,
  setTerritory,
  withdrawGround,
} from '@diurne/contracts';
import { visitBecomes } from '@diurne/database/testing';
import { civilDate, toLocal, type FrenchTerritory } from '@diurne/time';
import { aLivedInHouse } from '../testing/a-lived-in-house';
import { runApi, type RunningApi } from '../testing/running-api';

jest.setTimeout(30_000);

const on = toLocal(new Date(), 'Europe/Paris').date;
let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

async function aVisit(territory?: FrenchTerritory) {
  const { book, ...hospital } = await aLivedInHouse(api, territory);
  return { ...hospital, params: { id: (await book({ on })).visitId } };
}
const justification = 'Perfusion surveillée toutes les quinze minutes.';

describe('a ground written on the visit', () => {
  it('counts with its text, author and hour, is read by physician and DIM only, and can be taken back', async () => {
    const { as, params, free } = await aVisit();
    const [physician, dim, secretary] = [await as('physician'), await as('dim'), await as('secretary')];
    const body = { kind: 'particularSurveillance', justification } as const;
    const { body: written } = await physician(recordGround, { params, body });
    const [ground] = written.gradingDetail?.grounds ?? [];
    expect(ground).toMatchObject({ kind: 'particularSurveillance', justification, recordedBy: 'physician Essai' });
    expect([written.visit.grading.gradingClass, written.grading.traced.gradingClass]).toEqual(['fullStay', 'fullStay']);
    expect((await dim(openVisit, { params })).body.gradingDetail).toMatchObject({
      gradingClass: 'fullStay',
      sure: true,
      rum: { contextOrSurveillance: true, hospitalReserveProduct: false, interventionCount: 'B' },
      holds: expect.arrayContaining([expect.objectContaining({ code: 'report-not-signed' })]),
    });
    expect((await secretary(openVisit, { params })).body.gradingDetail).toBeNull();

    const taken = await physician(withdrawGround, {
      params: { ...params, groundId: ground?.id ?? '' },
      body: { reason: 'autre patient' },
    });
    expect([taken.body.gradingDetail?.grounds, taken.body.visit.grading.gradingClass]).toEqual([
      [],
      'intermediateStay',
    ]);
    expect(
      (await physician(withdrawGround, { params: { ...params, groundId: ground?.id ?? '' }, body: { reason: 'x' } }))
        .problem.code,
    ).toBe('not-found');
    expect(await free(`SELECT kind FROM visit_ground WHERE visit_id = $1 ORDER BY recorded_at`, [params.id])).toEqual([
      { kind: 'particularSurveillance' },
      { kind: 'withdrawal' },
    ]);
  });
  it('is written by a physician; of the coding by the DIM too, by nobody else', async () => {
    const { as, params } = await aVisit();
    const [dim, nurse] = [await as('dim'), await as('wardNurse')];
    const bedridden = { kind: 'patientContext', criterion: 'bedridden', justification } as const;
    expect((await dim(recordGround, { params, body: bedridden })).problem).toMatchObject({
      status: 403,
      code: 'role-insufficient',
    });
    expect((await nurse(recordGround, { params, body: bedridden })).problem.code).toBe('role-insufficient');
    const rescrit = { kind: 'rescrit', number: '2024-17', gives: 'external', justification } as const;
    expect((await dim(recordGround, { params, body: rescrit })).body.gradingDetail).toMatchObject({
      gradingClass: 'external',
      reasons: [expect.stringContaining('2024-17')],
    });
    const act = await dim(recordGround, { params, body: { kind: 'acteClassant', ccam: 'H1', justification } });
    expect([act.status, act.problem.errors?.[0]?.path]).toEqual([400, 'body.ccam']);
  });
  it('has its own hour, not one to come, and belongs to whoever came', async () => {
    const { as, params, free } = await aVisit();
    const physician = await as('physician');
    const product = { kind: 'hospitalReserveProduct', justification } as const;
    const { body } = await physician(recordGround, { params, body: { ...product, atMinute: 0 } });
    const at = body.gradingDetail?.grounds[0]?.occurredAt ?? '';
    expect(toLocal(new Date(at), 'Europe/Paris')).toEqual({ date: on, minute: 0 });
    if (toLocal(new Date(), 'Europe/Paris').minute < 1438)
      expect((await physician(recordGround, { params, body: { ...product, atMinute: 1439 } })).problem.code).toBe(
        'input-invalid',
      );
    // At any hour of the day on which this runs.
    await free(visitBecomes, [params.id, 'noShow']);
    expect((await physician(recordGround, { params, body: product })).problem.code).toBe('visit-state-refused');
    expect((await physician(openVisit, { params })).body.visit.grading.gradingClass).toBe('noVisit');
  });
});

describe('a regime', () => {
  const pathwayOf = async (free: Awaited<ReturnType<typeof aVisit>>['free'], visitId: string): Promise<string> => {
    const [row] = await free(
      `SELECT p.pathway_id AS id FROM day_visit v JOIN care_pathway_version p ON p.id = v.pathway_version_id WHERE v.id = $1`,
      [visitId],
    );
    return row?.['id'] ?? '';
  };
  it('is decided by the DIM for one visit, over what its pathway says', async () => {
    const { as, params } = await aVisit();
    const [dim, physician] = [await as('dim'), await as('physician')];
    const body = { regime: 'hospitalReserve', reason: 'Produit de la réserve administré à chaque venue.' } as const;
    expect((await physician(decideVisitRegime, { params, body })).problem.code).toBe('role-insufficient');
    const decided = (await dim(decideVisitRegime, { params, body })).body;
    expect(decided.gradingDetail?.regime).toMatchObject({
      value: 'hospitalReserve',
      from: 'visit',
      decidedBy: 'dim Essai',
      reason: body.reason,
    });
    expect(decided.visit.grading.gradingClass).toBe('fullStay');
    const again = await dim(decideVisitRegime, { params, body: { regime: 'counted', reason: 'Erreur.' } });
    expect([again.body.visit.grading.gradingClass, again.body.gradingDetail?.regime.value]).toEqual([
      'intermediateStay',
      'counted',
    ]);
  });
  it('of a pathway says nothing where its version has one', async () => {
    const { as, params, free } = await aVisit();
    const dim = await as('dim');
    const body = { regime: 'hospitalReserve', reason: 'Produit de la réserve.' } as const;
    const pathway = { params: { id: await pathwayOf(free, params.id) } };
    expect((await dim(decidePathwayRegime, { ...pathway, body })).status).toBe(204);
    expect((await dim(openVisit, { params })).body.gradingDetail?.regime).toMatchObject({
      value: 'counted',
      from: 'version',
      decidedBy: null,
    });
    expect((await dim(decidePathwayRegime, { params: { id: randomUUID() }, body })).problem.code).toBe('not-found');
  });
  it('of a pathway that left it open is that of its visits, below a decision on the visit', async () => {
    const { as, params, free } = await aVisit();
    const dim = await as('dim');
    await free(
      `WITH open AS (
         INSERT INTO care_pathway_version (establishment_id, pathway_id, number, name, regime, regime_source, definition)
         SELECT establishment_id, pathway_id, 7, name, 'undetermined', 'à décider', definition
         FROM care_pathway_version WHERE id = (SELECT pathway_version_id FROM day_visit WHERE id = $1) RETURNING id)
       UPDATE day_visit SET pathway_version_id = open.id FROM open WHERE day_visit.id = $1`,
      [params.id],
    );
    const before = (await dim(openVisit, { params })).body;
    expect([before.visit.grading.gradingClass, before.gradingDetail?.sure]).toEqual(['undetermined', false]);
    const pathway = { params: { id: await pathwayOf(free, params.id) } };
    await dim(decidePathwayRegime, { ...pathway, body: { regime: 'hospitalReserve', reason: 'Réserve.' } });
    const decided = (await dim(openVisit, { params })).body;
    expect([decided.visit.grading.gradingClass, decided.gradingDetail?.regime.from]).toEqual(['fullStay', 'pathway']);
    await dim(decideVisitRegime, { params, body: { regime: 'counted', reason: 'Produit non administré.' } });
    await dim(decidePathwayRegime, { ...pathway, body: { regime: 'hospitalReserve', reason: 'Réserve.' } });
    const forVisit = (await dim(openVisit, { params })).body;
    expect([forVisit.visit.grading.gradingClass, forVisit.gradingDetail?.regime.from]).toEqual([
      'intermediateStay',
      'visit',
    ]);
  });
});

it('while the patient is here the badge says planned and traced; after a transfer the DIM is asked', async () => {
  const { as, params, house } = await aVisit();
  const [nurse, physician, dim] = [await as('wardNurse', house.ids.nurses), await as('physician'), await as('dim')];
  await nurse(arrive, { params, body: { nameAsked: true, birthDateAsked: true } });
  const steps = (await nurse(openVisit, { params })).body.visit.steps;
  await nurse(finishStep, {
    params: { ...params, stepId: steps[0]?.id ?? '' },
    body: { performerId: null, confirmed: true },
  });
  expect((await physician(openVisit, { params })).body.visit.grading).toMatchObject({
    words: 'HDJ intermédiaire · 3 prévues, 1 tracée',
    basis: 'planned',
    count: 3,
    traced: 1,
  });
  await nurse(depart, { params, body: { exitMode: 'transfer', confirmed: true } });
  expect((await dim(openVisit, { params })).body.gradingDetail).toMatchObject({
    gradingClass: 'external',
    sure: false,
    rum: { exitMode: '7', conversion: false },
    holds: expect.arrayContaining([expect.objectContaining({ code: 'exit-to-judge' })]),
  });
  const secretary = await as('secretary');
  expect((await secretary(openVisit, { params })).body.visit.grading.words).not.toContain('motif');
});

describe('the establishment’s territory', () => {
  it('is set with its source by DIM or administrator, and the classes follow', async () => {
    const { as, params, house } = await aVisit();
    const dim = await as('dim');
    const administrator = await api.as(house.ids.establishment, ['administrator']);
    const classOf = async () => (await dim(openVisit, { params })).body.visit.grading.gradingClass;
    expect((await dim(openEstablishment, {})).body).toMatchObject({
      territory: { value: 'metropole', said: null },
      rules: { applies: true, certainty: 'reading' },
    });
    const mayotte = { territory: 'mayotte', source: 'FINESS' } as const;
    const secretary = await as('secretary');
    expect((await secretary(setTerritory, { body: mayotte })).problem.code).toBe('role-insufficient');
    expect((await administrator(setTerritory, { body: mayotte })).body).toMatchObject({
      territory: { value: 'mayotte', said: { source: 'FINESS' } },
      rules: { applies: false },
    });
    expect(await classOf()).toBe('outOfField');
    await dim(setTerritory, { body: { territory: 'la-reunion', source: 'erreur de saisie' } });
    expect(await classOf()).toBe('intermediateStay');
  });
  it('says whether the rules apply', async () => {
    const { as, params } = await aVisit('mayotte');
    expect((await (await as('dim'))(openVisit, { params })).body).toMatchObject({
      visit: { grading: { gradingClass: 'outOfField', words: 'hors champ' } },
      gradingDetail: { holds: [], reasons: [expect.stringContaining('ce territoire')] },
    });
  });
  it.each([
    ['alsace-moselle', true],
    ['metropole', false],
  ] as const)('closes its own public holidays: Good Friday in %s: %s', async (territory, closed) => {
    const { as, house } = await aVisit(territory);
    const goodFriday = { unitId: house.ids.unit, on: civilDate('2027-03-26') };
    const { body } = await (await as('secretary'))(openDay, { params: goodFriday });
    expect(body.closedBecause !== null).toBe(closed);
  });
});
