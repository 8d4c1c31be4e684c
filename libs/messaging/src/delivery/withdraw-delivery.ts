import type { Transaction } from '@diurne/database';
import type { DeliveryToOpen } from './delivery-rows';

type Withdrawn = Pick<DeliveryToOpen, 'subjectKind'> &
  (
    | { readonly visitId: string; readonly subjectId?: undefined; readonly recipientId?: undefined }
    | { readonly visitId?: undefined; readonly subjectId: string; readonly recipientId?: string }
  );

/** Takes back what waits, in the words that are shown on the visit. What is claimed is on its way and stays. */
export async function withdrawDeliveries(tx: Transaction, of: Withdrawn, because: string): Promise<void> {
  await tx.query(
    `UPDATE delivery SET state = 'failed', failure = $5 WHERE subject_kind = $1 AND state = 'waiting'
       AND ($2::uuid IS NULL OR visit_id = $2) AND ($3::uuid IS NULL OR subject_id = $3) AND ($4::uuid IS NULL OR recipient_id = $4)`,
    [of.subjectKind, of.visitId ?? null, of.subjectId ?? null, of.recipientId ?? null, because],
  );
}

/** A person asks for a failed or uncertain message to be tried again. */
export async function reviveDeliveries(tx: Transaction, subjectId: string): Promise<boolean> {
  const [row] = await tx.query<{ id: string }>(
    `WITH revived AS (UPDATE delivery SET state = 'waiting', attempts = 0, failure = NULL WHERE subject_id = $1 AND state IN ('failed', 'uncertain') RETURNING id) SELECT id FROM revived`,
    [subjectId],
  );
  return row !== undefined;
}
