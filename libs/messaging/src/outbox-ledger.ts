import { everyEstablishment, type Database, type RowOf } from '@diurne/database';
import { jobNames } from './job-catalogue';
import { forgetHandled, lockDueMessages, markHandled, markRelayed, oldestDue } from './outbox-ledger.statements';

export type OutboxRow = RowOf<typeof lockDueMessages>;

const batch = 100;

/** The outbox table as the worker sees it. */
export class OutboxLedger {
  constructor(private readonly database: Database) {}

  async establishments(): Promise<string[]> {
    return (await this.database.beforeEstablishment(everyEstablishment)).map(({ id }) => id);
  }

  /**
   * Hands over what is due, and what was handed over before `forgottenBefore` without ever being handled (a queue that was emptied).
   * The rows stay locked until the queue has accepted them: killed in between, the rows are still due, and the queue knows the id already.
   */
  async handOver(
    establishmentId: string,
    now: Date,
    forgottenBefore: Date,
    accept: (rows: readonly OutboxRow[]) => Promise<void>,
  ): Promise<number> {
    return this.database.transact({ establishmentId, accountId: null }, async (tx) => {
      const rows = await tx.run(lockDueMessages, [now, forgottenBefore, jobNames, batch]);
      if (rows.length === 0) return 0;
      await accept(rows);
      await tx.run(markRelayed, [rows.map(({ id }) => id), now]);
      return rows.length;
    });
  }

  /** For how long, in seconds, a message has been due that nobody hands over; 0 when there is none. */
  async lagSeconds(establishmentId: string, now: Date): Promise<number> {
    const [oldest] = await this.database.transact({ establishmentId, accountId: null }, (tx) =>
      tx.run(oldestDue, [now]),
    );
    return oldest ? Math.floor((now.getTime() - oldest.dueAt.getTime()) / 1000) : 0;
  }

  /** What had been handled before an instant, a batch at a time. Returns how many. */
  async forgetHandled(establishmentId: string, before: Date): Promise<number> {
    for (let all = 0; ;) {
      const gone = await this.database.transact({ establishmentId, accountId: null }, (tx) =>
        tx.run(forgetHandled, [before]),
      );
      all += gone.length;
      if (gone.length === 0) return all;
    }
  }

  async markHandled(establishmentId: string, id: string): Promise<void> {
    await this.database.transact({ establishmentId, accountId: null }, (tx) => tx.run(markHandled, [id]));
  }
}
