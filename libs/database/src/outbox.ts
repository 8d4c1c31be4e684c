import type { Transaction } from './database';
import { putMessages } from './outbox.statements';

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
  await transaction.run(putMessages, [transaction.actor.establishmentId, JSON.stringify(entries)]);
}
