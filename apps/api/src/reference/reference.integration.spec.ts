import { randomUUID } from 'node:crypto';
import {
  createResource,
  createUnit,
  limitPresence,
  listPathways,
  listResources,
  listUnits,
  publishPathway,
} from '@diurne/contracts';
import { aSmallHouse, queryFreely } from '@diurne/database/testing';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
let administrator: Awaited<ReturnType<RunningApi['as']>>;
beforeAll(async () => {
  api = await runApi();
  house = await aSmallHouse(api.database);
  administrator = await api.as(house.id.establishment, ['administrator', 'dim']);
});
afterAll(async () => {
  await api.close();
});

describe('a unit', () => {
  const asked = {
    code: 'HDJ2',
    name: 'HDJ Est',
    profile: 'therapeutic',
    openings: [
      { weekday: 1, from: 450, to: 1080 },
      { weekday: 3, from: 480, to: 780 },
    ],
    phone: '01 99 00 12 34',
    address: '1 rue d’Essai',
    agendaDelayMinutes: 12,
    agendaThresholdMinutes: 25,
    noticeMinutes: 95,
  };
  it('is created with its week, once a code', async () => {
    const { body } = await administrator(createUnit, { body: asked });
    expect(body).toMatchObject({ ...asked, closures: [] });
    expect((await administrator(listUnits)).body.map(({ code }) => code)).toEqual(['HDJ1', 'HDJ2']);
    expect((await administrator(createUnit, { body: asked })).problem).toMatchObject({
      status: 409,
      code: 'name-taken',
      errors: [{ path: 'body.code' }],
    });
  });
  it('limits the presence, twelve hours included and no more, by its administrator alone', async () => {
    const unit = (await administrator(listUnits)).body.find(({ code }) => code === 'HDJ2')!;
    expect(unit.longestPresenceMinutes).toBe(719);
    const limit = (minutes: number, as = administrator) =>
      as(limitPresence, { params: { id: unit.id }, body: { minutes } });
    expect((await limit(720)).body).toEqual({ ...unit, longestPresenceMinutes: 720 });
    expect((await limit(721)).problem).toMatchObject({ status: 400, errors: [{ path: 'body.minutes' }] });
    const coordinator = await api.as(house.id.establishment, ['coordinator']);
    expect((await limit(480, coordinator)).status).toBe(403);
    expect((await administrator(listUnits)).body).toContainEqual({ ...unit, longestPresenceMinutes: 720 });
  });
  it('opens once a weekday', async () => {
    const { problem } = await administrator(createUnit, {
      body: {
        ...asked,
        code: 'HDJ3',
        openings: [
          { weekday: 2, from: 450, to: 700 },
          { weekday: 2, from: 720, to: 1000 },
        ],
      },
    });
    expect(problem.errors).toEqual([{ path: 'body.openings[1].weekday', message: 'ce jour a déjà son horaire' }]);
  });
});

describe('a resource', () => {
  const asked = {
    code: 'IDE9',
    name: 'ESSAI Infirmière',
    kind: 'professional',
    trade: 'infirmier',
    capacity: 3,
    weekly: [
      { weekday: 1, from: 450, to: 900, capacity: 2 },
      { weekday: 1, from: 900, to: 1080 },
    ],
    break: { from: 690, to: 840, minutes: 45 },
  };
  it('is created with its numbered units and its weekly shifts; touching shifts do not add up', async () => {
    const { body } = await administrator(createResource, { body: asked });
    const plain = { turnover: 0, attributes: [], location: null, homeUnitId: null };
    expect(body).toMatchObject({ code: 'IDE9', capacity: 3, ...plain });
    const [units, rules] = await api.database.transact(house.actor, async (tx) => [
      await queryFreely<{ unit_no: number }>(
        tx,
        `SELECT unit_no FROM resource_unit WHERE resource_id = $1 ORDER BY 1`,
        [body.id],
      ),
      await queryFreely(
        tx,
        `SELECT from_minute, to_minute, capacity FROM availability_rule WHERE resource_id = $1 ORDER BY 1`,
        [body.id],
      ),
    ]);
    expect([units.map(({ unit_no: no }) => no), rules]).toEqual([
      [1, 2, 3],
      [
        { from_minute: 450, to_minute: 900, capacity: 2 },
        { from_minute: 900, to_minute: 1080, capacity: 3 },
      ],
    ]);
    expect((await administrator(listResources)).body.map(({ code }) => code)).toContain('IDE9');
    expect((await administrator(createResource, { body: asked })).problem.code).toBe('name-taken');
    const spelt = { ...asked, code: 'IDE10', trade: 'Infirmières' };
    expect((await administrator(createResource, { body: spelt })).body.trade).toBe('infirmier');
    const room = { ...spelt, code: 'SALLE', kind: 'room', name: 'Salle', break: null };
    expect((await administrator(createResource, { body: room })).body.trade).toBe('Infirmières');
  });
  it('may be a unit’s own from the first, if there is that unit', async () => {
    const { body: units } = await administrator(listUnits);
    const own = { ...asked, code: 'IDE7', homeUnitId: units[0]?.id };
    expect((await administrator(createResource, { body: own })).body.homeUnitId).toBe(units[0]?.id);
    const nowhere = { ...asked, code: 'IDE6', homeUnitId: randomUUID() };
    expect((await administrator(createResource, { body: nowhere })).problem).toMatchObject({
      code: 'reference-unknown',
      errors: [{ path: 'body.homeUnitId' }],
    });
  });
  it.each([
    [
      'more people at once than there are',
      {
        weekly: [
          { weekday: 1, from: 450, to: 900, capacity: 2 },
          { weekday: 1, from: 899, to: 1080, capacity: 2 },
        ],
      },
      'body.weekly[1]',
    ],
    ['a break longer than its time', { break: { from: 690, to: 720, minutes: 31 } }, 'body.break.minutes'],
    ['an end before its beginning', { weekly: [{ weekday: 1, from: 900, to: 900 }] }, 'body.weekly[0].to'],
  ])('is refused with %s', async (_what, change, path) => {
    expect(
      (await administrator(createResource, { body: { ...asked, code: 'IDE8', ...change } })).problem,
    ).toMatchObject({ status: 400, errors: [{ path }] });
  });
});

describe('a care pathway', () => {
  const step = (code: string, more: Record<string, unknown> = {}) => ({
    code,
    label: code,
    duration: 30,
    uses: [{ trade: 'nurse' }],
    category: 'paramedical',
    ...more,
  });
  const asked = (definition: Record<string, unknown> = {}, more: Record<string, unknown> = {}) => ({
    code: 'P7',
    name: 'Parcours 7',
    regime: 'undetermined',
    regimeSource: 'à décider par le DIM',
    definition: { steps: [step('a'), step('b', { location: '@place' })], dayPlace: { attributes: [] }, ...definition },
    ...more,
  });

  it('gets the next number with each publication; earlier versions stay', async () => {
    const first = (await administrator(publishPathway, { body: asked() })).body;
    const second = (await administrator(publishPathway, { body: asked({}, { name: 'Parcours 7 bis' }) })).body;
    expect([first.version, second.version, first.id === second.id, first.versionId === second.versionId]).toEqual([
      1,
      2,
      true,
      false,
    ]);
    const current = (await administrator(listPathways)).body.find(({ code }) => code === 'P7');
    expect(current).toMatchObject({
      version: 2,
      name: 'Parcours 7 bis',
      definition: {
        maxPresence: 719,
        steps: [{ uses: [{ amount: 1 }], patient: 'exclusive' }, { location: '@place' }],
      },
    });
    expect(
      await api.database.transact(house.actor, (tx) =>
        queryFreely(tx, `SELECT number FROM care_pathway_version WHERE pathway_id = $1 ORDER BY 1`, [first.id]),
      ),
    ).toEqual([{ number: 1 }, { number: 2 }]);
  });

  it('is answered and kept in codes', async () => {
    const coded = asked(
      { steps: [step('a', { uses: [{ trade: 'infirmier' }], profession: 'Infirmière' })] },
      { code: 'P9' },
    );
    const { body } = await administrator(publishPathway, { body: coded });
    expect(body.definition.steps[0]?.profession).toBe('infirmier');
    expect((await administrator(listPathways)).body.find(({ code }) => code === 'P9')?.definition).toEqual(
      body.definition,
    );
    const another = asked(
      { steps: [step('a', { uses: [{ trade: 'infirmier' }], profession: 'diététicienne' })] },
      { code: 'P10' },
    );
    expect((await administrator(publishPathway, { body: another })).problem).toMatchObject({
      status: 400,
      code: 'input-invalid',
      errors: [{ path: 'body.definition.steps[0].profession' }],
    });
  });

  it('published by two at once gets two numbers', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => administrator(publishPathway, { body: asked({}, { code: 'P8' }) })),
    );
    expect(answers.map(({ body }) => body.version).sort()).toEqual([1, 2, 3, 4]);
  });

  it('may not contradict itself: every fault by its path', async () => {
    const { status, problem } = await administrator(publishPathway, {
      body: asked({
        steps: [
          step('a'),
          step('a', { window: { from: 480, to: 505 } }),
          step('c', { uses: [{}], location: '@place', duration: 61 }),
        ],
        dayPlace: null,
        maxPresence: 60,
        relations: [
          { from: 'a', to: 'z', min: 5 },
          { from: 'a', to: 'c', min: 20, max: 10 },
          { from: 'c', to: 'c', min: 0 },
          { from: 'a', to: 'c' },
        ],
        first: ['x'],
        last: ['c', 'y'],
        sameResource: [
          [
            { step: 'a', line: 1 },
            { step: 'w', line: 0 },
          ],
        ],
      }),
    });
    expect([status, problem.code]).toEqual([400, 'input-invalid']);
    expect(problem.errors?.map(({ path }) => path.replace('body.definition.', '')).sort()).toEqual([
      'first[0]',
      'last[1]',
      'relations[0].to',
      'relations[1].max',
      'relations[2].to',
      'relations[3]',
      'sameResource[0][0].line',
      'sameResource[0][1].step',
      'steps[1].code',
      'steps[1].window',
      'steps[2].duration',
      'steps[2].location',
      'steps[2].uses[0]',
    ]);
  });

  it('may not name what does not exist', async () => {
    const { status, problem } = await administrator(publishPathway, {
      body: asked({
        steps: [
          step('a', {
            uses: [
              { trade: 'astrologue' },
              { codes: ['nurse', 'NADIE'] },
              { trade: 'nurse', codes: ['armchair'] },
              { trade: 'nurse', amount: 2 },
            ],
            location: 'LUNE',
          }),
        ],
        dayPlace: { attributes: ['singleRoom'] },
      }),
    });
    expect([status, problem.code, problem.errors?.map(({ path }) => path.replace('body.definition.', ''))]).toEqual([
      422,
      'reference-unknown',
      [
        'steps[0].location',
        'steps[0].uses[0].trade',
        'steps[0].uses[1].codes[1]',
        'steps[0].uses[2]',
        'steps[0].uses[3].amount',
        'dayPlace.attributes',
      ],
    ]);
  });
});
