import { randomUUID } from 'node:crypto';
import type { Transaction } from '@diurne/database';
import { readEvent, type EventName, type PastEvent } from './event-catalogue';
import type { ReactionName } from './reaction-catalogue';
import { eventById, firstUndone, lastUndone, settleClaimed, takeReaction, whetherDone } from './reactions.statements';

/** Longer than any reaction lasts: a claim older than this belongs to a worker that died. */
export const claimLastsMs = 60_000;

export interface ReactionKey {
  readonly eventId: string;
  readonly reaction: ReactionName;
}
export interface ReactionClaim extends ReactionKey {
  readonly claim: string;
  readonly visitId: string | null;
  readonly event: PastEvent;
}

/**
 * Takes a reaction, unless it is done, someone else has it, or an earlier event of the same visit is not done for it.
 * `wait`: ask again later.
 */
export async function claimReaction(
  tx: Transaction,
  { eventId, reaction }: ReactionKey,
  at: Date,
): Promise<ReactionClaim | 'done' | 'wait'> {
  const claim = randomUUID();
  const [taken] = await tx.run(takeReaction, [
    tx.actor.establishmentId,
    eventId,
    reaction,
    claim,
    at,
    new Date(at.getTime() - claimLastsMs),
  ]);
  if (taken) return { eventId, reaction, claim, visitId: taken.visitId, event: await eventOf(tx, eventId) };
  const [row] = await tx.run(whetherDone, [tx.actor.establishmentId, eventId, reaction]);
  // Purged: it was done long ago.
  return row?.done === false ? 'wait' : 'done';
}

/** Only its owner settles a reaction; false when someone else has taken it meanwhile. */
export async function settleReaction(
  tx: Transaction,
  { eventId, reaction, claim }: Omit<ReactionClaim, 'event' | 'visitId'>,
  state: 'done' | 'waiting',
): Promise<boolean> {
  return (await tx.run(settleClaimed, [tx.actor.establishmentId, eventId, reaction, claim, state])).length > 0;
}

/** The next event of the visit that this reaction has still to hear: it was held back by the one just done. */
export async function nextOfVisit(
  tx: Transaction,
  reaction: ReactionName,
  visitId: string,
): Promise<ReactionKey | undefined> {
  return (await tx.run(firstUndone, [tx.actor.establishmentId, visitId, reaction]))[0];
}

/** The newest event of a visit that a reaction has still to hear: what the reaction will have done may already be told. */
export async function lastUnheard(
  tx: Transaction,
  reaction: ReactionName,
  visitId: string,
): Promise<{ readonly name: EventName; readonly at: Date } | undefined> {
  return (await tx.run(lastUndone, [tx.actor.establishmentId, visitId, reaction]))[0];
}

async function eventOf(tx: Transaction, eventId: string): Promise<PastEvent> {
  const [row] = await tx.run(eventById, [tx.actor.establishmentId, eventId]);
  if (!row) throw new Error('a reaction without its event');
  return readEvent(row);
}
