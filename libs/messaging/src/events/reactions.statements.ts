import { bool, instant, int, json, nullable, statement, text, uuid, word } from '@diurne/database';
import type { EventName } from './event-catalogue';
import type { ReactionName } from './reaction-catalogue';

const key = { eventId: uuid, reaction: word<ReactionName>() };

/** Of establishment, events, instant and account: the events, and one reaction to do for each that hears them. */
export const writeEvents = statement({
  name: 'messaging/write-events',
  sql: `
    WITH given AS MATERIALIZED (
        SELECT uuidv7() AS id, g.*
        FROM ROWS FROM (jsonb_to_recordset($2::jsonb)
          AS (name text, version int, visit_id uuid, payload jsonb, reactions jsonb))
          WITH ORDINALITY AS g(name, version, visit_id, payload, reactions, n)),
      told AS (
        INSERT INTO outbox_event (id, establishment_id, name, version, visit_id, payload, at, account_id)
        SELECT id, $1, name, version, visit_id, payload, $3, $4 FROM given ORDER BY n
        RETURNING id, visit_id, written),
      heard AS (
        INSERT INTO event_reaction (establishment_id, event_id, reaction, visit_id, written)
        SELECT $1, told.id, r.reaction, told.visit_id, told.written
        FROM told
          JOIN given USING (id)
          CROSS JOIN jsonb_array_elements_text(given.reactions) AS r(reaction)
        RETURNING event_id, reaction)
    SELECT event_id AS "eventId", reaction FROM heard`,
  gives: key,
});

export const dropReactJobs = statement({
  name: 'messaging/drop-react-jobs',
  sql: `DELETE FROM outbox_message WHERE kind = 'react' AND relayed_at IS NULL`,
});

export const dropWaitingReactions = statement({
  name: 'messaging/drop-waiting-reactions',
  sql: `DELETE FROM event_reaction WHERE state = 'waiting'`,
});

/**
 * Of establishment, event, reaction, claim, instant, and the instant before which a claim is a dead worker's. No row where it is done, someone
 * else has it, or an earlier event of the same visit is not done for it.
 */
export const takeReaction = statement({
  name: 'messaging/take-reaction',
  sql: `
    WITH taken AS (
      UPDATE event_reaction r SET state = 'claimed', claim = $4, claimed_at = $5, attempts = r.attempts + 1
      WHERE r.establishment_id = $1 AND r.event_id = $2 AND r.reaction = $3
        AND (r.state = 'waiting' OR r.state = 'claimed' AND r.claimed_at < $6)
        AND NOT EXISTS (
          SELECT FROM event_reaction e
          WHERE e.establishment_id = r.establishment_id AND e.visit_id = r.visit_id AND e.reaction = r.reaction
            AND e.written < r.written AND e.state <> 'done')
      RETURNING r.visit_id)
    SELECT visit_id AS "visitId" FROM taken`,
  gives: { visitId: nullable(uuid) },
});

export const whetherDone = statement({
  name: 'messaging/whether-reaction-done',
  sql: `
    SELECT state = 'done' AS done FROM event_reaction
    WHERE establishment_id = $1 AND event_id = $2 AND reaction = $3`,
  gives: { done: bool },
});

/** Of establishment, event, reaction, claim and state; no row when the claim no longer stands. */
export const settleClaimed = statement({
  name: 'messaging/settle-reaction',
  sql: `
    WITH settled AS (
      UPDATE event_reaction SET state = $5, claim = NULL, claimed_at = NULL
      WHERE establishment_id = $1 AND event_id = $2 AND reaction = $3 AND claim = $4
      RETURNING reaction)
    SELECT reaction FROM settled`,
  gives: { reaction: text },
});

/** Of establishment, visit and reaction. */
export const firstUndone = statement({
  name: 'messaging/first-undone-reaction',
  sql: `
    SELECT event_id AS "eventId", reaction FROM event_reaction
    WHERE establishment_id = $1 AND visit_id = $2 AND reaction = $3 AND state <> 'done'
    ORDER BY written
    LIMIT 1`,
  gives: key,
});

/** Of establishment, visit and reaction. */
export const lastUndone = statement({
  name: 'messaging/last-undone-reaction',
  sql: `
    SELECT e.name, e.at
    FROM event_reaction r
      JOIN outbox_event e ON e.establishment_id = r.establishment_id AND e.id = r.event_id
    WHERE r.establishment_id = $1 AND r.visit_id = $2 AND r.reaction = $3 AND r.state <> 'done'
    ORDER BY r.written DESC
    LIMIT 1`,
  gives: { name: word<EventName>(), at: instant },
});

export const eventById = statement({
  name: 'messaging/event-by-id',
  sql: `
    SELECT id, name, version, payload, at, account_id AS "accountId" FROM outbox_event
    WHERE establishment_id = $1 AND id = $2`,
  gives: { id: uuid, name: text, version: int, payload: json<unknown>(), at: instant, accountId: nullable(uuid) },
});
