import { audit, everyEstablishment, type Database } from '@diurne/database';
import { endTallies, noteTold, tallyRefusal } from './sign-in.statements';

export interface RefusedSignIn {
  readonly source: string;
  /** Null: nobody has that login. */
  readonly account: { readonly id: string; readonly establishmentId: string } | null;
  readonly reason: 'wrong-password' | 'unknown-login' | 'account-closed' | 'delayed';
}
interface Told {
  readonly attempts: number;
  readonly since: Date;
  readonly source: string;
}

const tallyMs = 3_600_000;
const isPowerOfTwo = (count: number): boolean => Number.isInteger(Math.log2(count));

/**
 * A stranger cannot fill the trail: of what is refused from one source for one account within an hour it tells the first attempt, each doubling,
 * and once the hour is over all of them.
 */
export class RefusalTally {
  constructor(private readonly database: Database) {}

  async note({ source, account, reason }: RefusedSignIn, at: Date): Promise<void> {
    await this.endOld(at);
    const id = account?.id ?? null;
    const [tally] = await this.database.beforeEstablishment(tallyRefusal, [source, id, at]);
    if (!tally || !isPowerOfTwo(tally.attempts)) return;
    await this.database.beforeEstablishment(noteTold, [source, id, tally.attempts, tally.since]);
    await this.tell(id, account?.establishmentId ?? null, reason, { ...tally, source }, at);
  }

  private async endOld(at: Date): Promise<void> {
    const ended = await this.database.beforeEstablishment(endTallies, [new Date(at.getTime() - tallyMs)]);
    for (const { account_id: id, establishment_id: establishmentId, told, ...tally } of ended)
      if (tally.attempts > told) await this.tell(id, establishmentId, 'tally-ended', tally, at);
  }

  /** Of a login that nobody has, in every establishment that shares this door: it is not known which was meant. */
  private async tell(
    accountId: string | null,
    establishmentId: string | null,
    reason: string,
    { attempts, since, source }: Told,
    at: Date,
  ): Promise<void> {
    const houses = establishmentId
      ? [establishmentId]
      : (await this.database.beforeEstablishment(everyEstablishment)).map(({ id }) => id);
    for (const house of houses)
      await this.database.transact({ establishmentId: house, accountId }, (tx) =>
        audit(tx, at, {
          action: 'sign-in-refused',
          subjectKind: 'account',
          subjectId: accountId,
          reason,
          detail: { source, attempts, since: since.toISOString() },
        }),
      );
  }
}
