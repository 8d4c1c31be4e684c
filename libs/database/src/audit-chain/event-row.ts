import { createHash } from 'node:crypto';

/** A trail row as text, exactly as PostgreSQL keeps it: what is hashed must read the same on every machine and in every zone. */
export interface EventRow {
  readonly id: string;
  readonly establishment_id: string;
  readonly at: string;
  readonly account_id: string | null;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string | null;
  readonly patient_id: string | null;
  readonly reason: string | null;
  readonly detail: string;
}
export const eventColumns = `e.id::text AS id, e.establishment_id::text AS establishment_id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  e.account_id::text AS account_id, e.action, e.subject_kind, e.subject_id::text AS subject_id, e.patient_id::text AS patient_id, e.reason, e.detail::text AS detail`;

/** What the first row of an establishment's chain hangs on. */
export const chainStart = '0'.repeat(64);

/** SHA-256 over the hash before and the row. */
export function sealOf(previousHash: string, row: EventRow): string {
  const fields = [
    row.id,
    row.establishment_id,
    row.at,
    row.account_id,
    row.action,
    row.subject_kind,
    row.subject_id,
    row.patient_id,
    row.reason,
    row.detail,
  ];
  return createHash('sha256')
    .update(`${previousHash}\n${JSON.stringify(fields)}`, 'utf8')
    .digest('hex');
}
