import { audit, type Actor, type Database } from '@diurne/database';
import { OwnAccount } from '../access-refusals';
import { setPassword } from '../account/account.statements';
import { holdAccount } from '../account/keep-account.use-case';
import { SignInThrottle } from '../sign-in/sign-in-throttle';
import { forgetDevices } from '../sign-in/sign-in.statements';
import { sessionEndedChannel } from '../user-session/user-sessions';
import { endSessionsOf } from '../user-session/user-sessions.statements';
import { aOneTimePassword } from './one-time-password';
import type { PasswordHasher } from './password-hasher';

const validMs = 3 * 24 * 3_600_000;

/** For who has forgotten theirs: a password that is shown once, opens the door for three days, and must be changed there. */
export class ResetPassword {
  private readonly throttle: SignInThrottle;

  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordHasher,
  ) {
    this.throttle = new SignInThrottle(database);
  }

  /** What was open or known with the old one is no more. @throws AccountUnknown | OwnAccount */
  async run(actor: Actor, accountId: string, at: Date): Promise<{ password: string; until: Date }> {
    if (accountId === actor.accountId) throw new OwnAccount();
    const password = aOneTimePassword();
    const until = new Date(at.getTime() + validMs);
    const hash = await this.passwords.hash(password);
    await this.database.transact(actor, async (tx) => {
      const { login } = await holdAccount(tx, accountId);
      await tx.run(setPassword, [accountId, hash, until]);
      await tx.run(endSessionsOf, [accountId, at, sessionEndedChannel, null]);
      await tx.run(forgetDevices, [accountId, null]);
      await this.throttle.unlock(login);
      await audit(tx, at, { action: 'password-reset', subjectKind: 'account', subjectId: accountId });
    });
    return { password, until };
  }
}
