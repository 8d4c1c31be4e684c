import type { Transaction } from './database';

export interface OutboxEntry {
  readonly kind: string;
  /** Ids only. */
  readonly payload: Readonly<Record<string, string | number>>;
  /** One waiting message per key: a later one replaces what has not left yet. */
  readonly deduplicationKey: string;
  readonly dueAt: Date;
}

/** Written in the transaction of its cause; the worker's relay hands it to the queue once it is due. */
export async function putInOutbox(transaction: Transaction, entry: OutboxEntry): Promise<void> {
  await transaction.query(
    `INSERT INTO outbox_message (establishment_id, kind, payload, deduplication_key, due_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (deduplication_key) WHERE (relayed_at IS NULL) DO UPDATE SET payload = excluded.payload, due_at = excluded.due_at`,
    [transaction.actor.establishmentId, entry.kind, JSON.stringify(entry.payload), entry.deduplicationKey, entry.dueAt],
  );
  await transaction.query(`SELECT pg_notify('outbox', '')`);
}
