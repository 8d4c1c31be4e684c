import {
  receiveRequest,
  registerPatient,
  searchPatients,
  signIn,
  signOut,
  whoami,
  listRequests,
  publishPathway,
} from '@diurne/contracts';
import { aSmallHouse } from '@diurne/database/testing';
import { runApi, testPassword, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
type Signed = Awaited<ReturnType<RunningApi['as']>>;
let secretary: Signed;
beforeAll(async () => {
  api = await runApi({ PUBLIC_URL: 'https://hdj.exemple.test' });
  house = await aSmallHouse(api.database);
  secretary = await api.as(house.id.establishment, ['secretary']);
});
afterAll(async () => {
  await api.close();
});

const raw = (path: string, init: RequestInit = {}) => fetch(`${api.url}${path}`, init);
const problemOf = async (response: Response) => ({
  ...((await response.json()) as { code: string }),
  status: response.status,
  mediaType: response.headers.get('content-type'),
});

describe('an address', () => {
  it('that nobody serves is a problem document', async () => {
    expect(await problemOf(await raw('/api/nowhere'))).toMatchObject({
      status: 404,
      code: 'route-unknown',
      mediaType: 'application/problem+json; charset=utf-8',
    });
    expect(await problemOf(await raw('/elsewhere'))).toMatchObject({ status: 404, code: 'route-unknown' });
    expect(await problemOf(await raw('/api/patients/%E0%A4%A'))).toMatchObject({ status: 404, code: 'route-unknown' });
  });
  it('asked with another method says so', async () => {
    expect(await problemOf(await raw('/api/me', { method: 'DELETE', headers: { 'x-diurne': '1' } }))).toMatchObject({
      status: 405,
      code: 'method-unknown',
    });
  });
});

describe('a write', () => {
  const body = JSON.stringify({ login: 'x', password: 'y' });
  const from = (headers: Record<string, string>) =>
    raw('/api/sign-in', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }).then(
      problemOf,
    );
  it.each([
    ['without the header of our pages', {}],
    ['from another site', { 'x-diurne': '1', origin: 'https://ailleurs.test' }],
    ['from no readable origin', { 'x-diurne': '1', origin: 'null' }],
    ['that the browser marks as cross-site', { 'x-diurne': '1', 'sec-fetch-site': 'cross-site' }],
    ['from a sibling domain', { 'x-diurne': '1', 'sec-fetch-site': 'same-site' }],
  ])('%s is refused', async (_what, headers) => {
    expect(await from(headers)).toMatchObject({ status: 403, code: 'origin-refused' });
  });
  it.each([
    ['this very host', () => api.url],
    ['the public address', () => 'https://hdj.exemple.test'],
  ])('from %s reaches its handler', async (_what, origin) => {
    expect(await from({ 'x-diurne': '1', origin: origin(), 'sec-fetch-site': 'same-origin' })).toMatchObject({
      code: 'login-refused',
    });
  });
  it('is refused before anyone is recognised, even when signed in', async () => {
    expect((await secretary(signOut, { headers: { 'x-diurne': '0' } })).problem.code).toBe('origin-refused');
    expect((await secretary(whoami)).status).toBe(200);
  });
});

describe('what is asked', () => {
  it('is judged at once, each error by its path, in French', async () => {
    const { status, problem } = await secretary(registerPatient, {
      body: { birthName: ' ', firstNames: 12, birthDate: '2026-02-30', sex: 'f', extra: 1, email: 'non' },
    });
    expect([status, problem.code, problem.detail]).toEqual([400, 'input-invalid', '6 champs sont à corriger.']);
    expect(Object.fromEntries(problem.errors!.map(({ path, message }) => [path, message]))).toEqual({
      'body.birthName': 'texte attendu',
      'body.firstNames': 'texte attendu',
      'body.birthDate': 'cette date n’existe pas',
      'body.sex': 'valeur attendue parmi\u00a0: female, male, unknown',
      'body.extra': 'champ inconnu',
      'body.email': 'adresse électronique attendue, comme prenom.nom@exemple.fr',
    });
  });
  it('names the place in a list', async () => {
    const administrator = await api.as(house.id.establishment, ['administrator']);
    const { problem } = await administrator(publishPathway, {
      body: {
        code: 'P',
        name: 'P',
        regime: 'counted',
        regimeSource: 's',
        definition: {
          steps: [{ code: 'a', label: 'A', duration: 0, uses: [{ amount: 1.5 }], category: 'medical' }],
          dayPlace: null,
        },
      },
    });
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual([
      'body.definition.steps[0].duration',
      'body.definition.steps[0].uses[0].amount',
    ]);
  });
  it('wants the end after the beginning', async () => {
    const { problem } = await secretary(receiveRequest, {
      body: {
        unitId: house.id.unit,
        patientId: house.id.patient,
        pathwayId: house.id.pathway,
        prescriberId: house.id.prescriber,
        justification: 'x',
        wishedFrom: '2026-12-02',
        wishedTo: '2026-12-01',
      },
    });
    expect(problem.errors).toEqual([{ path: 'body.wishedTo', message: 'la fin de la période doit suivre son début' }]);
  });
  it('may not stand where the contract names nothing', async () => {
    expect((await secretary(whoami, { query: { debug: '1' } })).problem.errors).toEqual([
      { path: 'query', message: 'rien n’est attendu ici' },
    ]);
    expect((await secretary(listRequests, { query: { stat: 'received' } })).problem.errors).toEqual([
      { path: 'query.stat', message: 'champ inconnu' },
    ]);
    expect((await secretary(signOut, { body: { all: true } })).problem.errors).toEqual([
      { path: 'body', message: 'rien n’est attendu ici' },
    ]);
  });
  it('may hold nothing that cannot be stored', async () => {
    for (const [text, what] of [
      ['nul\u0000', 'un caractère de commande, invisible (U+0000)'],
      ['demi\ud800', 'la moitié d’un signe (U+D800), sans doute un émoji coupé'],
    ] as const) {
      const { status, problem } = await secretary(registerPatient, {
        body: JSON.stringify({ birthName: text, firstNames: 'A', birthDate: '1950-01-01', sex: 'male' }),
      });
      expect([status, problem.errors]).toEqual([
        400,
        [{ path: 'body.birthName', message: `À remplacer\u00a0: ligne 1, caractère ${text.length}\u00a0: ${what}.` }],
      ]);
    }
    expect((await secretary(searchPatients, { query: { search: 'a\u0000b' } })).problem.errors).toEqual([
      {
        path: 'query.search',
        message: 'À remplacer\u00a0: ligne 1, caractère 2\u00a0: un caractère de commande, invisible (U+0000).',
      },
    ]);
  });
  it('is refused as a whole when it is no JSON, too large or too deep', async () => {
    const post = (body: string, headers: Record<string, string> = {}) => secretary(registerPatient, { body, headers });
    expect((await post('{"birthName":')).problem).toMatchObject({ status: 400, code: 'body-unreadable' });
    expect((await post(JSON.stringify({ birthName: 'x'.repeat(1_100_000) }))).problem).toMatchObject({
      status: 413,
      code: 'body-too-large',
    });
    expect((await post(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).problem).toMatchObject({
      status: 400,
      code: 'input-invalid',
    });
    expect((await post('birthName=X', { 'content-type': 'application/x-www-form-urlencoded' })).problem).toMatchObject({
      status: 400,
      code: 'input-invalid',
    });
    expect((await post('{"birthName":"X"}', { 'content-encoding': 'gzip' })).problem).toMatchObject({
      status: 400,
      code: 'body-unreadable',
    });
    expect((await post('{"__proto__":{"admin":true}}')).problem.errors).toContainEqual({
      path: 'body.__proto__',
      message: 'champ inconnu',
    });
  });
});

describe('every answer', () => {
  it('carries headers that keep it out of caches and frames, and nothing about the machine', async () => {
    const { response } = await secretary(whoami);
    expect(
      Object.fromEntries(
        ['cache-control', 'x-content-type-options', 'x-frame-options', 'x-powered-by', 'referrer-policy'].map(
          (name) => [name, response.headers.get(name)],
        ),
      ),
    ).toEqual({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'x-powered-by': null,
      'referrer-policy': 'same-origin',
    });
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
  it('is for whoever is signed in now, not for a made-up token', async () => {
    for (const cookie of [
      'diurne_session=',
      'diurne_session=%00',
      `diurne_session=${'x'.repeat(4000)}`,
      'diurne_session="',
    ])
      expect((await api.anonymous(whoami, { headers: { cookie } })).problem.code).toBe('signed-out');
    expect((await api.anonymous(signIn, { body: { login: secretary.login, password: testPassword } })).status).toBe(
      200,
    );
  });
});
