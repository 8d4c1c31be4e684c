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
  await transaction.query(
    `INSERT INTO audit_event (establishment_id, at, account_id, action, subject_kind, subject_id, patient_id, reason, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [transaction.actor.establishmentId, at, transaction.actor.accountId, entry.action, entry.subjectKind, entry.subjectId ?? null, entry.patientId ?? null, entry.reason ?? null, JSON.stringify(entry.detail ?? {})],
  );
}
