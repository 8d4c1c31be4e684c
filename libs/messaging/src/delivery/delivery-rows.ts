import type { RowOf, Transaction } from '@diurne/database';
import type { Channel } from '../carriers/carrier-catalogue';
import {
  insertDelivery,
  lockDeliveryByKey,
  markClaimed,
  markPaced,
  markUnsent,
  markUntried,
  settleDelivery,
} from './delivery.statements';
import type { Settlement } from './settlement';

export type DeliveryRow = RowOf<typeof lockDeliveryByKey>;
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
  await tx.run(insertDelivery, [
    tx.actor.establishmentId,
    delivery.visitId,
    delivery.patientId,
    delivery.subjectKind,
    delivery.subjectId,
    delivery.recipientKind,
    delivery.recipientId,
    delivery.channel,
    delivery.version,
  ]);
}

export async function lockDelivery(tx: Transaction, key: DeliveryKey<string>): Promise<DeliveryRow | undefined> {
  return (await tx.run(lockDeliveryByKey, [key.subjectId, key.recipientId, key.channel]))[0];
}

/** The attempt counts from here on, so that a worker's death counts as one. */
export async function claimDelivery(tx: Transaction, row: DeliveryRow, at: Date): Promise<DeliveryRow> {
  await tx.run(markClaimed, [row.id, at]);
  return { ...row, state: 'claimed', attempts: row.attempts + 1, claim: row.claim + 1, claimedAt: at, notBefore: null };
}

export async function paceDelivery(tx: Transaction, { id }: DeliveryRow, until: Date): Promise<void> {
  await tx.run(markPaced, [id, until]);
}

/** An attempt that was spared: it counts, and nothing was called. */
export async function settleUntried(tx: Transaction, { id }: DeliveryRow, to: Settlement): Promise<void> {
  await tx.run(markUntried, [id, to.state, to.failure]);
}

/** Nothing was called, and nothing will be: no attempt. */
export async function settleUnsent(tx: Transaction, { id }: DeliveryRow, to: Settlement): Promise<void> {
  await tx.run(markUnsent, [id, to.state, to.failure]);
}

/** False when the claim is no longer the one that stands: somebody else has settled it, and nothing is written. */
export async function settleClaim(tx: Transaction, { id, claim }: DeliveryRow, to: Settlement): Promise<boolean> {
  const settled = await tx.run(settleDelivery, [
    id,
    claim,
    to.state,
    to.failure,
    to.providerMessageId ?? null,
    to.sentAt ?? null,
  ]);
  return settled.length > 0;
}
