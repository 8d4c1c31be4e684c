import { applicationDataSource, Database } from '@diurne/database';
import { aSmallHouse, createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { PasswordHasher } from '../password/password-hasher';
import { UserSessions } from '../user-session/user-sessions';
import { SignIn } from './sign-in.use-case';

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

describe('guessing', () => {
  it('a thousand at a time gets ten looks at the password', async () => {
    const { login } = await account();
    const counting = new CountingHasher();
    const signIn = new SignIn(database, counting, sessions, false);
    const codes = await Promise.all(
      Array.from({ length: 60 }, (_, i) => codeOf(signIn.run(login, `essai-${i}`, after(0)))),
    );
    expect(counting.looks).toBe(10);
    expect([
      codes.filter((code) => code === 'login-refused').length,
      codes.filter((code) => code === 'login-locked').length,
    ]).toEqual([9, 51]);
  });

  it('may begin again after fifteen minutes, to the second, with ten new attempts', async () => {
    const { login } = await account();
    const signIn = new SignIn(database, passwords, sessions, false);
    const attempt = (at: Date, typed = 'faux') => codeOf(signIn.run(login, typed, at));
    for (let i = 0; i < 10; i += 1) await attempt(after(0));
    expect(await attempt(after(14, 59), password)).toBe('login-locked');
    for (let i = 0; i < 9; i += 1) expect(await attempt(after(15))).toBe('login-refused');
    expect(await attempt(after(15), password)).toBe('let in');
  });

  it('is forgotten with the right password', async () => {
    const { login } = await account();
    const signIn = new SignIn(database, passwords, sessions, false);
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 9; i += 1) expect(await codeOf(signIn.run(login, 'faux', after(0)))).toBe('login-refused');
      expect(await codeOf(signIn.run(login, password, after(0)))).toBe('let in');
    }
  });

  it('an unknown login costs the same look, and locks and opens alike', async () => {
    const counting = new CountingHasher();
    const signIn = new SignIn(database, counting, sessions, false);
    const attempt = (at: Date) => codeOf(signIn.run('nul-ne-sait', 'faux', at));
    const codes = [];
    for (let i = 0; i < 11; i += 1) codes.push(await attempt(after(0)));
    expect([
      counting.looks,
      codes.lastIndexOf('login-refused'),
      await attempt(after(14, 59)),
      await attempt(after(15)),
    ]).toEqual([10, 8, 'login-locked', 'login-refused']);
  });

  it('at a closed account is refused like a wrong password, even with the right one', async () => {
    const { login, id } = await account();
    await queryFreely(database, `UPDATE account SET disabled_at = now() WHERE id = $1`, [id]);
    await expect(new SignIn(database, passwords, sessions, false).run(login, password, after(0))).rejects.toMatchObject(
      { code: 'login-refused', message: 'Identifiant ou mot de passe incorrect.' },
    );
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
