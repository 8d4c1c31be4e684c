import { audit, type Actor, type AuditEntry, type Database, type RowOf, type Transaction } from '@diurne/database';
import { AccountUnknown, OwnAccount } from '../access-refusals';
import { SignInThrottle } from '../sign-in/sign-in-throttle';
import { forgetSecondFactor } from '../second-factor/second-factor.statements';
import { sessionEndedChannel } from '../user-session/user-sessions';
import { endSessionsOf } from '../user-session/user-sessions.statements';
import { keptAccount, setDisabled, setEnd } from './account.statements';
import { requireOnce } from './person-once';

type Kept = RowOf<typeof keptAccount>;

/** The account of the establishment that is meant, held for the rest of the transaction. @throws AccountUnknown */
export async function holdAccount(tx: Transaction, accountId: string): Promise<Kept> {
  const [kept] = await tx.run(keptAccount, [accountId, tx.actor.establishmentId]);
  if (!kept) throw new AccountUnknown();
  return kept;
}

/** An administrator closes an account at once, opens it again, says somebody's last day, or lets in who mistyped too often. All is traced. */
export class KeepAccount {
  private readonly throttle: SignInThrottle;

  constructor(private readonly database: Database) {
    this.throttle = new SignInThrottle(database);
  }

  /** Its sessions end with it. @throws AccountUnknown | OwnAccount */
  async disable(actor: Actor, accountId: string, at: Date): Promise<void> {
    if (accountId === actor.accountId) throw new OwnAccount();
    await this.change(actor, accountId, at, { action: 'account-disabled' }, async (tx) => {
      await tx.run(setDisabled, [accountId, at]);
      await tx.run(endSessionsOf, [accountId, at, sessionEndedChannel, null]);
    });
  }

  /** @throws AccountUnknown | NumberTaken | PersonTaken */
  async enable(actor: Actor, accountId: string, at: Date): Promise<void> {
    await this.change(actor, accountId, at, { action: 'account-enabled' }, async (tx, kept) => {
      await requireOnce(tx, { rpps: kept.rpps, resourceId: kept.resource_id }, accountId, at);
      await tx.run(setDisabled, [accountId, null]);
    });
  }

  /** Until the end of that day by the establishment's clock; null takes it back. @throws AccountUnknown | OwnAccount | NumberTaken | PersonTaken */
  async endOn(actor: Actor, accountId: string, on: string | null, at: Date): Promise<void> {
    if (accountId === actor.accountId && on !== null) throw new OwnAccount();
    await this.change(actor, accountId, at, { action: 'account-end-said', detail: { on } }, async (tx, kept) => {
      const person = { rpps: kept.rpps, resourceId: kept.resource_id };
      if (kept.disabled_at === null) await requireOnce(tx, person, accountId, at);
      await tx.run(setEnd, [accountId, on]);
    });
  }

  /** @throws AccountUnknown */
  async unlock(actor: Actor, accountId: string, at: Date): Promise<void> {
    await this.change(actor, accountId, at, { action: 'account-unlocked' }, (_tx, { login }) =>
      this.throttle.unlock(login),
    );
  }

  /** A lost or changed telephone: what was open with it ends, the next code is that of a new one. @throws AccountUnknown | OwnAccount */
  async resetSecondFactor(actor: Actor, accountId: string, at: Date): Promise<void> {
    if (accountId === actor.accountId) throw new OwnAccount();
    await this.change(actor, accountId, at, { action: 'second-factor-reset' }, async (tx) => {
      await tx.run(forgetSecondFactor, [actor.establishmentId, accountId]);
      await tx.run(endSessionsOf, [accountId, at, sessionEndedChannel, null]);
    });
  }

  private change(
    actor: Actor,
    accountId: string,
    at: Date,
    entry: Pick<AuditEntry, 'action' | 'detail'>,
    work: (tx: Transaction, kept: Kept) => Promise<unknown>,
  ): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      await work(tx, await holdAccount(tx, accountId));
      await audit(tx, at, { ...entry, subjectKind: 'account', subjectId: accountId });
    });
  }
}
