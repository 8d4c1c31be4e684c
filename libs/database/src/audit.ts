import { appendEvents, keepCorrection } from './audit.statements';
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

export interface CorrectionEntry extends AuditEntry {
  readonly subjectId: string;
  /** The fields that change, as they were and as they are from now on. */
  readonly before: object;
  readonly after: object;
}

/** The trail names the fields; what stood in them is kept beside it, where nothing is ever taken out. */
export async function auditCorrection(
  transaction: Transaction,
  at: Date,
  { before, after, ...entry }: CorrectionEntry,
): Promise<void> {
  const { establishmentId, accountId } = transaction.actor;
  const values = [JSON.stringify(before), JSON.stringify(after)];
  await transaction.run(keepCorrection, [
    establishmentId,
    at,
    accountId,
    entry.subjectKind,
    entry.subjectId,
    ...values,
  ]);
  await audit(transaction, at, { ...entry, detail: { fields: Object.keys(after), ...entry.detail } });
}
