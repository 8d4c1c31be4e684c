import { applicationDataSource, Database } from '@diurne/database';
import { aSmallHouse, createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { PasswordHasher } from '../password/password-hasher';
import { UserSessions } from '../user-session/user-sessions';
import { Looks } from './looks';
import { SignIn, type AskedSignIn } from './sign-in.use-case';

const password = 'quatre-vents-sur-la-lande';
const passwords = new PasswordHasher({ memoryCost: 1024, timeCost: 1, parallelism: 1 });
const rules = { hours: 12, idleMinutes: 60, demoAllowed: false };
let home: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
let sessions: UserSessions;
let logins = 0;
beforeAll(async () => {
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url).initialize());
  house = await aSmallHouse(database);
  sessions = new UserSessions(database, rules);
});
afterAll(async () => {
  await database.source.destroy();
  await home.drop();
});

const account = async () => {
  logins += 1;
  const login = `personne${logins}`;
  const [row] = await queryFreely<{ id: string }>(
    database,
    `INSERT INTO account (establishment_id, login, display_name, password_hash, roles) VALUES ($1, $2, 'ESSAI', $3, '{dim}') RETURNING id`,
    [house.id.establishment, login, await passwords.hash(password)],
  );
  return { login, id: row!.id };
};
const after = (minutes: number, seconds = 0) =>
  new Date(Date.parse('2026-11-23T08:00:00Z') + (minutes * 60 + seconds) * 1000);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'let in',
    (error: { code?: string }) => error.code,
  );

class CountingHasher extends PasswordHasher {
  looks = 0;
  override matches(given: string, hash: string | undefined): Promise<boolean> {
    this.looks += 1;
    return passwords.matches(given, hash);
  }
}
/** Replicas: each a queue and a connection pool of its own over one database. */
const replica = (hasher: PasswordHasher = passwords) => new SignIn(database, hasher, sessions, false);
const asked = (login: string, typed: string, more: Partial<AskedSignIn> = {}): AskedSignIn => ({
  login,
  password: typed,
  address: '192.0.2.1',
  ...more,
});
let addresses = 0;
/** An address that nothing has come from yet. */
const anAddress = () => {
  addresses += 1;
  return `198.51.100.${addresses}`;
};
const failTimes = async (login: string, times: number, address: string, at = after(0)) => {
  const codes = [];
  for (let i = 0; i < times; i += 1) codes.push(await codeOf(replica().run(asked(login, 'faux', { address }), at)));
  return codes;
};
const trail = () =>
  database.transact(house.actor, (tx) =>
    queryFreely<{ action: string; reason: string | null; subject_id: string | null; detail: Record<string, unknown> }>(
      tx,
      `SELECT action, reason, subject_id, detail FROM audit_event ORDER BY id`,
    ),
  );

describe('guessing', () => {
  it('slows down from where it comes, twice as long each time, and nobody who signs in from elsewhere', async () => {
    const { login } = await account();
    const address = anAddress();
    expect(await failTimes(login, 6, address)).toEqual([...Array(5).fill('login-refused'), 'sign-in-delayed']);
    const here = (seconds: number, typed: string) =>
      codeOf(replica().run(asked(login, typed, { address }), after(0, seconds)));
    expect([await here(1, password), await here(2, 'faux'), await here(5, password)]).toEqual([
      'sign-in-delayed',
      'login-refused',
      'sign-in-delayed',
    ]);
    expect(await codeOf(replica().run(asked(login, password, { address: anAddress() }), after(0, 5)))).toBe('let in');
    expect(await here(6, password)).toBe('let in');
  });

  it('never locks a device that has been signed in from, nor a session that is open, and slows each down alone', async () => {
    const { login } = await account();
    const address = anAddress();
    const { deviceToken, token } = await replica().run(asked(login, password, { address }), after(0));
    await failTimes(login, 8, address, after(0));
    const from = (more: Partial<AskedSignIn>, typed = password) =>
      codeOf(replica().run(asked(login, typed, { address, ...more }), after(0, 1)));
    expect(await from({})).toBe('sign-in-delayed');
    expect([await from({ deviceToken }), await from({ sessionToken: token })]).toEqual(['let in', 'let in']);
    for (let i = 0; i < 5; i += 1) expect(await from({ deviceToken }, 'faux')).toBe('login-refused');
    expect([await from({ deviceToken }), await from({ sessionToken: token })]).toEqual(['sign-in-delayed', 'let in']);
    const stranger = await account();
    await failTimes(stranger.login, 5, address);
    expect(await codeOf(replica().run(asked(stranger.login, password, { address, deviceToken }), after(0, 1)))).toBe(
      'sign-in-delayed',
    );
  });

  it('at many logins from one address slows that address down, and no other', async () => {
    const { login } = await account();
    const address = anAddress();
    for (let i = 0; i < 60; i += 1) await failTimes(`personne-${i}`, 1, address);
    const from = (where: string) => codeOf(replica().run(asked(login, password, { address: where }), after(0, 1)));
    expect([await from(address), await from(anAddress())]).toEqual(['sign-in-delayed', 'let in']);
  });

  it('a thousand at a time over two replicas gets no more looks than one at a time, and a few', async () => {
    const { login } = await account();
    const counting = [new CountingHasher(), new CountingHasher()];
    const signIns = counting.map((hasher) => new SignIn(database, hasher, sessions, false, new Looks(2, 40, 40)));
    const address = anAddress();
    const codes = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        codeOf(signIns[i % 2]!.run(asked(login, `essai-${i}`, { address }), after(0))),
      ),
    );
    const looks = counting[0]!.looks + counting[1]!.looks;
    expect(looks).toBeGreaterThanOrEqual(5);
    expect(looks).toBeLessThanOrEqual(8);
    expect(codes.filter((code) => code === 'sign-in-delayed')).toHaveLength(60 - looks);
  });

  it('is what counts: thirty right passwords at once are all right', async () => {
    const { login } = await account();
    const address = anAddress();
    await failTimes(login, 4, address);
    const signIn = replica();
    const codes = await Promise.all(
      Array.from({ length: 30 }, () => codeOf(signIn.run(asked(login, password, { address }), after(0)))),
    );
    expect(codes).toEqual(Array(30).fill('let in'));
  });

  it('beyond what can be looked at is told to come back, and is no failure', async () => {
    const { login } = await account();
    const address = anAddress();
    const signIn = new SignIn(database, passwords, sessions, false, new Looks(1, 3, 3));
    const codes = await Promise.all(
      Array.from({ length: 12 }, () => codeOf(signIn.run(asked(login, password, { address }), after(0)))),
    );
    expect(new Set(codes)).toEqual(new Set(['let in', 'sign-in-busy']));
    expect(await codeOf(signIn.run(asked(login, 'faux', { address }), after(0)))).toBe('login-refused');
  });

  it('is forgotten with the right password, and by and by', async () => {
    const { login } = await account();
    const address = anAddress();
    for (let round = 0; round < 3; round += 1) {
      expect(await failTimes(login, 4, address)).toEqual(Array(4).fill('login-refused'));
      expect(await codeOf(replica().run(asked(login, password, { address }), after(0)))).toBe('let in');
    }
    await failTimes(login, 5, address);
    expect(await failTimes(login, 2, address, after(30))).toEqual(['login-refused', 'login-refused']);
  });

  it('an unknown login costs the same look and the same statements, and is slowed alike, on all replicas', async () => {
    const { login } = await account();
    const counting = new CountingHasher();
    const statements: string[] = [];
    const listening = new (class extends Database {
      override beforeEstablishment: Database['beforeEstablishment'] = (statement, parameters) => {
        statements.push(statement.name);
        return database.beforeEstablishment(statement, parameters);
      };
    })(database.source);
    const signIn = new SignIn(listening, counting, sessions, false);
    const course = async (name: string, address: string) => {
      statements.length = 0;
      counting.looks = 0;
      const codes = [];
      for (let i = 0; i < 7; i += 1) codes.push(await codeOf(signIn.run(asked(name, 'faux', { address }), after(0))));
      codes.push(await codeOf(replica().run(asked(name, 'faux', { address }), after(0, 1))));
      const said = statements.filter((one) => one !== 'database/every-establishment');
      return { codes, looks: counting.looks, said };
    };
    const known = await course(login, anAddress());
    expect(known.looks).toBe(5);
    expect(known.codes.slice(-3)).toEqual(['sign-in-delayed', 'sign-in-delayed', 'sign-in-delayed']);
    expect(await course('nul-ne-sait', anAddress())).toEqual(known);
  });

  it('at a closed account is refused like a wrong password, even with the right one', async () => {
    const signInTo = async (change: string) => {
      const { login, id } = await account();
      await queryFreely(database, `UPDATE account SET ${change} WHERE id = $1`, [id]);
      return replica()
        .run(asked(login, password, { address: anAddress() }), after(0))
        .then(
          () => 'let in',
          ({ code, message }: { code: string; message: string }) => [code, message],
        );
    };
    const refused = ['login-refused', 'Identifiant ou mot de passe incorrect.'];
    expect(await signInTo(`disabled_at = now()`)).toEqual(refused);
    expect(await signInTo(`ends_on = '2026-11-22'`)).toEqual(refused);
    expect(await signInTo(`ends_on = '2026-11-23'`)).toBe('let in');
    expect(await signInTo(`one_time_until = '2026-11-23T08:00Z'`)).toEqual(refused);
    expect(await signInTo(`one_time_until = '2026-11-23T08:01Z'`)).toBe('let in');
  });
});

describe('the trail of signing in', () => {
  it('says where one signed in from', async () => {
    const { login, id } = await account();
    await replica().run(asked(login, password, { address: '203.0.113.9' }), after(0));
    expect((await trail()).at(-1)).toMatchObject({
      action: 'signed-in',
      subject_id: id,
      detail: { source: '203.0.113.9' },
    });
  });

  it('tells of a hundred refused attempts the first, each doubling and, after the hour, all; a source at a time', async () => {
    const { login, id } = await account();
    const [address, other] = [anAddress(), anAddress()];
    await failTimes(login, 100, address);
    await failTimes(login, 1, other);
    const of = async (source: string) =>
      (await trail())
        .filter(({ subject_id: who, detail }) => who === id && detail['source'] === source)
        .map(({ reason, detail }) => [reason, detail['attempts']]);
    const soFar = [
      ['wrong-password', 1],
      ['wrong-password', 2],
      ['wrong-password', 4],
      ...[8, 16, 32, 64].map((count) => ['delayed', count]),
    ];
    expect([await of(address), await of(other)]).toEqual([soFar, [['wrong-password', 1]]]);
    await failTimes(login, 1, other, after(61));
    expect([await of(address), await of(other)]).toEqual([
      [...soFar, ['tally-ended', 100]],
      [
        ['wrong-password', 1],
        ['wrong-password', 1],
      ],
    ]);
  });

  it('names no login that nobody has, and counts all of them of one source together', async () => {
    const address = anAddress();
    for (const login of ['personne-a', 'personne-b', 'personne-c']) await failTimes(login, 1, address);
    const rows = (await trail()).filter(({ detail }) => detail['source'] === address);
    expect(rows).toMatchObject([
      { action: 'sign-in-refused', reason: 'unknown-login', subject_id: null, detail: { attempts: 1 } },
      { action: 'sign-in-refused', reason: 'unknown-login', subject_id: null, detail: { attempts: 2 } },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/personne-/);
  });
});

describe('a user session', () => {
  const open = async () => {
    const { id } = await account();
    return (await sessions.open(id, after(0))).token;
  };
  const isOpen = async (token: string, at: Date) => (await sessions.resolve(token, at)) !== undefined;

  it('sleeps after an hour without a call, to the second', async () => {
    expect(await isOpen(await open(), after(59, 59))).toBe(true);
    expect(await isOpen(await open(), after(60))).toBe(false);
  });
  it('slides with each call, up to twelve hours in all', async () => {
    const token = await open();
    for (let minutes = 50; minutes < 720; minutes += 50) expect(await isOpen(token, after(minutes))).toBe(true);
    expect([await isOpen(token, after(719, 59)), await isOpen(token, after(720))]).toEqual([true, false]);
  });
  it('ends at once when it is closed or its account is', async () => {
    const token = await open();
    await sessions.end(token, after(1));
    expect(await isOpen(token, after(1))).toBe(false);
    const { id } = await account();
    const other = (await sessions.open(id, after(0))).token;
    await queryFreely(database, `UPDATE account SET disabled_at = now() WHERE id = $1`, [id]);
    expect(await isOpen(other, after(1))).toBe(false);
  });
  it('is kept as a hash: the database opens no door', async () => {
    const token = await open();
    const rows = await queryFreely<{ token_hash: Buffer }>(database, `SELECT token_hash FROM user_session`);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(rows.every(({ token_hash: hash }) => hash.length === 32 && hash.toString('base64url') !== token)).toBe(true);
    expect(await isOpen(rows[0]!.token_hash.toString('base64url'), after(1))).toBe(false);
  });
});
