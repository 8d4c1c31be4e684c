import { putAllInOutbox, type Transaction } from '@diurne/database';
import { outboxEntry } from '../job-catalogue';
import { eventCatalogue, type Happening } from './event-catalogue';
import { heardBy } from './reaction-catalogue';
import type { ReactionKey } from './reaction-claims';

/** What was just written is heard by nobody: what a seed has booked is told to no patient. It stays in the feed. */
export async function leaveUnheard(tx: Transaction): Promise<void> {
  await tx.query(`DELETE FROM outbox_message WHERE kind = 'react' AND relayed_at IS NULL`);
  await tx.query(`DELETE FROM event_reaction WHERE state = 'waiting'`);
}

/** Told at the commit to whoever gives positions. */
export const emittedChannel = 'event_emitted';

/**
 * Writes what happened in the transaction of its cause, and one reaction to do for each that hears it. Whoever emits an event of a visit holds that
 * visit's lock: `written` then rises in the order in which things happened to it.
 * @throws ZodError when a payload is not the catalogue's
 */
export async function emit(tx: Transaction, at: Date, events: readonly Happening[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ name, payload }) => {
    const { version, payload: shape } = eventCatalogue[name];
    return {
      name,
      version,
      visit_id: 'visitId' in payload ? payload.visitId : null,
      payload: shape.parse(payload),
      reactions: heardBy[name],
    };
  });
  const reactions = await tx.query<ReactionKey>(
    `WITH given AS MATERIALIZED (
       SELECT uuidv7() AS id, g.* FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (name text, version int, visit_id uuid, payload jsonb, reactions jsonb)) WITH ORDINALITY AS g(name, version, visit_id, payload, reactions, n)),
     told AS (
       INSERT INTO outbox_event (id, establishment_id, name, version, visit_id, payload, at, account_id)
       SELECT id, $1, name, version, visit_id, payload, $3, $4 FROM given ORDER BY n RETURNING id, visit_id, written),
     heard AS (
       INSERT INTO event_reaction (establishment_id, event_id, reaction, visit_id, written)
       SELECT $1, told.id, r.reaction, told.visit_id, told.written FROM told JOIN given USING (id) CROSS JOIN jsonb_array_elements_text(given.reactions) AS r(reaction) RETURNING event_id, reaction)
     SELECT event_id AS "eventId", reaction FROM heard`,
    [tx.actor.establishmentId, JSON.stringify(rows), at, tx.actor.accountId],
  );
  await tx.query(`SELECT pg_notify($1, $2)`, [emittedChannel, tx.actor.establishmentId]);
  await putAllInOutbox(
    tx,
    reactions.map(({ eventId, reaction }) => outboxEntry('react', { eventId, reaction }, at)),
  );
}
