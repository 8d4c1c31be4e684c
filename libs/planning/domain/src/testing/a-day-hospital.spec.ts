import { INS_OIDS, parseEntityId, parseFiness, parseIns, parseIpp, parseRpps } from '@diurne/identifiers';
import { addDays, civilDate, weekdayOf } from '@diurne/time';
import { gradeVisit, ruleSet2020 } from '@diurne/grading';
import { openingOfDay } from '../capacity/opening';
import type { CarePathway } from '../pathway/care-pathway.value';
import { fastingWithoutEarlyStep } from '../pathway/fasting';
import { isPlannable } from '../request/request-life';
import { aDayHospital } from './a-day-hospital';
import type { DayHospital } from './day-hospital.shape';
import { requestsPerDay, runsOn } from './demo-requests';
import { wholeHouse } from './whole-house';

const monday = civilDate('2026-11-23');
const hospital = aDayHospital({ startOn: monday, seed: 2026 });
const ofKind = (kind: string) => hospital.resources.filter((resource) => resource.kind === kind);
const twice = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
const gradedWhenPlanned = (pathway: CarePathway | undefined) => {
  const steps = (pathway?.definition.steps ?? [])
    .filter(({ optional }) => !optional)
    .map((step) => ({ ...step, traced: false }));
  return gradeVisit({ regime: pathway?.regime ?? 'undetermined', basis: 'planned', steps }, ruleSet2020).gradingClass;
};

describe('the demo hospital', () => {
  it('is the same for the same date and seed, and another for another seed', () => {
    expect(aDayHospital({ startOn: monday, seed: 2026 })).toEqual(hospital);
    expect(aDayHospital({ startOn: monday, seed: 2027 }).requests).not.toEqual(hospital.requests);
  });
  it('starts on a Monday', () => {
    expect(aDayHospital({ startOn: civilDate('2026-11-19'), seed: 2026 }).bookedDays[0]?.on).toBe('2026-11-23');
    expect(aDayHospital({ startOn: civilDate('2026-11-22'), seed: 2026 }).bookedDays[0]?.on).toBe('2026-11-23');
  });
  it('has 18 places: armchairs, beds and two single rooms', () => {
    const having = (attribute: string) =>
      ofKind('place').filter(({ attributes }) => attributes.includes(attribute)).length;
    expect([
      ofKind('place').length,
      having('armchair'),
      having('bed'),
      having('single-room'),
      having('bariatric'),
    ]).toEqual([18, 12, 6, 2, 2]);
  });
  it('knows each identity once, under keys that hold', () => {
    const ids = [
      hospital.establishment.id,
      hospital.unit.id,
      ...[
        hospital.resources,
        hospital.pathways,
        hospital.correspondents,
        hospital.patients,
        hospital.accounts,
        hospital.requests,
      ].flatMap((rows) => rows.map(({ id }) => id)),
    ];
    expect(twice(ids)).toEqual([]);
    expect(ids.filter((id) => !parseEntityId(id).ok)).toEqual([]);
    expect(twice(hospital.patients.map(({ ins }) => ins))).toEqual([]);
    expect(twice(hospital.patients.map(({ ipp }) => ipp))).toEqual([]);
    expect(
      hospital.patients.filter(
        ({ ins, ipp, insOid }) => !parseIns(ins).ok || !parseIpp(ipp).ok || insOid !== INS_OIDS.test,
      ),
    ).toEqual([]);
    expect(
      [...hospital.correspondents, ...hospital.accounts].filter(({ rpps }) => rpps !== null && !parseRpps(rpps).ok),
    ).toEqual([]);
    expect(parseFiness(hospital.establishment.finess).ok).toBe(true);
    expect(twice([...hospital.correspondents, ...hospital.accounts].flatMap(({ rpps }) => rpps ?? []))).toEqual([]);
  });
  it('writes to nobody real', () => {
    const addresses = [...hospital.patients, ...hospital.correspondents].flatMap(({ email }) => email ?? []);
    expect(addresses.filter((address) => !/^[a-z-]+\.[a-z-]+@exemple\.test$/.test(address))).toEqual([]);
  });
  it('has an account for each role, with a password long enough', () => {
    expect([...new Set(hospital.accounts.flatMap(({ roles }) => roles))].sort()).toEqual([
      'administrator',
      'alliedProfessional',
      'coordinator',
      'dim',
      'identityCell',
      'juniorPhysician',
      'pharmacy',
      'physician',
      'secretary',
      'wardNurse',
    ]);
    expect(Math.min(...hospital.accounts.map(({ password }) => password.length))).toBeGreaterThanOrEqual(12);
    expect(hospital.accounts.filter(({ roles, rpps }) => roles.includes('physician') && rpps === null)).toEqual([]);
  });
  it('has two patients of one name on its first day', () => {
    const first = hospital.requests
      .filter(({ wishedFrom }) => wishedFrom === monday)
      .map(({ patientId }) => hospital.patients.find(({ id }) => id === patientId));
    const names = first.map((patient) => `${patient?.birthName} ${patient?.firstNames}`);
    expect(twice(names)).toHaveLength(1);
  });
});

describe('its pathways', () => {
  it('are the 17, with regimes left to the DIM where nobody is sure', () => {
    expect(twice(hospital.pathways.map(({ code }) => code))).toEqual([]);
    expect(hospital.pathways).toHaveLength(17);
    expect(
      hospital.pathways
        .filter(({ regime }) => regime === 'undetermined')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['CROHN', 'ENDOTEST', 'IGIV', 'SEPNAT']);
    expect(
      hospital.pathways
        .filter(({ regime }) => regime === 'seance')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['CHIMIO', 'TRANSF']);
  });
  it.each(hospital.pathways.map(({ code, definition }) => ({ code, definition })))(
    '$code names trades, steps and places that exist',
    ({ definition }) => {
      const steps = definition.steps.map(({ code }) => code);
      const trades = new Set(hospital.resources.map(({ trade }) => trade));
      expect(twice(steps)).toEqual([]);
      expect(
        definition.steps
          .flatMap(({ uses }) => uses.flatMap(({ trade }) => trade ?? []))
          .filter((trade) => !trades.has(trade)),
      ).toEqual([]);
      const named = [
        ...definition.first,
        ...definition.last,
        ...definition.relations.flatMap(({ from, to }) => [from, to]),
        ...definition.sameResource.flatMap((group) => group.map(({ step }) => step)),
      ];
      expect(named.filter((code) => !steps.includes(code))).toEqual([]);
      expect(
        definition.steps.filter(({ location }) => location === '@place').length > 0 && definition.dayPlace === null,
      ).toBe(false);
      expect(definition.preparation.length).toBeGreaterThan(0);
    },
  );
  const everyPathway = [...hospital.pathways, ...hospital.otherUnits.flatMap(({ pathways }) => pathways)];
  const stepIn = ({ definition }: CarePathway, ...codes: string[]) =>
    definition.steps.find(({ code }) => codes.includes(code));
  it('let nobody fast beyond ten, nor go home without having eaten', () => {
    const fasting = everyPathway.filter(({ definition }) => definition.preparation.join().includes('à jeun'));
    expect(fasting.map(({ code }) => code).sort()).toEqual(['DGEST', 'DIAB', 'ENDOTEST', 'OBES']);
    for (const one of fasting) {
      expect(fastingWithoutEarlyStep(one.definition)).toBeNull();
      const eaten = stepIn(one, 'breakfast', 'snack');
      expect(one.definition.relations).toContainEqual({
        from: expect.stringMatching(/^(blood|sample)/) as string,
        to: eaten?.code,
        min: 0,
        strict: true,
      });
    }
  });
  it('serve lunch at its hours, and well after breakfast', () => {
    const lunching = everyPathway.filter((one) => stepIn(one, 'meal'));
    expect(lunching.length).toBeGreaterThan(4);
    for (const one of lunching) {
      expect(stepIn(one, 'meal')?.window).toEqual({ from: 705, to: 825 });
      if (stepIn(one, 'breakfast'))
        expect(one.definition.relations).toContainEqual({ from: 'breakfast', to: 'meal', min: 120 });
    }
  });
  it.each([
    ['CHIMIO', 'oncology', 'preparation'],
    ['CHIMIO', 'blood', 'oncology'],
    ['CHIMIO', 'preparation', 'line'],
    ['TRANSF', 'internal', 'delivery'],
    ['TRANSF', 'unit2', 'watch'],
    ['SEPNAT', 'neurology', 'preparation'],
    ['SEPNAT', 'infusion', 'watch'],
    ['IGIV', 'infusion', 'rate30'],
    ['CROHN', 'gastroenterology', 'preparation'],
    ['ICARD', 'blood', 'heart'],
    ['GREFFE', 'blood', 'scan'],
    ['PREOPG', 'blood', 'anaesthesia'],
    ['DGEST', 'hgpo', 'sample60'],
    ['SEPNAT-T', 'mri', 'line'],
  ])('%s: from %s to %s is a matter of care', (code, from, to) => {
    const relations = everyPathway.find((one) => one.code === code)?.definition.relations;
    expect(relations).toContainEqual(expect.objectContaining({ from, to, strict: true }));
  });
  it.each([
    ['DIAB', 'fullStay'],
    ['MEMO', 'fullStay'],
    ['EGS', 'fullStay'],
    ['BPCO', 'fullStay'],
    ['ICARD', 'fullStay'],
    ['GREFFE', 'fullStay'],
    ['DOULEUR', 'fullStay'],
    ['PALLIA', 'fullStay'],
    ['OBES', 'fullStay'],
    ['PREOPG', 'fullStay'],
    ['DGEST', 'fullStay'],
    ['CHIMIO', 'seance'],
    ['TRANSF', 'seance'],
    ['SEPNAT', 'undetermined'],
    ['CROHN', 'undetermined'],
    ['IGIV', 'undetermined'],
    ['ENDOTEST', 'undetermined'],
  ])('%s is graded %s when planned', (code, expected) => {
    expect(gradedWhenPlanned(hospital.pathways.find((one) => one.code === code))).toBe(expected);
  });
});

describe('its four weeks', () => {
  const wantedOn = (on: string) => hospital.requests.filter(({ wishedFrom }) => wishedFrom === on);
  it('ask for each open day what was meant, and a little that cannot be', () => {
    const openDays = Array.from({ length: 28 }, (_, offset) => addDays(monday, offset)).filter(
      (on) => openingOfDay(hospital.unit, on).open,
    );
    const impossible = 4;
    expect(hospital.requests).toHaveLength(requestsPerDay.reduce<number>((sum, count) => sum + count, impossible));
    expect(wantedOn(openDays[7] ?? '')).toHaveLength(48);
    expect(openDays).toHaveLength(19);
  });
  it('ask for nothing on a day when a trade is away, save on purpose', () => {
    const stray = hospital.requests.filter(
      ({ wishedFrom, pathwayId, note }) =>
        note !== 'Ne peut venir que ce mardi.' &&
        !runsOn(
          hospital.pathways.find(({ id }) => id === pathwayId)!,
          weekdayOf(wishedFrom),
          hospital.resources,
        ),
    );
    expect(stray).toEqual([]);
  });
  it('book only plannable requests, wanted that day, and leave some to place', () => {
    for (const { on, requestIds } of hospital.bookedDays) {
      const booked = hospital.requests.filter(({ id }) => requestIds.includes(id));
      expect(booked).toHaveLength(requestIds.length);
      expect(
        booked.every((request) => isPlannable(request) && request.wishedFrom <= on && on <= request.wishedTo),
      ).toBe(true);
      expect(wantedOn(on).length).toBeGreaterThan(requestIds.length);
    }
  });
  it('never ask a patient to come twice on a day', () => {
    expect(twice(hospital.requests.map(({ patientId, wishedFrom }) => `${patientId}/${wishedFrom}`))).toEqual([]);
  });
  it('hold some urgent requests, some that still wait for a physician, and patients who come back', () => {
    expect(hospital.requests.filter(({ priority }) => priority === 5).length).toBeGreaterThan(5);
    expect(hospital.requests.filter(({ state }) => state === 'received').length).toBeGreaterThan(5);
    expect(hospital.patients.length).toBeLessThan(hospital.requests.length - 20);
    expect(hospital.requests.filter(({ receivedAt }) => receivedAt >= `${monday}T`)).toEqual([]);
  });
});

describe('the units beside the first', () => {
  const house = wholeHouse(hospital);
  const others = hospital.otherUnits;
  const tradesOf = (pathways: DayHospital['pathways']) =>
    new Set(
      pathways.flatMap(({ definition }) => definition.steps.flatMap(({ uses }) => uses.map(({ trade }) => trade))),
    );

  it('are a therapeutic and a palliative one, each with its own places and nurses', () => {
    expect(others.map(({ unit }) => [unit.code, unit.profile])).toEqual([
      ['HDJT', 'therapeutic'],
      ['HDJP', 'palliative'],
    ]);
    expect(others.map(({ resources }) => resources.filter(({ kind }) => kind === 'place').length)).toEqual([6, 3]);
    expect(
      others.map(({ resources }) => resources.filter(({ trade }) => trade.startsWith('infirmier d’HDJ')).length),
    ).toEqual([3, 2]);
  });
  it('have their places and nurses to themselves, as has the first; what else the first has is shared', () => {
    for (const { unit, resources } of others)
      expect([...new Set(resources.map(({ homeUnitId }) => homeUnitId))]).toEqual([unit.id]);
    const own = hospital.resources.filter(({ homeUnitId }) => homeUnitId !== null);
    expect(own.every(({ homeUnitId }) => homeUnitId === hospital.unit.id)).toBe(true);
    expect([...new Set(own.map(({ trade }) => trade))]).toEqual([
      'place d’hôpital de jour',
      'infirmier',
      'surveillance infirmière',
    ]);
    expect(hospital.resources.filter(({ kind, homeUnitId }) => kind === 'place' && homeUnitId === null)).toEqual([]);
  });
  it('are the same for the same date and seed, others for another seed', () => {
    expect(aDayHospital({ startOn: monday, seed: 2026 }).otherUnits).toEqual(others);
    expect(aDayHospital({ startOn: monday, seed: 2027 }).otherUnits[0]?.patients).not.toEqual(others[0]?.patients);
  });
  it('offer the first nothing of their own, nor the first its places to them', () => {
    const ownPlaces = (resources: DayHospital['resources'], pathways: DayHospital['pathways']) =>
      pathways.flatMap(({ definition }) =>
        resources.filter(
          ({ kind, attributes }) =>
            kind === 'place' && definition.dayPlace?.attributes.every((one) => attributes.includes(one)),
        ),
      );
    for (const [index, { pathways, resources }] of others.entries()) {
      expect(ownPlaces(resources, hospital.pathways)).toEqual([]);
      expect(ownPlaces(hospital.resources, pathways)).toEqual([]);
      expect(ownPlaces(resources, pathways).length).toBeGreaterThan(0);
      const wanted = tradesOf([
        ...hospital.pathways,
        ...others.filter((_, n) => n !== index).flatMap((o) => o.pathways),
      ]);
      expect(resources.filter(({ trade }) => wanted.has(trade))).toEqual([]);
    }
  });
  it.each([
    ['HDJT', ['IRM', 'préparation stérile', 'neurologue', 'gastro-entérologue', 'diététicien']],
    ['HDJP', ['EFR', 'psychologue', 'assistant de service social', 'diététicien']],
  ])('%s shares %j with the first', (code, trades) => {
    const other = others.find(({ unit }) => unit.code === code);
    const first = tradesOf(hospital.pathways);
    expect([...tradesOf(other?.pathways ?? [])].filter((trade) => first.has(trade))).toEqual(
      expect.arrayContaining(trades),
    );
    expect(trades.filter((trade) => !hospital.resources.some((resource) => resource.trade === trade))).toEqual([]);
  });
  it('name only what the house has, each once', () => {
    const ids = [
      ...house.units,
      ...[house.resources, house.pathways, house.patients, house.requests].flat(),
      ...hospital.correspondents,
    ].map(({ id }) => id);
    expect(twice(ids)).toEqual([]);
    expect(ids.filter((id) => !parseEntityId(id).ok)).toEqual([]);
    for (const keys of [
      house.units.map(({ code }) => code),
      house.resources.map(({ code }) => code),
      house.pathways.map(({ code }) => code),
      house.locations.map(({ id }) => id),
      house.patients.map(({ ins }) => ins),
      house.patients.map(({ ipp }) => ipp),
    ])
      expect(twice(keys)).toEqual([]);
    const trades = new Set(house.resources.map(({ trade }) => trade));
    expect([...tradesOf(house.pathways)].filter((trade) => trade !== undefined && !trades.has(trade))).toEqual([]);
    const places = new Set(house.locations.map(({ id }) => id));
    expect(house.resources.filter(({ location }) => location !== null && !places.has(location))).toEqual([]);
    expect(house.travel.pairs.filter(({ from, to }) => !places.has(from) || !places.has(to))).toEqual([]);
  });
  it('ask for their own pathways on open days, and book some of it', () => {
    for (const { unit, pathways, patients, requests, bookedDays } of others) {
      expect(requests.every((request) => request.unitId === unit.id && isPlannable(request))).toBe(true);
      expect(requests.map(({ patientId }) => patientId)).toEqual(patients.map(({ id }) => id));
      expect(requests.filter(({ pathwayId }) => !pathways.some(({ id }) => id === pathwayId))).toEqual([]);
      expect(requests.filter(({ wishedFrom }) => !openingOfDay(unit, wishedFrom).open)).toEqual([]);
      expect(requests.length).toBeGreaterThan(bookedDays.flatMap(({ requestIds }) => requestIds).length);
      expect(bookedDays.map(({ on }) => on)).toContain(addDays(monday, 1));
    }
  });
  it.each([
    ['SEPNAT-T', 'undetermined'],
    ['CROHN-T', 'undetermined'],
    ['PALLIA-P', 'fullStay'],
    ['ESSOUF-P', 'fullStay'],
  ])('grade %s as %s when planned', (code, expected) => {
    expect(gradedWhenPlanned(house.pathways.find((one) => one.code === code))).toBe(expected);
  });
});
