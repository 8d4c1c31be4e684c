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
    WHERE $1::text IS NULL OR p.code = $1
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

export const insertPathway = statement({
  name: 'planning/insert-pathway',
  sql: `
    INSERT INTO care_pathway (establishment_id, code) VALUES ($1, $2)
    ON CONFLICT (establishment_id, code) DO NOTHING`,
});

export const lockPathway = statement({
  name: 'planning/lock-pathway',
  sql: `SELECT id FROM care_pathway WHERE code = $1 FOR UPDATE`,
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
