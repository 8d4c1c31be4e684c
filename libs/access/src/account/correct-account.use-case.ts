import type { AccountView } from '@diurne/contracts';
import type { Actor } from '@diurne/database';
import { AccountUnknown, OwnAccount } from '../access-refusals';
import { AccountChangedSince } from './person-refusals';
import type { AccountBook, AccountSaid } from './account-book';
import { requirePerson } from './person-of-account';

export interface AccountCorrection {
  /** As it was read. */
  readonly seen: AccountSaid;
  readonly now: AccountSaid;
}

const fields = ['displayName', 'roles', 'resourceId', 'rpps'] as const;
const same = (one: AccountSaid, other: AccountSaid, field: (typeof fields)[number]): boolean =>
  field === 'roles'
    ? [...one.roles].sort().join() === [...other.roles].sort().join()
    : (one[field] ?? null) === (other[field] ?? null);

/** A mistyped name or number, a role more or less, another professional of the day. What was signed keeps the name it was signed under. */
export class CorrectAccount {
  constructor(private readonly accounts: AccountBook) {}

  /** @throws AccountUnknown | OwnAccount | AccountChangedSince | NumberMissing | NumberWrong | NumberTaken | PersonTaken | ResourceUnknown */
  async run(actor: Actor, accountId: string, { seen, now: asked }: AccountCorrection, at: Date): Promise<AccountView> {
    const now = { ...asked, roles: [...new Set(asked.roles)] };
    if (accountId === actor.accountId && !same(seen, now, 'roles')) throw new OwnAccount();
    await requirePerson(this.accounts, actor, now, 'now.');
    const corrected = await this.accounts.correct(actor, accountId, at, (standing) => {
      const changed = fields.filter((field) => !same(seen, now, field) && !same(standing, now, field));
      const meanwhile = changed.filter((field) => !same(standing, seen, field));
      if (meanwhile.length > 0) throw new AccountChangedSince(meanwhile);
      const next = Object.fromEntries(changed.map((field) => [field, now[field]])) as Partial<AccountSaid>;
      return { changed, next: { ...standing, ...next } };
    });
    if (!corrected) throw new AccountUnknown();
    return corrected;
  }
}
