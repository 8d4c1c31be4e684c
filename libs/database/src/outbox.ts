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
  await putAllInOutbox(transaction, [entry]);
}

/** Several messages in one statement; no two of them may have the same key. */
export async function putAllInOutbox(transaction: Transaction, entries: readonly OutboxEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await transaction.query(
    `WITH put AS (
       INSERT INTO outbox_message (establishment_id, kind, payload, deduplication_key, due_at)
       SELECT $1, e.kind, e.payload, e."deduplicationKey", e."dueAt" FROM jsonb_to_recordset($2::jsonb) AS e(kind text, payload jsonb, "deduplicationKey" text, "dueAt" timestamptz)
       ON CONFLICT (establishment_id, deduplication_key) WHERE (relayed_at IS NULL) DO UPDATE SET payload = excluded.payload, due_at = excluded.due_at)
     SELECT pg_notify('outbox', '')`,
    [transaction.actor.establishmentId, JSON.stringify(entries)],
  );
}
