import { applicationDataSource, Database, type Actor } from '@diurne/database';
import {
  aBookedVisit,
  aSmallHouse,
  createTestDatabase,
  queryFreely,
  type BookedVisitOptions,
} from '@diurne/database/testing';
import { accessEntities } from '../account/account.schema';
import { PasswordHasher } from '../password/password-hasher';
import { SignIn, type AskedSignIn } from '../sign-in/sign-in.use-case';
import { UserSessions } from '../user-session/user-sessions';

export const oldPassword = 'quatre-vents-sur-la-lande';
export const cheapHasher = new PasswordHasher({ memoryCost: 1024, timeCost: 1, parallelism: 1 });
export const at = (minutes: number, seconds = 0): Date =>
  new Date(Date.parse('2026-11-23T08:00:00Z') + (minutes * 60 + seconds) * 1000);
/** What became of it: a code, or `done`. */
export const outcome = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => 'done',
    ({ code }: { code?: string }) => code,
  );

/** Each from a desk of their own. */
const addressOf = (login: string): string => `192.0.2.${100 + Number(login.replace(/\D/g, ''))}`;

export interface Person {
  readonly id: string;
  readonly login: string;
  readonly actor: Actor;
}

/** A house with a door: people who sign in at it, and its trail. */
export async function anAccessHouse() {
  const home = await createTestDatabase();
  const database = new Database(await applicationDataSource(home.url, accessEntities).initialize());
  const house = await aSmallHouse(database);
  const sessions = new UserSessions(database, { hours: 12, idleMinutes: 60, demoAllowed: false });
  const passwordHash = await cheapHasher.hash(oldPassword);
  let people = 0;
  return {
    database,
    sessions,
    actor: house.actor,
    ids: house.id,
    book: (options: BookedVisitOptions) => aBookedVisit(database, house, options),
    free: <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
      database.transact(house.actor, (tx) => queryFreely<Row>(tx, sql, [...values])),
    async person(roles: readonly string[] = ['dim']): Promise<Person> {
      people += 1;
      const login = `personne${people}`;
      const [row] = await queryFreely<{ id: string }>(
        database,
        `INSERT INTO account (establishment_id, login, display_name, password_hash, roles)
         VALUES ($1, $2, 'ESSAI', $3, $4) RETURNING id`,
        [house.id.establishment, login, passwordHash, roles],
      );
      const id = row!.id;
      return { id, login, actor: { establishmentId: house.id.establishment, accountId: id } };
    },
    signIn: (login: string, password: string, when: Date, more: Partial<AskedSignIn> = {}) =>
      new SignIn(database, cheapHasher, sessions, false).run(
        { login, password, address: addressOf(login), ...more },
        when,
      ),
    isOpen: async (token: string, when: Date) => (await sessions.resolve(token, when)) !== undefined,
    /** Actions on an account, with who did them. */
    trailOf: (accountId: string) =>
      database.transact(house.actor, async (tx) =>
        (
          await queryFreely<{ action: string; account_id: string | null; detail: unknown }>(
            tx,
            `SELECT action, account_id, detail FROM audit_event WHERE subject_id = $1 ORDER BY id`,
            [accountId],
          )
        ).map(({ action, account_id: by, detail }) => [action, by, detail]),
      ),
    /** As the second factor's secret stands in the table. */
    keptSecretOf: (accountId: string) =>
      database.transact(house.actor, async (tx) => {
        const sql = `SELECT secret FROM second_factor WHERE account_id = $1`;
        return (await queryFreely<{ secret: Buffer }>(tx, sql, [accountId]))[0]?.secret ?? Buffer.alloc(0);
      }),
    async drop(): Promise<void> {
      await database.source.destroy();
      await home.drop();
    },
  };
}
export type AccessHouse = Awaited<ReturnType<typeof anAccessHouse>>;
