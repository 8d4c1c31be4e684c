import { randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { PasswordHasher, UserSessions } from '@diurne/access';
import type { Endpoint, ProblemDocument, Role } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { createTestDatabase, queryFreely } from '@diurne/database/testing';
import { pino } from 'pino';
import { readEnvironment } from '../config/environment';
import { createApplication } from '../http/create-application';
import type { z } from 'zod';

type Shape = z.ZodType;
interface Given {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface Answered<A extends Shape> {
  readonly status: number;
  readonly body: z.output<A>;
  readonly problem: ProblemDocument;
  readonly response: Response;
}
/** Calls by contract, as one account or as nobody. */
export type Caller = <P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  contract: Endpoint<P, Q, B, A>,
  given?: Given,
) => Promise<Answered<A>>;

export interface RunningApi {
  readonly url: string;
  readonly application: NestExpressApplication;
  /** As the application's role, behind the same wall between establishments. */
  readonly database: Database;
  /** The application's own connection string, for a second replica. */
  readonly databaseUrl: string;
  /** The owner's connection string, for what the application itself may not do. */
  readonly ownerUrl: string;
  readonly anonymous: Caller;
  /** A new account with these roles in an establishment, at work in every unit or in those that are named, already signed in; with a code of its second factor given just now, unless it is said otherwise. */
  as(
    establishmentId: string,
    roles: readonly Role[],
    more?: {
      resourceId?: string;
      rpps?: string;
      displayName?: string;
      hasGivenCode?: boolean;
      unitIds?: readonly string[];
    },
  ): Promise<Caller & { readonly accountId: string; readonly login: string; readonly cookie: string }>;
  close(): Promise<void>;
}

export const testPassword = 'essai-de-la-maison-42';
const cheap = new PasswordHasher({ memoryCost: 1024, timeCost: 1, parallelism: 1 });

/** The whole API on a port of its own, over a migrated database of its own. */
export async function runApi(variables: Readonly<Record<string, string>> = {}): Promise<RunningApi> {
  const home = await createTestDatabase();
  const environment = readEnvironment({ DATABASE_URL: home.url, PORT: '0', LOG_LEVEL: 'error', ...variables });
  const application = await createApplication(
    environment,
    pino({ level: environment.logLevel }, pino.destination({ dest: 2, sync: true })),
  );
  await application.listen(0, '127.0.0.1');
  const url = (await application.getUrl()).replace('[::1]', '127.0.0.1');
  const database = application.get(Database, { strict: false });
  const passwordHash = await cheap.hash(testPassword);

  const callWith =
    (cookie: string | undefined): Caller =>
    async (contract, given = {}) => {
      const path = contract.path.replace(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent(given.params?.[name] ?? ''),
      );
      const query = given.query ? `?${new URLSearchParams(given.query).toString()}` : '';
      const response = await fetch(`${url}/api${path}${query}`, {
        method: contract.method,
        redirect: 'manual',
        headers: {
          ...(contract.method === 'GET' ? {} : { 'x-diurne': '1' }),
          ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(cookie ? { cookie } : {}),
          ...given.headers,
        },
        ...(given.body === undefined
          ? {}
          : { body: typeof given.body === 'string' ? given.body : JSON.stringify(given.body) }),
      });
      const json = response.headers.get('content-type')?.includes('json')
        ? ((await response.clone().json()) as never)
        : (undefined as never);
      return { status: response.status, body: json, problem: json, response };
    };

  return {
    url,
    application,
    database,
    databaseUrl: home.url,
    ownerUrl: home.ownerUrl,
    anonymous: callWith(undefined),
    async as(establishmentId, roles, more = {}) {
      const login = `essai-${randomUUID()}`;
      const [row] = await queryFreely<{ id: string }>(
        database,
        `INSERT INTO account (establishment_id, login, display_name, password_hash, roles, resource_id, rpps, every_unit) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [
          establishmentId,
          login,
          more.displayName ?? `ESSAI ${roles.join(' ')}`,
          passwordHash,
          roles,
          more.resourceId ?? null,
          more.rpps ?? null,
          more.unitIds === undefined,
        ],
      );
      for (const unitId of more.unitIds ?? [])
        await database.transact({ establishmentId, accountId: null }, (tx) =>
          queryFreely(tx, `INSERT INTO account_unit (establishment_id, account_id, unit_id) VALUES ($1, $2, $3)`, [
            establishmentId,
            row!.id,
            unitId,
          ]),
        );
      const { token } = await application.get(UserSessions, { strict: false }).open(row!.id, new Date());
      if (more.hasGivenCode ?? true)
        await queryFreely(database, `UPDATE user_session SET second_factor_at = now() WHERE account_id = $1`, [
          row!.id,
        ]);
      const cookie = `diurne_session=${token}`;
      return Object.assign(callWith(cookie), { accountId: row!.id, login, cookie });
    },
    async close() {
      await application.close();
      await home.drop();
    },
  };
}
