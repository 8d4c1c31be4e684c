import type { Transaction } from '@diurne/database';
import type { Channel } from '../carriers/carrier-catalogue';
import type { DeliveryState } from './claim-decision';
import type { Settlement } from './settlement';

export interface DeliveryRow {
  readonly id: string;
  readonly patientId: string;
  readonly subjectKind: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Counts claims and never goes back: whoever settles shows the number of their own. */
  readonly claim: number;
  readonly claimedAt: Date | null;
  readonly notBefore: Date | null;
}
export interface DeliveryKey<Name extends string = Channel> {
  readonly subjectId: string;
  readonly recipientId: string;
  readonly channel: Name;
}
/** The kinds belong to the context that speaks: what is told (`agenda`), and to whom (`patient`). */
export interface DeliveryToOpen<Name extends string = Channel> extends DeliveryKey<Name> {
  readonly visitId: string;
  readonly patientId: string;
  readonly subjectKind: string;
  readonly recipientKind: string;
  readonly version: number;
}

/** One row per subject, recipient and channel, whatever happens: it is what makes a message leave once. */
export const openDelivery = (tx: Transaction, delivery: DeliveryToOpen): Promise<void> => writeDelivery(tx, delivery);

/** On a channel of any catalogue. */
export async function writeDelivery(tx: Transaction, delivery: DeliveryToOpen<string>): Promise<void> {
  await tx.query(
    `INSERT INTO delivery (establishment_id, visit_id, patient_id, subject_kind, subject_id, recipient_kind, recipient_id, channel, version, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting') ON CONFLICT (establishment_id, subject_id, recipient_id, channel) DO NOTHING`,
    [
      tx.actor.establishmentId,
      delivery.visitId,
      delivery.patientId,
      delivery.subjectKind,
      delivery.subjectId,
      delivery.recipientKind,
      delivery.recipientId,
      delivery.channel,
      delivery.version,
    ],
  );
}

export async function lockDelivery(tx: Transaction, key: DeliveryKey<string>): Promise<DeliveryRow | undefined> {
  const rows = await tx.query<DeliveryRow>(
    `SELECT id, patient_id AS "patientId", subject_kind AS "subjectKind", state, attempts, claim, claimed_at AS "claimedAt", not_before AS "notBefore"
     FROM delivery WHERE subject_id = $1 AND recipient_id = $2 AND channel = $3 FOR UPDATE`,
    [key.subjectId, key.recipientId, key.channel],
  );
  return rows[0];
}

/** The attempt counts from here on, so that a worker's death counts as one. */
export async function claimDelivery(tx: Transaction, row: DeliveryRow, at: Date): Promise<DeliveryRow> {
  await tx.query(
    `UPDATE delivery SET state = 'claimed', claimed_at = $2, attempts = attempts + 1, claim = claim + 1, not_before = NULL WHERE id = $1`,
    [row.id, at],
  );
  return { ...row, state: 'claimed', attempts: row.attempts + 1, claim: row.claim + 1, claimedAt: at, notBefore: null };
}

export async function paceDelivery(tx: Transaction, { id }: DeliveryRow, until: Date): Promise<void> {
  await tx.query(`UPDATE delivery SET not_before = $2 WHERE id = $1`, [id, until]);
}

/** An attempt that was spared: it counts, and nothing was called. */
export async function settleUntried(tx: Transaction, { id }: DeliveryRow, to: Settlement): Promise<void> {
  await tx.query(`UPDATE delivery SET state = $2, failure = $3, attempts = attempts + 1 WHERE id = $1`, [
    id,
    to.state,
    to.failure,
  ]);
}

/** False when the claim is no longer the one that stands: somebody else has settled it, and nothing is written. */
export async function settleClaim(tx: Transaction, { id, claim }: DeliveryRow, to: Settlement): Promise<boolean> {
  const settled = await tx.query<{ id: string }>(
    `WITH settled AS (
       UPDATE delivery SET state = $3, failure = $4, provider_message_id = coalesce($5, provider_message_id), sent_at = $6
       WHERE id = $1 AND claim = $2 AND state = 'claimed' RETURNING id)
     SELECT id FROM settled`,
    [id, claim, to.state, to.failure, to.providerMessageId ?? null, to.sentAt ?? null],
  );
  return settled.length > 0;
}
