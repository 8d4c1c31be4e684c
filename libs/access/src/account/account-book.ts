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

/** What an administrator says of a person. */
export type AccountSaid = Pick<AccountToOpen, 'displayName' | 'roles' | 'resourceId' | 'rpps'>;
export interface CorrectedAccount {
  readonly changed: readonly (keyof AccountSaid)[];
  readonly next: AccountSaid;
}

/** The accounts of an establishment. A number and a professional are each of one open account. */
export abstract class AccountBook {
  /** Null where anyone of the server has that login; nothing is written then. @throws NumberTaken | PersonTaken | UnitUnknown */
  abstract open(actor: Actor, account: AccountToOpen, at: Date): Promise<AccountView | null>;
  /** Held while it is decided; traced with the names of what changed, and not at all where nothing does. Undefined: no such account here. @throws NumberTaken | PersonTaken */
  abstract correct(
    actor: Actor,
    accountId: string,
    at: Date,
    decide: (standing: AccountSaid) => CorrectedAccount,
  ): Promise<AccountView | undefined>;
  /** By name, then by login; one trace for the list. */
  abstract list(actor: Actor, at: Date): Promise<readonly ManagedAccountView[]>;
  abstract knowsProfessional(actor: Actor, resourceId: string): Promise<boolean>;
}
