import type { AccountView, ManagedAccountView, Role, WorkingUnits } from '@diurne/contracts';
import type { Actor } from '@diurne/database';

export interface AccountToOpen {
  readonly login: string;
  readonly displayName: string;
  readonly passwordHash: string;
  /** Until when the password opens the door to choosing another one; null: it is the account's own. */
  readonly oneTimeUntil: Date | null;
  readonly roles: readonly Role[];
  readonly resourceId: string | null;
  readonly rpps: string | null;
  /** Left out: in none. */
  readonly units?: WorkingUnits | undefined;
}

/** The accounts of an establishment. */
export abstract class AccountBook {
  /** Null where anyone of the server has that login; nothing is written then. @throws UnitUnknown */
  abstract open(actor: Actor, account: AccountToOpen, at: Date): Promise<AccountView | null>;
  /** By name, then by login; one trace for the list. */
  abstract list(actor: Actor, at: Date): Promise<readonly ManagedAccountView[]>;
  abstract knowsProfessional(actor: Actor, resourceId: string): Promise<boolean>;
}
