import {
  arrive,
  cancelDayVisit,
  finishStep,
  keepStayRecord,
  listEpisodes,
  openDay,
  openVisit,
} from '@diurne/contracts';
import { addDays, toLocal, type CivilDate } from '@diurne/time';
import { aLivedInHouse } from '../testing/a-lived-in-house';
import { runApi, type RunningApi } from '../testing/running-api';

jest.setTimeout(30_000);

const on = toLocal(new Date(), 'Europe/Paris').date;
let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

/** A date that is booked on its own day after its hour is a walk-in. */
const tomorrow = addDays(on, 1);

async function aVisit(day: CivilDate = on) {
  const { house, book, as, free } = await aLivedInHouse(api);
  const params = { id: (await book({ on: day })).visitId };
  return { house, as, free: (sql: string) => free(sql, [params.id]), params };
}

describe('what an arrival and a step keep', () => {
  it('is how the patient came in, the document seen, and the products with dose and lot', async () => {
    const { house, as, params, free } = await aVisit();
    const nurse = await as('wardNurse', house.ids.nurses);
    const asked = { nameAsked: true, birthDateAsked: true, atMinute: 0, confirmed: true };
    const here = await nurse(arrive, {
      params,
      body: { ...asked, identityDocument: 'residencePermit', entryMode: 'careHome' },
    });
    expect(here.body.cards[0]?.facts[0]).toMatchObject({ identityDocument: 'residencePermit', products: [] });
    const { body: day } = await nurse(openDay, { params: { unitId: house.ids.unit, on } });
    const stepId = day.visits[0]?.steps.find(({ code }) => code === 'PDS')?.id ?? '';
    const done = await nurse(finishStep, {
      params: { ...params, stepId },
      body: { confirmed: true, products: [{ name: 'Fer', dose: '500 mg', lot: 'A-17' }, { name: 'NaCl 0,9 %' }] },
    });
    expect(done.body.cards[0]?.facts.find(({ kind }) => kind === 'stepDone')).toMatchObject({
      identityDocument: null,
      products: [
        { name: 'Fer', dose: '500 mg', lot: 'A-17', atMinute: null },
        { name: 'NaCl 0,9 %', dose: null, lot: null, atMinute: null },
      ],
    });
    expect(await free(`SELECT entry_mode FROM known_visit WHERE id = $1`)).toEqual([{ entry_mode: 'careHome' }]);
  });
});

describe('the record of a stay', () => {
  it('keeps each save, leaves what is not named, and shows diagnoses to the DIM alone', async () => {
    const { as, params, free } = await aVisit();
    const [secretary, dim, nurse] = [await as('secretary'), await as('dim'), await as('wardNurse')];
    expect((await secretary(openVisit, { params })).body.stay).toEqual({
      entryMode: null,
      nda: null,
      diagnoses: null,
      recordedBy: null,
      recordedAt: null,
    });
    await secretary(keepStayRecord, {
      params,
      body: {
        seen: { entryMode: null, nda: null },
        now: { entryMode: 'transfer', nda: '26004517' },
      },
    });
    const coded = {
      seen: { mainDiagnosis: null, associatedDiagnoses: [] },
      now: { mainDiagnosis: 'z51.1', associatedDiagnoses: ['C50.9', 'E11.9+0'] },
    };
    const { body } = await dim(keepStayRecord, { params, body: coded });
    expect(body.stay).toMatchObject({
      entryMode: 'transfer',
      nda: '26004517',
      diagnoses: { main: 'Z511', related: null, associated: ['C509', 'E119+0'] },
      recordedBy: 'dim Essai',
    });
    expect(
      (await secretary(keepStayRecord, { params, body: { seen: { nda: '26004517' }, now: { nda: null } } })).body.stay,
    ).toMatchObject({
      entryMode: 'transfer',
      nda: null,
      diagnoses: null,
    });
    await dim(keepStayRecord, { params, body: coded });
    expect(
      await free(`SELECT number, nda, main_diagnosis FROM stay_record WHERE visit_id = $1 ORDER BY number`),
    ).toEqual([
      { number: 1, nda: '26004517', main_diagnosis: null },
      { number: 2, nda: '26004517', main_diagnosis: 'Z511' },
      { number: 3, nda: null, main_diagnosis: 'Z511' },
    ]);
    const refused = await secretary(keepStayRecord, {
      params,
      body: { seen: { mainDiagnosis: null }, now: { mainDiagnosis: 'I10' } },
    });
    expect([refused.status, refused.problem.code]).toEqual([403, 'role-insufficient']);
    expect((await nurse(keepStayRecord, { params, body: { seen: { nda: null }, now: { nda: '1' } } })).status).toBe(
      403,
    );
    const noCode = await dim(keepStayRecord, {
      params,
      body: { seen: { relatedDiagnosis: null }, now: { relatedDiagnosis: 'diabète' } },
    });
    expect(noCode.problem.errors?.map(({ path }) => path)).toEqual(['body.now.relatedDiagnosis']);
  });

  it('is not replaced unread: a stale list is refused and stands as the other left it, another field is merged', async () => {
    const { as, params } = await aVisit();
    const [secretary, dim, physician] = [await as('secretary'), await as('dim'), await as('physician')];
    const unread = { mainDiagnosis: null, associatedDiagnoses: [] };
    await dim(keepStayRecord, { params, body: { seen: unread, now: { associatedDiagnoses: ['E11', 'I10'] } } });
    const stale = { seen: unread, now: { mainDiagnosis: 'J440', associatedDiagnoses: ['J44'] } };
    const refused = await physician(keepStayRecord, { params, body: stale });
    expect([refused.status, refused.problem.code]).toEqual([412, 'record-changed-since']);
    expect(refused.problem.errors?.map(({ path }) => path)).toEqual(['body.now.associatedDiagnoses']);
    await secretary(keepStayRecord, { params, body: { seen: { nda: null }, now: { nda: '26004517' } } });
    const { body } = await physician(keepStayRecord, {
      params,
      body: { seen: unread, now: { mainDiagnosis: 'J440', associatedDiagnoses: [] } },
    });
    expect(body.stay).toMatchObject({
      nda: '26004517',
      diagnoses: { main: 'J440', related: null, associated: ['E11', 'I10'] },
    });
    const unseen = await dim(keepStayRecord, { params, body: { seen: {}, now: { nda: '2' } } });
    expect(unseen.problem.errors?.map(({ path }) => path)).toEqual(['body.seen.nda']);
  });

  it('is never changed nor erased', async () => {
    const { as, params, free } = await aVisit();
    await (
      await as('secretary')
    )(keepStayRecord, { params, body: { seen: { nda: null }, now: { nda: '1' } } });
    await expect(free(`UPDATE stay_record SET nda = '2' WHERE visit_id = $1`)).rejects.toThrow(/permission denied/);
    await expect(free(`DELETE FROM stay_record WHERE visit_id = $1`)).rejects.toThrow(/permission denied/);
  });
});

describe('the episodes of a unit', () => {
  it('say what became of each date, why and by whom, add up, and name nobody', async () => {
    const { house, as, params } = await aVisit(tomorrow);
    const [secretary, dim] = [await as('secretary'), await as('dim')];
    const unit = { unitId: house.ids.unit };
    const { body: day } = await secretary(openDay, { params: { ...unit, on: tomorrow } });
    const why = { reasonClass: 'establishment', reason: 'panne de l’échographe', requestAgain: true } as const;
    const cancel = (reasonCode: 'machineDown' | 'illness') =>
      secretary(cancelDayVisit, { params, body: { expectedRevision: day.revision, ...why, reasonCode } });
    expect((await cancel('illness')).problem.errors?.map(({ path }) => path)).toEqual(['body.reasonCode']);
    expect((await cancel('machineDown')).status).toBe(200);
    const period = { from: tomorrow, to: tomorrow };
    const { body } = await dim(listEpisodes, { params: unit, query: period });
    expect(body.counts).toMatchObject({ programmed: 1, cancelled: 1, toCome: 0, realised: 0, walkIns: 0 });
    expect(
      body.events.map(({ kind, told, by, reasonClass, reasonCode, reason }) => [
        kind,
        told,
        by,
        reasonClass,
        reasonCode,
        reason,
      ]),
    ).toEqual([
      ['booked', 'not', 'Camille Exemple', null, null, null],
      ['cancelled', 'not', 'secretary Essai', 'establishment', 'machineDown', 'panne de l’échographe'],
    ]);
    expect(JSON.stringify(body)).not.toContain('ESSAI');
    expect((await dim(openVisit, { params })).body.episodes.map(({ kind }) => kind)).toEqual(['booked', 'cancelled']);
    expect((await secretary(listEpisodes, { params: unit, query: period })).status).toBe(403);
    expect((await dim(listEpisodes, { params: unit, query: { from: '2026-01-01', to: '2027-06-01' } })).status).toBe(
      400,
    );
  });

  it('are never changed nor erased', async () => {
    const { free } = await aVisit(tomorrow);
    await expect(free(`UPDATE visit_episode SET told = 'told' WHERE visit_id = $1`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(free(`DELETE FROM visit_episode WHERE visit_id = $1`)).rejects.toThrow(/permission denied/);
  });
});
