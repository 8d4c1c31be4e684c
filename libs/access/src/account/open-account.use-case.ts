import type { AccountView } from '@diurne/contracts';
import type { Actor } from '@diurne/database';
import { LoginTaken } from '../access-refusals';
import type { PasswordHasher } from '../password/password-hasher';
import { requireStrongPassword } from '../password/password-strength';
import type { AccountBook, AccountToOpen } from './account-book';
import { requirePerson } from './person-of-account';

export interface NewAccount extends Omit<AccountToOpen, 'passwordHash'> {
  readonly password: string;
}

const dayMs = 24 * 3_600_000;
/** Somebody else has typed the password: who gets it chooses their own within two weeks. */
export const toBeChangedFrom = (at: Date): Date => new Date(at.getTime() + 14 * dayMs);

/** A login is one for the whole server, whatever the establishment: it is typed before any establishment is known. */
export class OpenAccount {
  constructor(
    private readonly accounts: AccountBook,
    private readonly passwords: PasswordHasher,
  ) {}

  /** @throws LoginTaken | ResourceUnknown | PasswordTooWeak | NumberMissing | NumberWrong | NumberTaken | PersonTaken */
  async run(actor: Actor, { password, ...asked }: NewAccount, at: Date): Promise<AccountView> {
    const login = asked.login.trim().toLowerCase();
    requireStrongPassword(password, login);
    await requirePerson(this.accounts, actor, asked);
    const passwordHash = await this.passwords.hash(password);
    const account = { ...asked, login, passwordHash, roles: [...new Set(asked.roles)] };
    const opened = await this.accounts.open(actor, account, at);
    if (!opened) throw new LoginTaken();
    return opened;
  }
}
