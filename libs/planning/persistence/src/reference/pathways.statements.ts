import type { PathwayView } from '@diurne/contracts';
import { int, json, statement, text, uuid, word } from '@diurne/database';

/** Of a code, or of null for all of them. */
export const currentPathways = statement({
  name: 'planning/current-pathways',
  sql: `
    SELECT p.id, p.code, v.name, v.id AS version_id, v.number AS version, v.regime, v.regime_source, v.definition
    FROM care_pathway p
      JOIN LATERAL (
        SELECT * FROM care_pathway_version WHERE pathway_id = p.id ORDER BY number DESC LIMIT 1) v ON true
    WHERE $1::text IS NULL OR lower(p.code) = lower($1)
    ORDER BY p.code`,
  gives: {
    id: uuid,
    code: text,
    name: text,
    version_id: uuid,
    version: int,
    regime: word<PathwayView['regime']>(),
    regime_source: text,
    definition: json<unknown>(),
  },
});

/** A weekday's hours from the first opening to the last end, by unit. */
export const openingsByUnit = statement({
  name: 'planning/openings-by-unit',
  sql: `
    SELECT u.id AS unit_id, u.longest_presence_minutes, e.time_zone, o.weekday,
      min(o.from_minute)::int AS from_minute, max(o.to_minute)::int AS to_minute
    FROM medical_unit u
      JOIN known_establishment e ON e.id = u.establishment_id
      JOIN unit_opening o ON o.establishment_id = u.establishment_id AND o.unit_id = u.id
    WHERE o.valid @> $1::timestamptz::date
    GROUP BY u.id, e.time_zone, o.weekday ORDER BY u.id, o.weekday`,
  gives: {
    unit_id: uuid,
    longest_presence_minutes: int,
    time_zone: text,
    weekday: int,
    from_minute: int,
    to_minute: int,
  },
});

export const insertPathway = statement({
  name: 'planning/insert-pathway',
  sql: `
    INSERT INTO care_pathway (establishment_id, code) VALUES ($1, $2)
    ON CONFLICT (establishment_id, lower(code)) DO NOTHING`,
});

export const lockPathway = statement({
  name: 'planning/lock-pathway',
  sql: `SELECT id FROM care_pathway WHERE lower(code) = lower($1) FOR UPDATE`,
  gives: { id: uuid },
});

/** Of establishment, pathway, name, regime and its source, definition, instant and account: with the next number. */
export const insertPathwayVersion = statement({
  name: 'planning/insert-pathway-version',
  sql: `
    INSERT INTO care_pathway_version (
      establishment_id, pathway_id, number, name, regime, regime_source, definition, published_at, published_by)
    SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8
    FROM care_pathway_version WHERE pathway_id = $2
    RETURNING id, number`,
  gives: { id: uuid, number: int },
});
