import type { AccountView } from '@diurne/contracts';
import { audit, everyEstablishment, type AuditEntry, type Database, type RowOf } from '@diurne/database';
import { LoginLocked, LoginRefused } from '../access-refusals';
import { accountOf } from '../account/account-row';
import { accountByLogin, forgetAttempts, lockOfAccount, takeAttempt } from '../account/account.statements';
import type { PasswordHasher } from '../password/password-hasher';
import type { UserSessions } from '../user-session/user-sessions';
import { UnknownLogins } from './unknown-logins';

const mostAttempts = 10;
const lockMinutes = 15;
const lockMs = lockMinutes * 60_000;

type SignInRow = RowOf<typeof accountByLogin>;

/** Ten wrong passwords lock a login for a quarter of an hour. Every outcome is traced; neither the password nor the login of someone unknown ever is. */
export class SignIn {
  private readonly unknown = new UnknownLogins(mostAttempts, lockMs);

  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordHasher,
    private readonly userSessions: UserSessions,
    private readonly demoAllowed: boolean,
  ) {}

  /** @throws LoginRefused | LoginLocked */
  async run(
    typedLogin: string,
    password: string,
    at: Date,
  ): Promise<{ account: AccountView; token: string; expiresAt: Date }> {
    const login = typedLogin.trim().toLowerCase();
    const [row] = await this.database.beforeEstablishment(accountByLogin, [login]);
    if (!row) return this.refuseUnknown(login, password, at);
    const attempts = await this.takeAttempt(row, at);
    const closed = row.disabled_at !== null || (row.is_demo && !this.demoAllowed);
    if (!(await this.passwords.matches(password, row.password_hash)) || closed) {
      await this.trace(row, at, {
        action: attempts >= mostAttempts ? 'sign-in-locked' : 'sign-in-refused',
        reason: closed ? 'account-closed' : 'wrong-password',
        detail: { attempts },
      });
      throw attempts >= mostAttempts ? new LoginLocked(new Date(at.getTime() + lockMs), at) : new LoginRefused();
    }
    await this.database.beforeEstablishment(forgetAttempts, [row.id]);
    const opened = await this.userSessions.open(row.id, at);
    await this.trace(row, at, { action: 'signed-in' });
    return { account: accountOf(row), ...opened };
  }

  /** The attempt is counted before the password is looked at: a thousand guesses in the same second get ten looks between them. */
  private async takeAttempt(row: SignInRow, at: Date): Promise<number> {
    const taken = await this.database.beforeEstablishment(takeAttempt, [
      row.id,
      at,
      mostAttempts,
      new Date(at.getTime() + lockMs),
    ]);
    if (taken[0]) return taken[0].failed_attempts;
    const [{ locked_until: until } = { locked_until: null }] = await this.database.beforeEstablishment(lockOfAccount, [
      row.id,
    ]);
    await this.trace(row, at, { action: 'sign-in-refused', reason: 'locked' });
    throw new LoginLocked(until ?? new Date(at.getTime() + lockMs), at);
  }

  /** Traced in every establishment that shares this door, as it is not known which was meant. */
  private async refuseUnknown(login: string, password: string, at: Date): Promise<never> {
    const { lockedBefore, lockedNow } = this.unknown.attempt(login, at);
    if (!lockedBefore) await this.passwords.matches(password, undefined);
    const establishments = await this.database.beforeEstablishment(everyEstablishment);
    for (const { id } of establishments) {
      await this.database.transact({ establishmentId: id, accountId: null }, (tx) =>
        audit(tx, at, {
          action: 'sign-in-refused',
          subjectKind: 'account',
          reason: lockedBefore ? 'locked' : 'unknown-login',
        }),
      );
    }
    const lockedUntil = lockedBefore ?? lockedNow;
    throw lockedUntil ? new LoginLocked(lockedUntil, at) : new LoginRefused();
  }

  private async trace(row: SignInRow, at: Date, entry: Omit<AuditEntry, 'subjectKind' | 'subjectId'>): Promise<void> {
    await this.database.transact({ establishmentId: row.establishment_id, accountId: row.id }, (tx) =>
      audit(tx, at, { ...entry, subjectKind: 'account', subjectId: row.id }),
    );
  }
}
