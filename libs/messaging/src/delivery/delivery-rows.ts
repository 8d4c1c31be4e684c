import type { Transaction } from '@diurne/database';

export type DeliveryState = 'waiting' | 'claimed' | 'sent' | 'failed' | 'uncertain';
export interface DeliveryRow {
  readonly id: string;
  readonly visit_id: string;
  readonly patient_id: string;
  readonly subject_kind: 'agenda' | 'report';
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly claimed_at: Date | null;
}
export interface DeliveryKey {
  readonly subjectId: string;
  readonly recipientId: string;
}
export interface DeliveryToOpen extends DeliveryKey {
  readonly visitId: string;
  readonly subjectKind: 'agenda' | 'report';
  readonly recipientKind: 'patient' | 'correspondent';
  readonly version: number;
}

/** One row per subject and recipient, whatever happens: it is what makes a message leave once. */
export async function openDelivery(tx: Transaction, delivery: DeliveryToOpen): Promise<void> {
  await tx.query(
    `INSERT INTO delivery (establishment_id, visit_id, subject_kind, subject_id, recipient_kind, recipient_id, channel, version, state)
     VALUES ($1, $2, $3, $4, $5, $6, 'email', $7, 'waiting') ON CONFLICT (establishment_id, subject_id, recipient_id, channel) DO NOTHING`,
    [
      tx.actor.establishmentId,
      delivery.visitId,
      delivery.subjectKind,
      delivery.subjectId,
      delivery.recipientKind,
      delivery.recipientId,
      delivery.version,
    ],
  );
}

export async function lockDelivery(tx: Transaction, key: DeliveryKey): Promise<DeliveryRow | undefined> {
  const rows = await tx.query<DeliveryRow>(
    `SELECT d.id, d.visit_id, v.patient_id, d.subject_kind, d.state, d.attempts, d.claimed_at FROM delivery d JOIN day_visit v ON v.id = d.visit_id
     WHERE d.subject_id = $1 AND d.recipient_id = $2 AND d.channel = 'email' FOR UPDATE OF d`,
    [key.subjectId, key.recipientId],
  );
  return rows[0];
}

export async function claimDelivery(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.query(`UPDATE delivery SET state = 'claimed', claimed_at = $2, attempts = attempts + 1 WHERE id = $1`, [
    id,
    at,
  ]);
}

export interface Settlement {
  readonly state: Exclude<DeliveryState, 'claimed'>;
  readonly failure: string | null;
  readonly providerMessageId?: string;
  readonly sentAt?: Date;
}

export async function settleDelivery(tx: Transaction, id: string, to: Settlement): Promise<void> {
  await tx.query(
    `UPDATE delivery SET state = $2, failure = $3, provider_message_id = coalesce($4, provider_message_id), sent_at = $5 WHERE id = $1`,
    [id, to.state, to.failure, to.providerMessageId ?? null, to.sentAt ?? null],
  );
}
