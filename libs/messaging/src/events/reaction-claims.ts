import { randomUUID } from 'node:crypto';
import type { Transaction } from '@diurne/database';
import { readEvent, type EventName, type PastEvent } from './event-catalogue';
import type { ReactionName } from './reaction-catalogue';

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
  const [taken] = await tx.query<{ visitId: string | null }>(
    `WITH taken AS (
       UPDATE event_reaction r SET state = 'claimed', claim = $4, claimed_at = $5, attempts = r.attempts + 1
       WHERE r.establishment_id = $1 AND r.event_id = $2 AND r.reaction = $3 AND (r.state = 'waiting' OR r.state = 'claimed' AND r.claimed_at < $6)
         AND NOT EXISTS (
           SELECT FROM event_reaction e WHERE e.establishment_id = r.establishment_id AND e.visit_id = r.visit_id AND e.reaction = r.reaction AND e.written < r.written AND e.state <> 'done')
       RETURNING r.visit_id)
     SELECT visit_id AS "visitId" FROM taken`,
    [tx.actor.establishmentId, eventId, reaction, claim, at, new Date(at.getTime() - claimLastsMs)],
  );
  if (taken) return { eventId, reaction, claim, visitId: taken.visitId, event: await eventOf(tx, eventId) };
  const [row] = await tx.query<{ done: boolean }>(
    `SELECT state = 'done' AS done FROM event_reaction WHERE establishment_id = $1 AND event_id = $2 AND reaction = $3`,
    [tx.actor.establishmentId, eventId, reaction],
  );
  // Purged: it was done long ago.
  return row?.done === false ? 'wait' : 'done';
}

/** Only its owner settles a reaction; false when someone else has taken it meanwhile. */
export async function settleReaction(
  tx: Transaction,
  { eventId, reaction, claim }: Omit<ReactionClaim, 'event' | 'visitId'>,
  state: 'done' | 'waiting',
): Promise<boolean> {
  const [row] = await tx.query<{ reaction: string }>(
    `WITH settled AS (UPDATE event_reaction SET state = $5, claim = NULL, claimed_at = NULL WHERE establishment_id = $1 AND event_id = $2 AND reaction = $3 AND claim = $4 RETURNING reaction)
     SELECT reaction FROM settled`,
    [tx.actor.establishmentId, eventId, reaction, claim, state],
  );
  return row !== undefined;
}

/** The next event of the visit that this reaction has still to hear: it was held back by the one just done. */
export async function nextOfVisit(
  tx: Transaction,
  reaction: ReactionName,
  visitId: string,
): Promise<ReactionKey | undefined> {
  const [row] = await tx.query<ReactionKey>(
    `SELECT event_id AS "eventId", reaction FROM event_reaction WHERE establishment_id = $1 AND visit_id = $2 AND reaction = $3 AND state <> 'done' ORDER BY written LIMIT 1`,
    [tx.actor.establishmentId, visitId, reaction],
  );
  return row;
}

/** The newest event of a visit that a reaction has still to hear: what the reaction will have done may already be told. */
export async function lastUnheard(
  tx: Transaction,
  reaction: ReactionName,
  visitId: string,
): Promise<{ readonly name: EventName; readonly at: Date } | undefined> {
  const [row] = await tx.query<{ name: EventName; at: Date }>(
    `SELECT e.name, e.at FROM event_reaction r JOIN outbox_event e ON e.establishment_id = r.establishment_id AND e.id = r.event_id
     WHERE r.establishment_id = $1 AND r.visit_id = $2 AND r.reaction = $3 AND r.state <> 'done' ORDER BY r.written DESC LIMIT 1`,
    [tx.actor.establishmentId, visitId, reaction],
  );
  return row;
}

async function eventOf(tx: Transaction, eventId: string): Promise<PastEvent> {
  const [row] = await tx.query<Parameters<typeof readEvent>[0]>(
    `SELECT id, name, version, payload, at, account_id AS "accountId" FROM outbox_event WHERE establishment_id = $1 AND id = $2`,
    [tx.actor.establishmentId, eventId],
  );
  if (!row) throw new Error('a reaction without its event');
  return readEvent(row);
}
