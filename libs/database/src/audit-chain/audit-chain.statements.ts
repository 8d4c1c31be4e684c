import { int, nullable, text } from '../statement/column';
import { statement, type Row } from '../statement/statement';

/** A trail row as text, exactly as PostgreSQL keeps it: what is hashed must read the same on every machine and in every zone. */
const event = {
  id: text,
  establishment_id: text,
  at: text,
  account_id: nullable(text),
  action: text,
  subject_kind: text,
  subject_id: nullable(text),
  patient_id: nullable(text),
  reason: nullable(text),
  detail: text,
  written_at: nullable(text),
};
export type EventRow = Row<typeof event>;
const eventColumns = `
  e.id::text AS id, e.establishment_id::text AS establishment_id,
  to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  e.account_id::text AS account_id, e.action, e.subject_kind, e.subject_id::text AS subject_id,
  e.patient_id::text AS patient_id, e.reason, e.detail::text AS detail,
  to_char(e.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS written_at`;
const notSealed = `NOT EXISTS (SELECT FROM audit_seal s WHERE s.event_id = e.id)`;

export const lockSeal = statement({
  name: 'database/lock-audit-seal',
  sql: `SELECT FROM pg_advisory_xact_lock(hashtextextended($1, 0))`,
});

export const lastSeal = statement({
  name: 'database/last-audit-seal',
  sql: `
    SELECT s.position::text AS position, s.hash FROM audit_seal s
    WHERE s.establishment_id = $1
    ORDER BY s.position DESC LIMIT 1`,
  gives: { position: text, hash: text },
});

/** Of establishment and most. */
export const unsealedEvents = statement({
  name: 'database/unsealed-audit',
  sql: `
    SELECT ${eventColumns} FROM audit_event e
    WHERE e.establishment_id = $1 AND ${notSealed}
    ORDER BY e.id LIMIT $2::int`,
  gives: event,
});

/** Of establishment, most, and how far before the newest sealed row one looks. */
export const newUnsealedEvents = statement({
  name: 'database/new-unsealed-audit',
  sql: `
    SELECT ${eventColumns} FROM audit_event e
    WHERE e.establishment_id = $1 AND ${notSealed}
      AND e.id > (SELECT coalesce(max(event_id), 0) - $3::int FROM audit_seal WHERE establishment_id = $1)
    ORDER BY e.id LIMIT $2::int`,
  gives: event,
});

/** Of establishment, seals and instant. */
export const appendSeals = statement({
  name: 'database/append-audit-seals',
  sql: `
    INSERT INTO audit_seal (establishment_id, position, event_id, previous_hash, hash, sealed_at)
    SELECT $1, s.position, s.event_id, s.previous_hash, s.hash, $3
    FROM jsonb_to_recordset($2::jsonb) AS s(position bigint, event_id bigint, previous_hash text, hash text)`,
});

/** Of establishment and position. */
export const sealAtPosition = statement({
  name: 'database/audit-seal-at-position',
  sql: `SELECT s.hash FROM audit_seal s WHERE s.establishment_id = $1 AND s.position = $2::bigint`,
  gives: { hash: text },
});

export const countUnsealed = statement({
  name: 'database/count-unsealed-audit',
  sql: `SELECT count(*)::int AS unsealed FROM audit_event e WHERE e.establishment_id = $1 AND ${notSealed}`,
  gives: { unsealed: int },
});

/** Of establishment, the position they follow, and most. */
export const sealedEvents = statement({
  name: 'database/sealed-audit',
  sql: `
    SELECT s.position::text AS position, s.previous_hash, s.hash, ${eventColumns}
    FROM audit_seal s JOIN audit_event e ON e.id = s.event_id
    WHERE s.establishment_id = $1 AND s.position > $2
    ORDER BY s.position LIMIT $3::int`,
  gives: { position: text, previous_hash: text, hash: text, ...event },
});
