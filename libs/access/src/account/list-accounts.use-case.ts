import type { ManagedAccountView } from '@diurne/contracts';
import type { Actor } from '@diurne/database';
import type { AccountBook } from './account-book';

/** All accounts of the establishment. */
export class ListAccounts {
  constructor(private readonly accounts: AccountBook) {}

  run(actor: Actor, at: Date): Promise<readonly ManagedAccountView[]> {
    return this.accounts.list(actor, at);
  }
}
