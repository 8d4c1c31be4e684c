import { createHash } from 'node:crypto';
import { audit, type Actor, type Database } from '@diurne/database';
import { PasswordAsBefore, PasswordTooWeak } from '../access-refusals';
import { setPassword } from '../account/account.statements';
import { forgetDevices } from '../sign-in/sign-in.statements';
import { sessionEndedChannel, userSessionHash } from '../user-session/user-sessions';
import { endSessionsOf } from '../user-session/user-sessions.statements';
import { OwnPassword } from './own-password';
import type { PasswordHasher } from './password-hasher';
import { requireStrongPassword } from './password-strength';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}
/** Where one is while one changes it. */
export interface OwnPlace {
  readonly sessionToken: string;
  readonly deviceToken?: string | undefined;
}

/** One's own, with the present one. */
export class ChangePassword {
  private readonly ownPassword: OwnPassword;

  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordHasher,
  ) {
    this.ownPassword = new OwnPassword(database, passwords);
  }

  /** Every other session ends, no other device is known any more. @throws PasswordWrong | PasswordAsBefore | PasswordTooWeak | SignInDelayed */
  async run(actor: Actor, { current, next }: PasswordChange, here: OwnPlace, at: Date): Promise<void> {
    const { accountId } = actor;
    const { login } = await this.ownPassword.require(actor, current, at);
    if (next === current) throw new PasswordAsBefore();
    requireStrong(next, login);
    const hash = await this.passwords.hash(next);
    const device = here.deviceToken ? createHash('sha256').update(here.deviceToken).digest() : null;
    await this.database.transact(actor, async (tx) => {
      await tx.run(setPassword, [accountId, hash, null]);
      await tx.run(endSessionsOf, [accountId, at, sessionEndedChannel, userSessionHash(here.sessionToken)]);
      await tx.run(forgetDevices, [accountId, device]);
      await audit(tx, at, { action: 'password-changed', subjectKind: 'account', subjectId: accountId });
    });
  }
}

function requireStrong(next: string, login: string): void {
  try {
    requireStrongPassword(next, login);
  } catch (error) {
    throw error instanceof PasswordTooWeak ? new PasswordTooWeak(error.why, 'next') : error;
  }
}
