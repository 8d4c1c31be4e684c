import type { Actor, Database } from '@diurne/database';
import { PasswordWrong } from '../access-refusals';
import { holdAccount } from '../account/keep-account.use-case';
import { SignInThrottle } from '../sign-in/sign-in-throttle';
import type { PasswordHasher } from './password-hasher';

/** Asked again of who is signed in; who found a screen open gets no more tries at it than at the door. */
export class OwnPassword {
  private readonly throttle: SignInThrottle;

  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordHasher,
  ) {
    this.throttle = new SignInThrottle(database);
  }

  /** @throws PasswordWrong | SignInDelayed */
  async require(actor: Actor, typed: string, at: Date): Promise<{ readonly login: string }> {
    const { accountId } = actor;
    if (accountId === null) throw new Error('nobody has no password');
    const { login, password_hash: hash } = await this.database.transact(actor, (tx) => holdAccount(tx, accountId));
    const door = { login, origin: `own:${accountId}`, source: null };
    await this.throttle.requireOpen(door, at);
    if (!(await this.passwords.matches(typed, hash))) {
      await this.throttle.failed(door, at);
      throw new PasswordWrong();
    }
    await this.throttle.succeeded(door);
    return { login };
  }
}
