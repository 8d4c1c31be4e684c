import type { Database, Transaction } from '@diurne/database';
import { jobNames, type JobName } from './job-catalogue';

export interface OutboxRow {
  readonly id: string;
  readonly name: JobName;
  readonly payload: unknown;
}

const batch = 100;

/** The outbox table as the worker sees it. */
export class OutboxLedger {
  constructor(private readonly database: Database) {}

  async establishments(): Promise<string[]> {
    const rows = await this.database.beforeEstablishment<{ id: string }>(
      `SELECT id FROM known_establishment ORDER BY id`,
    );
    return rows.map((row) => row.id);
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
      const rows = await this.due(tx, now, forgottenBefore);
      if (rows.length === 0) return 0;
      await accept(rows);
      await tx.query(`UPDATE outbox_message SET relayed_at = $2 WHERE id = ANY($1::uuid[])`, [
        rows.map((row) => row.id),
        now,
      ]);
      return rows.length;
    });
  }

  async markHandled(establishmentId: string, id: string): Promise<void> {
    await this.database.transact({ establishmentId, accountId: null }, (tx) =>
      tx.query(`UPDATE outbox_message SET handled_at = now() WHERE id = $1 AND handled_at IS NULL`, [id]),
    );
  }

  private async due(tx: Transaction, now: Date, forgottenBefore: Date): Promise<OutboxRow[]> {
    return tx.query<OutboxRow>(
      `SELECT id, kind AS name, payload FROM outbox_message
       WHERE kind = ANY($3) AND ((relayed_at IS NULL AND due_at <= $1) OR (relayed_at < $2 AND handled_at IS NULL))
       ORDER BY due_at LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
      [now, forgottenBefore, jobNames],
    );
  }
}
