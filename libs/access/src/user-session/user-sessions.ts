import { createHash, randomBytes } from 'node:crypto';
import type { AccountView } from '@diurne/contracts';
import type { Actor, Database } from '@diurne/database';
import { accountColumns, accountOf, type AccountRow } from '../account/account-row';

export interface SignedIn {
  readonly account: AccountView;
  readonly actor: Actor;
}
export interface UserSessionRules {
  /** Hours after which one signs in anew, whatever one does. */
  readonly hours: number;
  /** Minutes without a call after which a session ends. */
  readonly idleMinutes: number;
  readonly demoAllowed: boolean;
}

const minuteMs = 60_000;
const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** Server-side sessions: the cookie holds 32 random bytes, the database their hash only. */
export class UserSessions {
  constructor(
    private readonly database: Database,
    private readonly rules: UserSessionRules,
  ) {}

  async open(accountId: string, at: Date): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(at.getTime() + this.rules.hours * 60 * minuteMs);
    await this.database.beforeEstablishment(
      `INSERT INTO user_session (token_hash, establishment_id, account_id, created_at, last_seen_at, expires_at)
       SELECT $1, establishment_id, id, $3, $3, $4 FROM account WHERE id = $2`,
      [hashOf(token), accountId, at, expiresAt],
    );
    return { token, expiresAt };
  }

  /** Who holds the token; undefined once it has ended, expired or slept too long. Being seen is written down at most once a minute. */
  async resolve(token: string, at: Date): Promise<SignedIn | undefined> {
    const tokenHash = hashOf(token);
    const [row] = await this.database.beforeEstablishment<AccountRow & { last_seen_at: Date }>(
      `SELECT ${accountColumns}, s.last_seen_at FROM user_session s JOIN account a ON a.id = s.account_id JOIN establishment e ON e.id = a.establishment_id
       WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND s.last_seen_at > $3 AND a.disabled_at IS NULL AND (NOT a.is_demo OR $4)`,
      [tokenHash, at, new Date(at.getTime() - this.rules.idleMinutes * minuteMs), this.rules.demoAllowed],
    );
    if (!row) return undefined;
    if (at.getTime() - row.last_seen_at.getTime() >= minuteMs)
      await this.database.beforeEstablishment(
        `UPDATE user_session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2`,
        [tokenHash, at],
      );
    return { account: accountOf(row), actor: { establishmentId: row.establishment_id, accountId: row.id } };
  }

  async end(token: string, at: Date): Promise<void> {
    await this.database.beforeEstablishment(
      `UPDATE user_session SET ended_at = $2 WHERE token_hash = $1 AND ended_at IS NULL`,
      [hashOf(token), at],
    );
  }
}
