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
  await transaction.query(
    `INSERT INTO audit_event (establishment_id, at, account_id, action, subject_kind, subject_id, patient_id, reason, detail)
     SELECT $1, $2, $3, e.action, e."subjectKind", e."subjectId", e."patientId", e.reason, coalesce(e.detail, '{}')
     FROM jsonb_to_recordset($4::jsonb) AS e(action text, "subjectKind" text, "subjectId" uuid, "patientId" uuid, reason text, detail jsonb)`,
    [transaction.actor.establishmentId, at, transaction.actor.accountId, JSON.stringify(entries)],
  );
}
