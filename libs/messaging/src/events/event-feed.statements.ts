import { bigint, instant, int, json, nullable, statement, text, uuid } from '@diurne/database';

const state = { last: bigint, purged: bigint };

/** Where the feed of an establishment stands; no row before its first event has a position. */
export const stateOfFeed = statement({
  name: 'messaging/state-of-feed',
  sql: `SELECT last_position AS last, purged_position AS purged FROM event_feed WHERE establishment_id = $1`,
  gives: state,
});

/** The feed's row is the lock of sealers and purge; what is read after it is read anew. */
export const lockFeed = statement({
  name: 'messaging/lock-feed',
  sql: `
    SELECT last_position AS last, purged_position AS purged FROM event_feed
    WHERE establishment_id = $1
    FOR UPDATE`,
  gives: state,
});

/** Of establishment, position, how many, and names, or null for all of them. */
export const eventsAfter = statement({
  name: 'messaging/events-after',
  sql: `
    SELECT e.position, e.id, e.name, e.version, e.at, e.account_id AS "accountId", e.visit_id AS "visitId", e.payload
    FROM outbox_event e
    WHERE e.establishment_id = $1 AND e.position > $2 AND ($4::text[] IS NULL OR e.name = ANY($4))
    ORDER BY e.position
    LIMIT $3`,
  gives: {
    position: bigint,
    id: uuid,
    name: text,
    version: int,
    at: instant,
    accountId: nullable(uuid),
    visitId: nullable(uuid),
    payload: json<Readonly<Record<string, string | number | readonly string[]>>>(),
  },
});

export const anyUnsealed = statement({
  name: 'messaging/any-unsealed',
  sql: `SELECT id FROM outbox_event WHERE establishment_id = $1 AND position IS NULL LIMIT 1`,
  gives: { id: uuid },
});

export const openFeed = statement({
  name: 'messaging/open-feed',
  sql: `INSERT INTO event_feed (establishment_id) VALUES ($1) ON CONFLICT DO NOTHING`,
});

/** Of establishment and how many at most: in the order in which they were written. */
export const placeUnsealed = statement({
  name: 'messaging/place-unsealed',
  sql: `
    WITH waiting AS (
        SELECT id, row_number() OVER (ORDER BY written) AS n FROM outbox_event
        WHERE establishment_id = $1 AND position IS NULL
        ORDER BY written
        LIMIT $2),
      placed AS (
        UPDATE outbox_event e SET position = f.last_position + w.n
        FROM waiting w, event_feed f
        WHERE f.establishment_id = $1 AND e.establishment_id = $1 AND e.id = w.id
        RETURNING e.position),
      moved AS (
        UPDATE event_feed SET last_position = (SELECT max(position) FROM placed)
        WHERE establishment_id = $1 AND EXISTS (SELECT FROM placed))
    SELECT count(*)::int AS sealed FROM placed`,
  gives: { sealed: int },
});

/** At the commit, with an establishment's id. */
export const tellChannel = statement({
  name: 'messaging/tell-channel',
  sql: `SELECT FROM pg_notify($1, $2)`,
});

/** Of establishment and an instant: the first event that is younger, or not yet heard by all its reactions. */
export const firstToKeep = statement({
  name: 'messaging/first-event-to-keep',
  sql: `
    SELECT e.position FROM outbox_event e
    WHERE e.establishment_id = $1 AND e.position IS NOT NULL
      AND (e.at >= $2 OR EXISTS (
        SELECT FROM event_reaction r
        WHERE r.establishment_id = $1 AND r.event_id = e.id AND r.state <> 'done'))
    ORDER BY e.position
    LIMIT 1`,
  gives: { position: bigint },
});

export const purgeReactions = statement({
  name: 'messaging/purge-reactions',
  sql: `
    DELETE FROM event_reaction r USING outbox_event e
    WHERE r.establishment_id = $1 AND e.establishment_id = $1 AND e.id = r.event_id AND e.position <= $2`,
});

export const purgeFeed = statement({
  name: 'messaging/purge-feed',
  sql: `DELETE FROM outbox_event WHERE establishment_id = $1 AND position <= $2`,
});

export const movePurged = statement({
  name: 'messaging/move-purged',
  sql: `UPDATE event_feed SET purged_position = $2 WHERE establishment_id = $1`,
});
