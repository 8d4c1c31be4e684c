import {
  listRequests,
  listUnits,
  openDay,
  searchPatients,
  signIn,
  listResources,
  listPathways,
} from '@diurne/contracts';
import { aSmallHouse, queryFreely } from '@diurne/database/testing';
import { aDayHospital, demoPassword } from '@diurne/planning-domain/testing';
import { runApi, type RunningApi } from '../../testing/running-api';
import { demoSignIns } from './demo-sign-ins';
import { fillWithDemo, firstDayOfDemo } from './seed-demo.command';

let api: RunningApi;
const wednesday = new Date('2026-11-25T09:00:00Z');
/** The very demo, with two booked days of few visits: the engine takes its time in a test. */
const hospitalOf = (at: Date) => {
  const demo = aDayHospital({ startOn: firstDayOfDemo(at), seed: 2026 });
  return {
    ...demo,
    bookedDays: demo.bookedDays
      .slice(0, 2)
      .map((day) => ({ ...day, iterations: 0, requestIds: day.requestIds.slice(0, 5) })),
  };
};
let told: string;
jest.setTimeout(30_000);
beforeAll(async () => {
  api = await runApi({ DIURNE_DEMO: '1' });
  told = await fillWithDemo(api.database, hospitalOf(wednesday), wednesday);
});
afterAll(async () => {
  await api.close();
});

const signedIn = async (login: string) => {
  const { status, response } = await api.anonymous(signIn, { body: { login, password: demoPassword } });
  expect(status).toBe(200);
  return { headers: { cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' } };
};
const count = async (sql: string) => {
  const [{ id = '' } = {}] = await queryFreely<{ id: string }>(api.database, `SELECT id FROM establishment`);
  return api.database.transact({ establishmentId: id, accountId: null }, async (tx) =>
    Number((await queryFreely<{ n: string }>(tx, `SELECT count(*) AS n FROM ${sql}`))[0]?.n),
  );
};

describe('the demo', () => {
  it('says what it wrote', () => {
    expect(told).toMatch(/\d+ patients, \d+ demandes, \d+ venues réservées à partir du 2026-11-23\.$/);
  });

  it('says who may sign in, and with which password', async () => {
    const words = (await demoSignIns(api.database, hospitalOf(wednesday), new Date('2026-11-25T07:00:00Z'))).split(
      '\n',
    );
    expect(words[0]).toBe(`Comptes, mot de passe ${demoPassword} :`);
    expect(words.map((line) => line.trim().split(/\s+/)[0])).toEqual(
      expect.arrayContaining(['secretariat', 'medecin', 'dim']),
    );
  });

  it('begins on the Monday of this week, at a weekend on the next', () => {
    expect(
      ['2026-11-23T00:30:00Z', '2026-11-27T22:30:00Z', '2026-11-27T23:30:00Z', '2026-11-29T12:00:00Z'].map((at) =>
        firstDayOfDemo(new Date(at)),
      ),
    ).toEqual(['2026-11-23', '2026-11-23', '2026-11-30', '2026-11-30']);
  });

  it('can be signed into by every role, and shows its house', async () => {
    const secretary = await signedIn('secretariat');
    for (const login of [
      'coordination',
      'infirmier',
      'dieteticien',
      'medecin',
      'interne',
      'pharmacie',
      'dim',
      'administrateur',
      'identites',
    ])
      await signedIn(login);
    const [units, resources, pathways] = [
      await api.anonymous(listUnits, secretary),
      await api.anonymous(listResources, secretary),
      await api.anonymous(listPathways, secretary),
    ];
    expect(units.body[0]?.openings).toHaveLength(5);
    expect(units.body.map(({ code, profile }) => [code, profile])).toEqual([
      ['HDJM', 'medicine'],
      ['HDJP', 'palliative'],
      ['HDJT', 'therapeutic'],
    ]);
    expect(resources.body.filter(({ kind }) => kind === 'place').reduce((sum, { capacity }) => sum + capacity, 0)).toBe(
      18 + 6 + 3,
    );
    expect(pathways.body).toHaveLength(17 + 2 + 2);
    expect((await api.anonymous(searchPatients, { ...secretary, query: { search: 'ma' } })).status).toBe(200);
    expect(
      (await api.anonymous(listRequests, { ...secretary, query: { state: 'booked' } })).body.requests.every(
        ({ visitId }) => visitId !== null,
      ),
    ).toBe(true);
  });

  it('has days booked through the ledger: visits, bookings, revisions and traces, and nobody told', async () => {
    expect(await count(`day_visit`)).toBe(10 + 3 + 2);
    expect(await count(`day_revision`)).toBe(2 + 3 + 2);
    expect(await count(`booking`)).toBeGreaterThan(30);
    expect(await count(`visit_answer a JOIN visit_request r ON r.id = a.request_id WHERE r.state <> 'booked'`)).toBe(0);
    expect(await count(`outbox_message`)).toBe(0);
  });

  it('gives each unit its own Tuesday, and shows what the others took as facts of the first', async () => {
    const secretary = await signedIn('secretariat');
    const dayOf = async (unitId: string) =>
      (await api.anonymous(openDay, { ...secretary, params: { unitId, on: '2026-11-24' } })).body;
    const { unit, otherUnits } = hospitalOf(wednesday);
    const [first, ...others] = await Promise.all(
      [unit, ...otherUnits.map((other) => other.unit)].map(({ id }) => dayOf(id)),
    );
    expect([first, ...others].map((day) => [day?.unit.name, day?.visits.length])).toEqual([
      ['Hôpital de jour de médecine', 5],
      ['Hôpital de jour thérapeutique', 1],
      ['Hôpital de jour de soins palliatifs', 1],
    ]);
    const placesOf = (day: typeof first) =>
      day?.lanes.filter(({ kind }) => kind === 'place').map(({ homeUnitId }) => homeUnitId === day.unitId);
    expect([first, ...others].map(placesOf)).toEqual([18, 6, 3].map((places) => Array<boolean>(places).fill(true)));
    const tradeOf = new Map(first?.lanes.map(({ resourceId, trade }) => [resourceId, trade]));
    const taken = first?.elsewhere.map((one) => ({ ...one, trade: tradeOf.get(one.resourceId) })) ?? [];
    expect(taken.map(({ trade }) => trade)).toEqual(
      expect.arrayContaining(['IRM', 'neurologue', 'EFR', 'psychologue', 'diététicien']),
    );
    expect(Math.min(...taken.map(({ from }) => from))).toBeGreaterThanOrEqual(810);
    expect(others.map((day) => day?.toPlace.length)).toEqual([1, 1]);
  });

  it('leaves an establishment that stands as it is', async () => {
    const later = new Date('2026-12-09T09:00:00Z');
    const before = await count('patient');
    expect(await fillWithDemo(api.database, hospitalOf(later), later)).toBe(
      'Un établissement existe déjà : rien à faire.',
    );
    expect(await count('patient')).toBe(before);
  });

  it('does not start where a real establishment lives', async () => {
    const later = new Date('2026-12-09T09:00:00Z');
    const real = await runApi();
    try {
      await aSmallHouse(real.database);
      await expect(fillWithDemo(real.database, hospitalOf(later), later)).rejects.toThrow(
        /^Un établissement réel vit dans cette base/,
      );
    } finally {
      await real.close();
    }
  });
});
