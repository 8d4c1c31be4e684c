import { appendEvents } from './audit.statements';
import type { Transaction } from './database';

export interface AuditEntry {
  /** A past fact: `patient-opened`, `day-visit-booked`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId?: string | null;
  readonly patientId?: string | null;
  readonly reason?: string | null;
  /** Ids, counts and field names; never a name, a number or a text about a patient. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Appends to the trail in the very transaction it tells of. */
export async function audit(transaction: Transaction, at: Date, entry: AuditEntry): Promise<void> {
  await auditAll(transaction, at, [entry]);
}

/** Several entries in one statement, kept in their order. */
export async function auditAll(transaction: Transaction, at: Date, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const { establishmentId, accountId } = transaction.actor;
  await transaction.run(appendEvents, [establishmentId, at, accountId, JSON.stringify(entries)]);
}
