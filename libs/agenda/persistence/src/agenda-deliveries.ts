import type { Transaction } from '@diurne/database';

/** Why a version that had not left was taken back; the words are shown on the visit. */
export const withdrawals = {
  replaced: 'Remplacé par une version plus récente avant l’envoi.',
  calledOff: 'La venue a été annulée avant l’envoi.',
  noAddress: 'Le patient n’a plus d’adresse électronique.',
} as const;
export type Withdrawal = (typeof withdrawals)[keyof typeof withdrawals];

/** What is claimed is on its way and stays. */
export async function withdrawWaiting(
  tx: Transaction,
  of: { readonly visitId: string } | { readonly agendaVersionId: string },
  because: Withdrawal,
): Promise<void> {
  const [column, id] = 'visitId' in of ? ['visit_id', of.visitId] : ['subject_id', of.agendaVersionId];
  await tx.query(
    `UPDATE delivery SET state = 'failed', failure = $2 WHERE ${column} = $1 AND subject_kind = 'agenda' AND state = 'waiting'`,
    [id, because],
  );
}

/** A person asks for a failed or uncertain message to be tried again. */
export async function reviveDelivery(tx: Transaction, agendaVersionId: string): Promise<boolean> {
  const [row] = await tx.query<{ id: string }>(
    `WITH revived AS (UPDATE delivery SET state = 'waiting', attempts = 0, failure = NULL WHERE subject_id = $1 AND state IN ('failed', 'uncertain') RETURNING id) SELECT id FROM revived`,
    [agendaVersionId],
  );
  return row !== undefined;
}
