import { createHash } from 'node:crypto';
import type { Database } from '@diurne/database';
import { SignInDelayed } from '../access-refusals';
import { ofLogin, ofSource, openFrom } from './failure-delay';
import {
  countFailure,
  failuresOf,
  failuresOfLogins,
  forgetFailures,
  forgetFailuresOfLogin,
  forgetOldFailures,
} from './sign-in.statements';

/** Where a sign-in comes from, and for whom. */
export interface Door {
  readonly login: string;
  /** Of what is known for the login; the address otherwise. */
  readonly origin: string;
  /** Counted for all logins; null where the origin is known. */
  readonly source: string | null;
}

const allLogins = Buffer.alloc(0);
const noSource = '-';
const rememberedMs = 24 * 3_600_000;
const hashOf = (login: string): Buffer => createHash('sha256').update(login).digest();

/** Failures are counted in the database, for all replicas, by the login's hash: nothing tells a login that exists from another one. */
export class SignInThrottle {
  constructor(private readonly database: Database) {}

  /** @throws SignInDelayed */
  async requireOpen({ login, origin, source }: Door, at: Date): Promise<void> {
    const rows = await this.database.beforeEstablishment(failuresOf, [hashOf(login), origin, source ?? noSource]);
    const waits = rows.map(({ login_hash: hash, failures, last_failed_at: last }) =>
      openFrom(failures, last, hash.length === 0 ? ofSource : ofLogin, at),
    );
    const until = Math.max(...waits.map((open) => open?.getTime() ?? 0));
    if (until > at.getTime()) throw new SignInDelayed(new Date(until), at);
  }

  async failed({ login, origin, source }: Door, at: Date): Promise<void> {
    const count = (hash: Buffer, from: string, forgottenAfter: number) =>
      this.database.beforeEstablishment(countFailure, [hash, from, at, forgottenAfter]);
    await count(hashOf(login), origin, ofLogin.forgottenAfterSeconds);
    if (source !== null) await count(allLogins, source, ofSource.forgottenAfterSeconds);
    await this.database.beforeEstablishment(forgetOldFailures, [new Date(at.getTime() - rememberedMs)]);
  }

  async succeeded({ login, origin }: Door): Promise<void> {
    await this.database.beforeEstablishment(forgetFailures, [hashOf(login), origin]);
  }

  /** Whatever slows this login down, wherever from. */
  async unlock(login: string): Promise<void> {
    await this.database.beforeEstablishment(forgetFailuresOfLogin, [hashOf(login)]);
  }
}

/** By login, until when somewhere slows it down. */
export async function slowedUntil(
  database: Database,
  logins: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, Date>> {
  const byHash = new Map(logins.map((login) => [hashOf(login).toString('hex'), login]));
  const rows = await database.beforeEstablishment(failuresOfLogins, [logins.map(hashOf)]);
  const until = new Map<string, Date>();
  for (const { login_hash: hash, failures, last_failed_at: last } of rows) {
    const login = byHash.get(hash.toString('hex')) ?? '';
    const open = openFrom(failures, last, ofLogin, at);
    if (open && open > (until.get(login) ?? at)) until.set(login, open);
  }
  return until;
}
