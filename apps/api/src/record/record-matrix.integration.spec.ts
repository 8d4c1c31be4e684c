import { randomUUID } from 'node:crypto';
import { careRelations, judgeAccess, type CareRelation } from '@diurne/access';
import { roles, type Endpoint, type Role } from '@diurne/contracts';
import { endpoints } from '../http/served-contracts';
import { aHouseOfRecords, plainName, secretName, visitedOn, type HouseOfRecords } from '../testing/a-house-of-records';
import { runApi, type RunningApi } from '../testing/running-api';
import { whatRoutesOpen, type Asks, type Opens } from './what-routes-open';

jest.setTimeout(60_000);

let api: RunningApi;
let records: HouseOfRecords;
beforeAll(async () => {
  api = await runApi();
  records = await aHouseOfRecords(api);
});
afterAll(() => api.close());

const routes = Object.entries(endpoints).map(
  ([name, contract]) => [name, contract, (whatRoutesOpen as Readonly<Record<string, Opens>>)[name]] as const,
);
const callersOf = ({ roles: who }: Endpoint): readonly Role[] => (Array.isArray(who) ? who : [...roles]);
const relations = ['none', ...careRelations] as const;
type Whose = 'plain' | 'secret';

/** The one that stands in the house under this name of an address; anybody else's where nothing is asked by it. */
function idOf(subject: Asks['of'], whose: Whose): string {
  const { others, unit } = records;
  if (subject === 'unit') return unit;
  if (subject === 'build') return others.build;
  if (subject === 'death') return others.death;
  if (subject === 'fact' || subject === 'call') return others[subject][whose];
  return records[whose][subject];
}
function addressOf(contract: Endpoint, asks: Asks | null, whose: Whose): Record<string, string> {
  const [, asked = ''] = asks?.at?.startsWith('body') ? [] : (asks?.at ?? 'params.id').split('.');
  return Object.fromEntries(
    [...contract.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [
      name,
      /^(on|monday)$/.test(name)
        ? visitedOn
        : asks && name === asked
          ? idOf(asks.of, whose)
          : name === 'unitId'
            ? records.unit
            : randomUUID(),
    ]),
  );
}
/** Refused by the contract once the door is open, so that nothing of the house changes; where the door looks into the body, by what stands. */
function bodyOf(name: string, contract: Endpoint, whose: Whose): { body?: unknown } {
  if (contract.method === 'GET') return {};
  if (name === 'receiveRequest') {
    const ids = { unitId: records.unit, pathwayId: randomUUID(), prescriberId: randomUUID() };
    const asked = { justification: 'bilan', priority: 3, wishedFrom: '2027-06-01', wishedTo: '2027-06-30' };
    return { body: { ...ids, ...asked, patientId: records[whose].patient, hours: null, note: null } };
  }
  if (name === 'bookDayVisit') {
    const step = { code: 'SOIN', start: 500, end: 560, resourceIds: [] };
    const programme = { arrival: 500, departure: 560, dayPlaceId: null, steps: [step] };
    return { body: { requestIds: [records[whose].request], expectedRevision: 99, programme } };
  }
  return { body: { nobody: 'asks for this' } };
}
/** Ties that this subject can have. */
const tiesTo = ({ of }: Asks, relation: (typeof relations)[number]): readonly CareRelation[] =>
  relation === 'none' || ((of === 'unit' || of === 'build') && relation !== 'inUnit') ? [] : [relation];
const isTried = ({ of }: Asks, relation: (typeof relations)[number]): boolean =>
  of !== 'death' || relation !== 'performer';

it('has a row for every route, and none for a route that is gone', () => {
  expect(Object.keys(whatRoutesOpen).sort()).toEqual(Object.keys(endpoints).sort());
});

it('lets no route that names a patient, a visit, a request, a fact, a call or a death go by unasked', () => {
  const unasked = routes.filter(
    ([, { path }, opens]) =>
      opens === 'nothing' && /^\/(patients|visits|requests|facts|patient-calls|deaths)\/:/.test(path),
  );
  expect(unasked.map(([name]) => name)).toEqual([]);
});

describe.each(
  routes.flatMap(([name, contract, opens]) =>
    typeof opens === 'object' && 'of' in opens ? [[name, contract, opens] as const] : [],
  ),
)('%s', (name, contract, asks) => {
  const whoses: readonly Whose[] = ['unit', 'build', 'death'].includes(asks.of) ? ['plain'] : ['plain', 'secret'];
  it.each(callersOf(contract))('opens to %s by the care alone', async (role) => {
    for (const whose of whoses)
      for (const relation of relations.filter((one) => isTried(asks, one))) {
        const caller = await records.as(role, relation);
        const { status, problem, response } = await caller(contract, {
          params: addressOf(contract, asks, whose),
          ...bodyOf(name, contract, whose),
        });
        await response.text();
        const confidential = whose === 'secret';
        const verdict = judgeAccess(asks.aspect, { roles: [role], relations: tiesTo(asks, relation), confidential });
        const told = [whose, relation, verdict, status === 403 ? problem.code : 'open'];
        const closedAs = asks.of === 'unit' || asks.of === 'build' ? 'unit-not-yours' : 'record-closed';
        const expected = { open: 'open', closed: closedAs, refused: 'role-insufficient' }[verdict];
        expect(told).toEqual([whose, relation, verdict, expected]);
        expect(status).not.toBe(500);
      }
  });
});

/** What a reading takes besides its address. */
const queries: Readonly<Record<string, Record<string, string>>> = {
  searchPatients: { search: plainName },
  listTouchedByAbsence: { on: visitedOn, until: visitedOn },
  listTouchedByClosure: { on: visitedOn, until: visitedOn },
  listBilling: { from: visitedOn, to: visitedOn },
  exportBilling: { from: visitedOn, to: visitedOn },
  listEpisodes: { from: visitedOn, to: visitedOn },
  listKeptDays: { from: visitedOn, to: visitedOn },
};
const readings = routes.filter(
  ([name, { method, path }, opens]) =>
    method === 'GET' &&
    opens !== undefined &&
    (opens === 'nothing' || 'list' in opens) &&
    !/health|live/i.test(name + path),
);
async function readBy(role: Role, relation: (typeof relations)[number], name: string, contract: Endpoint) {
  const params = addressOf(contract, null, 'plain');
  if ('id' in params) params['id'] = name === 'listTouchedByClosure' ? records.unit : records.house.ids.physician;
  const caller = await records.as(role, relation);
  const { status, response } = await caller(contract, { params, query: queries[name] ?? {} });
  expect([name, status]).toEqual([name, 200]);
  return response.text();
}

describe.each(readings)('%s', (name, contract, opens) => {
  it.each(callersOf(contract))('names to %s whom they may know', async (role) => {
    const aspect = typeof opens === 'object' && 'list' in opens ? opens.list : 'administration';
    for (const relation of ['none', 'inUnit'] as const) {
      const text = await readBy(role, relation, name, contract);
      const ties = relation === 'none' ? [] : ([relation] as const);
      const standing = { roles: [role], relations: ties, confidential: false };
      // Whoever reviews knows whose record it was.
      const may = name === 'listRecordOpenings' || (opens !== 'nothing' && judgeAccess(aspect, standing) === 'open');
      if (!may) expect([role, relation, text.includes(plainName)]).toEqual([role, relation, false]);
      const inCharge = relation === 'inUnit' && ['coordinator', 'wardNurse'].includes(role);
      if (!inCharge) expect([role, relation, text.includes(secretName)]).toEqual([role, relation, false]);
    }
  });
});

describe('what the day says', () => {
  const day = (role: Role, relation: (typeof relations)[number], name = 'openDay') =>
    readBy(role, relation, name, endpoints[name]!);

  it.each(['openDay', 'openBoard'])('%s names who is in one’s care, and hides who is confidential', async (name) => {
    const secretary = await day('secretary', 'inUnit', name);
    expect([secretary.includes(plainName.toUpperCase()), secretary.includes('Patient confidentiel')]).toEqual([
      true,
      true,
    ]);
    expect(secretary).not.toContain(records.secret.patient);
    const nurse = await day('wardNurse', 'inUnit', name);
    expect(nurse).toContain(secretName.toUpperCase());
    const elsewhere = await day('wardNurse', 'none', name);
    expect(elsewhere).toContain('Occupé ailleurs');
    expect(elsewhere).not.toContain(records.plain.patient);
  });

  it('names a confidential patient to the one who is booked, who asked, or who broke the glass', async () => {
    for (const relation of ['performer', 'prescriber', 'brokenGlass'] as const)
      expect(await day('physician', relation)).toContain(secretName.toUpperCase());
  });

  it('leaves in the trail which patients were shown, and not those that were hidden', async () => {
    await day('secretary', 'inUnit');
    const [last] = await records.free(
      `SELECT (detail->'patients')::text AS shown FROM audit_event WHERE action = 'day-opened' ORDER BY id DESC LIMIT 1`,
    );
    expect(last!['shown']).toContain(records.plain.patient);
    expect(last!['shown']).not.toContain(records.secret.patient);
  });
});
