import { createHash } from 'node:crypto';
import type { EventRow } from './audit-chain.statements';

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
    // Rows of before their hour of writing was kept are hashed as they were.
    ...(row.written_at === null ? [] : [row.written_at]),
  ];
  return createHash('sha256')
    .update(`${previousHash}\n${JSON.stringify(fields)}`, 'utf8')
    .digest('hex');
}
