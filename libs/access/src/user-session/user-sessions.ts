import { createHash, randomBytes } from 'node:crypto';
import type { AccountView } from '@diurne/contracts';
import type { Actor, Database } from '@diurne/database';
import { accountOf } from '../account/account-row';
import { endUserSession, insertUserSession, resolveUserSession, seeUserSession } from './user-sessions.statements';

export interface SignedIn {
  readonly account: AccountView;
  readonly actor: Actor;
  /** Signed in with a password that was given once: nothing else is open before another is chosen. */
  readonly passwordToChange: boolean;
  /** The establishment asks a code of this account at the door, and this session has given none. */
  readonly secondFactorDue: boolean;
  readonly secondFactorAt: Date | null;
}
export interface UserSessionRules {
  /** Hours after which one signs in anew, whatever one does. */
  readonly hours: number;
  /** Minutes without a call after which a session ends. */
  readonly idleMinutes: number;
  readonly demoAllowed: boolean;
}

const minuteMs = 60_000;
/** How a session is named where its token must not be. */
export const userSessionHash = (token: string): Buffer => createHash('sha256').update(token).digest();
/** Told at the commit, with the session's hash in hexadecimal. */
export const sessionEndedChannel = 'user_session_ended';

/** Server-side sessions: the cookie holds 32 random bytes, the database their hash only. */
export class UserSessions {
  constructor(
    private readonly database: Database,
    private readonly rules: UserSessionRules,
  ) {}

  async open(accountId: string, at: Date, asksSecondFactor = false): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(at.getTime() + this.rules.hours * 60 * minuteMs);
    await this.database.beforeEstablishment(insertUserSession, [
      userSessionHash(token),
      accountId,
      at,
      expiresAt,
      asksSecondFactor,
    ]);
    return { token, expiresAt };
  }

  /** Who holds the token; undefined once it has ended, expired or slept too long. Being seen is written down at most once a minute. */
  async resolve(token: string, at: Date): Promise<SignedIn | undefined> {
    const tokenHash = userSessionHash(token);
    const [row] = await this.database.beforeEstablishment(resolveUserSession, [
      tokenHash,
      at,
      new Date(at.getTime() - this.rules.idleMinutes * minuteMs),
      this.rules.demoAllowed,
    ]);
    if (!row) return undefined;
    if (at.getTime() - row.last_seen_at.getTime() >= minuteMs)
      await this.database.beforeEstablishment(seeUserSession, [tokenHash, at]);
    return {
      account: accountOf(row),
      actor: { establishmentId: row.establishment_id, accountId: row.id },
      passwordToChange: row.one_time_until !== null,
      secondFactorDue: row.asks_second_factor && row.second_factor_at === null,
      secondFactorAt: row.second_factor_at,
    };
  }

  async end(token: string, at: Date): Promise<void> {
    await this.database.beforeEstablishment(endUserSession, [userSessionHash(token), at, sessionEndedChannel]);
  }
}
