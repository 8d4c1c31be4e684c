import { instant, int, json, nullable, statement, text, uuid, word } from '@diurne/database';
import type { ChangeVerb, RevisionSide } from '@diurne/planning-application';

/** Of unit and day: the last that was not taken back and takes nothing back itself. */
export const standingRevision = statement({
  name: 'planning/standing-revision',
  sql: `
    SELECT r.number, r.verb, r.at, r.before, r.after, a.display_name AS by
    FROM day_revision r LEFT JOIN known_account a ON a.id = r.account_id
    WHERE r.unit_id = $1 AND r.on_date = $2 AND r.undoes IS NULL
      AND NOT EXISTS (
        SELECT FROM day_revision u
        WHERE u.unit_id = r.unit_id AND u.on_date = r.on_date AND u.undoes = r.number)
    ORDER BY r.number DESC
    LIMIT 1`,
  gives: {
    number: int,
    verb: word<ChangeVerb>(),
    at: instant,
    before: json<RevisionSide>(),
    after: json<RevisionSide>(),
    by: nullable(text),
  },
});

/** Of visits and instant: those of whom something written since is gone, was said, or may have reached the patient. */
export const visitsToldSince = statement({
  name: 'planning/visits-told-since',
  sql: `
    SELECT DISTINCT visit_id AS id FROM known_telling
    WHERE visit_id = ANY($1::uuid[]) AND issued_at >= $2 AND told <> 'not'`,
  gives: { id: uuid },
});

/** Of unit and day: who changed it last. */
export const lastRevision = statement({
  name: 'planning/last-revision',
  sql: `
    SELECT r.at, a.display_name AS by, e.time_zone AS "timeZone"
    FROM day_revision r
      JOIN known_establishment e ON e.id = r.establishment_id
      LEFT JOIN known_account a ON a.id = r.account_id
    WHERE r.unit_id = $1 AND r.on_date = $2
    ORDER BY r.number DESC
    LIMIT 1`,
  gives: { at: instant, by: nullable(text), timeZone: text },
});

/** Of units' days: when one of them changed last. */
export const newestOf = statement({
  name: 'planning/newest-revision-of-days',
  sql: `
    SELECT max(l.at) AS at
    FROM jsonb_to_recordset($1::jsonb) AS k("unitId" uuid, "on" date)
      CROSS JOIN LATERAL (
        SELECT r.at FROM day_revision r
        WHERE r.unit_id = k."unitId" AND r.on_date = k."on"
        ORDER BY r.number DESC
        LIMIT 1) l`,
  gives: { at: nullable(instant) },
});

/**
 * Of unit, day, revision seen, establishment, instant, account, verb, reason, both sides, and what it takes back. No row where the day has another
 * revision by now: of two writers on one revision, one is refused.
 */
export const raiseRevision = statement({
  name: 'planning/raise-revision',
  sql: `
    WITH risen AS (
        UPDATE planning_day SET revision = revision + 1
        WHERE unit_id = $1 AND on_date = $2 AND revision = $3
        RETURNING revision),
      written AS (
        INSERT INTO day_revision (
          establishment_id, unit_id, on_date, number, at, account_id, verb, reason, before, after, undoes)
        SELECT $4, $1, $2, revision, $5, $6, $7, $8, $9, $10, $11 FROM risen
        RETURNING number)
    SELECT number FROM written`,
  gives: { number: int },
});

/** Of build and instant; no row unless it is ready. */
export const acceptBuild = statement({
  name: 'planning/accept-build',
  sql: `
    WITH closed AS (
      UPDATE day_plan SET state = 'accepted', ended_at = $2
      WHERE id = $1 AND state = 'ready'
      RETURNING id)
    SELECT id FROM closed`,
  gives: { id: uuid },
});

/** Of a draft: their reasons were true of all that it planned. */
export const dropRefusalsOfPlan = statement({
  name: 'planning/drop-refusals-of-plan',
  sql: `UPDATE visit_request SET last_refusal = NULL, last_refusal_plan_id = NULL WHERE last_refusal_plan_id = $1`,
});
