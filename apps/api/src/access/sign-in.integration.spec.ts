import {
  changePassword,
  correctAccount,
  createAccount,
  disableAccount,
  listAccounts,
  listUnits,
  resetPassword,
  signIn,
  signOut,
  whoami,
} from '@diurne/contracts';
import { Client } from 'pg';
import { aSmallHouse, queryFreely } from '@diurne/database/testing';
import { runApi, testPassword, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
beforeAll(async () => {
  api = await runApi();
  house = await aSmallHouse(api.database);
});
afterAll(async () => {
  await api.close();
});

const trail = () =>
  api.database.transact(house.actor, (tx) =>
    queryFreely<{ action: string; reason: string | null; subject_id: string | null; detail: unknown }>(
      tx,
      `SELECT action, reason, subject_id, detail FROM audit_event ORDER BY id`,
    ),
  );
const cookieFrom = (response: Response) => response.headers.getSetCookie()[0] ?? '';

describe('signing in', () => {
  it('opens a session whose cookie no script and no other site can use', async () => {
    const nurse = await api.as(house.id.establishment, ['wardNurse'], { displayName: 'ESSAI Infirmière' });
    const { status, body, response } = await api.anonymous(signIn, {
      body: { login: ` ${nurse.login.toUpperCase()} `, password: testPassword },
    });
    expect([status, body.displayName, body.roles, body.establishment.name]).toEqual([
      200,
      'ESSAI Infirmière',
      ['wardNurse'],
      'CH d’Essai',
    ]);
    expect(cookieFrom(response)).toMatch(
      /^diurne_session=[\w-]{43}; Max-Age=43200; Path=\/; Expires=.*; HttpOnly; SameSite=Strict$/,
    );
    const cookie = cookieFrom(response).split(';')[0] ?? '';
    expect((await api.anonymous(whoami, { headers: { cookie } })).body.login).toBe(nurse.login);
  });

  it('marks the cookie secure where the public address is https', async () => {
    const behindTls = await runApi({ PUBLIC_URL: 'https://hdj.exemple.test' });
    try {
      const other = await aSmallHouse(behindTls.database);
      const { login } = await behindTls.as(other.id.establishment, ['dim']);
      expect(
        cookieFrom((await behindTls.anonymous(signIn, { body: { login, password: testPassword } })).response),
      ).toContain('; Secure');
    } finally {
      await behindTls.close();
    }
  });

  it('says the same of a wrong password and of an unknown login, and traces neither what was typed', async () => {
    const { login, accountId } = await api.as(house.id.establishment, ['dim']);
    const wrong = await api.anonymous(signIn, { body: { login, password: 'pas-le-bon-du-tout' } });
    const unknown = await api.anonymous(signIn, { body: { login: 'personne-d-ici', password: 'pas-le-bon-du-tout' } });
    expect([wrong.status, wrong.problem.code]).toEqual([401, 'login-refused']);
    expect(unknown.problem).toEqual(wrong.problem);
    const rows = await trail();
    expect(rows.slice(-2)).toMatchObject([
      {
        action: 'sign-in-refused',
        reason: 'wrong-password',
        subject_id: accountId,
        detail: { attempts: 1, source: '127.0.0.1' },
      },
      { action: 'sign-in-refused', reason: 'unknown-login', subject_id: null },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/pas-le-bon|personne-d-ici/);
  });

  it('slows down whoever mistypes again and again, and lets a browser through that was signed in from', async () => {
    const { login } = await api.as(house.id.establishment, ['dim']);
    const attempt = (password: string, cookie = '') =>
      api.anonymous(signIn, { body: { login, password }, headers: { cookie } });
    const first = await attempt(testPassword);
    const device = first.response.headers.getSetCookie().find((one) => one.startsWith('diurne_device='));
    expect(device).toMatch(
      /^diurne_device=[\w-]{43}; Max-Age=15552000; Path=\/; Expires=.*; HttpOnly; SameSite=Strict$/,
    );
    for (let i = 0; i < 5; i += 1) expect((await attempt('mauvais')).problem.code).toBe('login-refused');
    const held = await attempt(testPassword);
    expect([held.status, held.problem.code, held.response.headers.get('retry-after')]).toEqual([
      429,
      'sign-in-delayed',
      '2',
    ]);
    expect(held.problem.detail).toContain('2\u00a0s');
    expect((await attempt(testPassword, device?.split(';')[0])).status).toBe(200);
  });

  it('ends with signing out', async () => {
    const nurse = await api.as(house.id.establishment, ['wardNurse']);
    const { status, response } = await nurse(signOut);
    expect([status, cookieFrom(response)]).toEqual([
      204,
      expect.stringMatching(/^diurne_session=; Path=\/; Expires=Thu, 01 Jan 1970/),
    ]);
    expect((await nurse(whoami)).problem.code).toBe('signed-out');
  });
});

describe('a demo account', () => {
  const demo = async (running: RunningApi) => {
    const { id } = await aSmallHouse(running.database);
    const { login, cookie } = await running.as(id.establishment, ['secretary']);
    const owner = new Client({ connectionString: running.ownerUrl });
    await owner.connect();
    await owner.query(`UPDATE account SET is_demo = true WHERE login = $1`, [login]).finally(() => owner.end());
    return {
      status: (await running.anonymous(signIn, { body: { login, password: testPassword } })).status,
      already: (await running.anonymous(whoami, { headers: { cookie } })).status,
    };
  };
  it('is kept out, even when already signed in', async () => {
    expect(await demo(api)).toEqual({ status: 401, already: 401 });
  });
  it('is let in where the demo is allowed', async () => {
    const open = await runApi({ DIURNE_DEMO: '1' });
    try {
      expect(await demo(open)).toEqual({ status: 200, already: 200 });
    } finally {
      await open.close();
    }
  });
});

describe('accounts', () => {
  const asked = {
    login: 'Dr.Nouveau',
    displayName: 'NOUVEAU Camille',
    password: 'trois-chats-sur-un-toit',
    roles: ['physician'],
    rpps: '10003456786',
  };
  it('are opened by the administrator, once a login', async () => {
    const administrator = await api.as(house.id.establishment, ['administrator']);
    const made = await administrator(createAccount, { body: asked });
    expect([made.status, made.body.login, made.body.roles]).toEqual([200, 'dr.nouveau', ['physician']]);
    expect((await api.anonymous(signIn, { body: { login: 'DR.nouveau', password: asked.password } })).status).toBe(200);
    expect((await administrator(createAccount, { body: { ...asked, rpps: '10003456794' } })).problem).toMatchObject({
      status: 409,
      code: 'name-taken',
    });
    expect((await administrator(listAccounts)).body.map(({ login }) => login)).toContain('dr.nouveau');
  });

  it('are corrected as their number and their professional are nobody else’s, and act by their new roles at once', async () => {
    const administrator = await api.as(house.id.establishment, ['administrator']);
    const nurse = await api.as(house.id.establishment, ['wardNurse']);
    const listed = (await administrator(listAccounts)).body.find(({ id }) => id === nurse.accountId);
    if (!listed) throw new Error('the nurse is not listed');
    const { displayName, roles, resourceId, rpps } = listed;
    const seen = { displayName, roles, resourceId, rpps };
    const correct = (now: Partial<typeof seen>) =>
      administrator(correctAccount, { params: { id: nurse.accountId }, body: { seen, now: { ...seen, ...now } } });
    const taken = await correct({ rpps: asked.rpps });
    expect([taken.status, taken.problem.code, taken.problem.errors]).toEqual([
      409,
      'name-taken',
      [{ path: 'body.now.rpps', message: 'déjà porté par NOUVEAU Camille' }],
    ]);
    const unsigned = await correct({ roles: ['physician'] });
    expect([unsigned.status, unsigned.problem.errors?.[0]?.path]).toEqual([400, 'body.now.rpps']);
    expect((await correct({ roles: ['wardNurse', 'dim'] })).body.roles).toEqual(['wardNurse', 'dim']);
    expect((await nurse(whoami)).body.roles).toEqual(['wardNurse', 'dim']);
    expect((await nurse(correctAccount, { params: { id: nurse.accountId }, body: { seen, now: seen } })).status).toBe(
      403,
    );
  });

  it('get a password once, which opens nothing but the choice of another one', async () => {
    const administrator = await api.as(house.id.establishment, ['administrator']);
    const nurse = await api.as(house.id.establishment, ['wardNurse']);
    const key = { 'idempotency-key': 'une-seule-fois-42' };
    const given = await administrator(resetPassword, { params: { id: nurse.accountId }, headers: key });
    const again = await administrator(resetPassword, { params: { id: nurse.accountId }, headers: key });
    expect(again.body.password).not.toBe(given.body.password);
    expect((await nurse(whoami)).problem.code).toBe('signed-out');
    const entered = await api.anonymous(signIn, { body: { login: nurse.login, password: again.body.password } });
    expect(entered.body.passwordToChange).toBe(true);
    const headers = { cookie: cookieFrom(entered.response).split(';')[0] ?? '' };
    const shut = await api.anonymous(listUnits, { headers });
    expect([shut.status, shut.problem.code]).toEqual([403, 'password-to-change']);
    expect((await api.anonymous(whoami, { headers })).body.passwordToChange).toBe(true);
    const refused = await api.anonymous(changePassword, {
      headers,
      body: { current: again.body.password, next: 'azertyuiop12' },
    });
    expect(refused.problem.errors).toEqual([
      { path: 'body.next', message: 'il est parmi les premiers que l’on essaie' },
    ]);
    await api.anonymous(changePassword, { headers, body: { current: again.body.password, next: asked.password } });
    expect((await api.anonymous(listUnits, { headers })).status).toBe(200);
  });

  it('are closed by the administrator alone, with what they have open', async () => {
    const administrator = await api.as(house.id.establishment, ['administrator']);
    const nurse = await api.as(house.id.establishment, ['wardNurse']);
    const params = { id: nurse.accountId };
    expect((await nurse(disableAccount, { params })).problem.code).toBe('role-insufficient');
    expect((await administrator(disableAccount, { params })).status).toBe(204);
    expect((await nurse(whoami)).problem.code).toBe('signed-out');
    const listed = (await administrator(listAccounts)).body.find(({ id }) => id === nurse.accountId);
    expect(listed).toMatchObject({ disabled: true, passwordToChange: false });
    const own = await administrator(disableAccount, { params: { id: administrator.accountId } });
    expect([own.status, own.problem.code]).toEqual([409, 'own-account']);
  });

  it.each([
    ['a password among the first guessed', { password: 'Password1234' }, 'body.password'],
    ['a password that holds the login', { login: 'dr.nouvelle', password: 'Dr.Nouvelle-2026' }, 'body.password'],
    ['a number with a wrong key', { rpps: '10003456780' }, 'body.rpps'],
    ['a professional who does not exist', { resourceId: '00000000-0000-4000-8000-000000000001' }, 'body.resourceId'],
  ])('refuse %s', async (_what, change, path) => {
    const administrator = await api.as(house.id.establishment, ['administrator']);
    const { status, problem } = await administrator(createAccount, {
      body: { ...asked, login: 'autre', roles: ['dim'], rpps: null, ...change },
    });
    expect([status, problem.errors?.map((error) => error.path)]).toEqual([
      path === 'body.resourceId' ? 422 : 400,
      [path],
    ]);
  });

  it('stay behind the wall of their establishment', async () => {
    const neighbour = await aSmallHouse(api.database, 'CH Voisin');
    const theirs = await api.as(neighbour.id.establishment, ['administrator']);
    expect((await theirs(listAccounts)).body.map(({ establishment }) => establishment.name)).toEqual(['CH Voisin']);
  });
});
