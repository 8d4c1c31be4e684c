import type { AccountView, Role } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { parseRpps } from '@diurne/identifiers';
import { LoginTaken, NumberWrong, ResourceUnknown } from '../access-refusals';
import type { PasswordHasher } from '../password/password-hasher';
import { requireStrongPassword } from '../password/password-strength';
import { accountOf } from './account-row';
import { insertAccount, professionalById } from './account.statements';

export interface NewAccount {
  readonly login: string;
  readonly displayName: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly resourceId: string | null;
  readonly rpps: string | null;
}

/** A login is one for the whole server, whatever the establishment: it is typed before any establishment is known. */
export class OpenAccount {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordHasher,
  ) {}

  /** @throws LoginTaken | ResourceUnknown | PasswordTooWeak | NumberWrong */
  async run(actor: Actor, asked: NewAccount, at: Date): Promise<AccountView> {
    const login = asked.login.trim().toLowerCase();
    requireStrongPassword(asked.password, login);
    if (asked.rpps !== null && !parseRpps(asked.rpps).ok) throw new NumberWrong();
    const passwordHash = await this.passwords.hash(asked.password);
    return this.database.transact(actor, async (tx) => {
      await this.requireProfessional(tx, asked.resourceId);
      const [row] = await tx.run(insertAccount, [
        actor.establishmentId,
        login,
        asked.displayName,
        passwordHash,
        [...new Set(asked.roles)],
        asked.resourceId,
        asked.rpps,
      ]);
      if (!row) throw new LoginTaken();
      await audit(tx, at, {
        action: 'account-opened',
        subjectKind: 'account',
        subjectId: row.id,
        detail: { roles: row.roles },
      });
      return accountOf(row);
    });
  }

  private async requireProfessional(tx: Transaction, resourceId: string | null): Promise<void> {
    if (resourceId === null) return;
    const found = await tx.run(professionalById, [resourceId]);
    if (found.length === 0) throw new ResourceUnknown();
  }
}
