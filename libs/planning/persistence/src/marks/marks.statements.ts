import { instant, int, nullable, statement, text, uuid, word } from '@diurne/database';
import type { VisitMarkKind } from '@diurne/planning-domain';

/** Of a place's id: two patients are not given it at once. */
export const holdPlace = statement({
  name: 'planning/hold-place',
  sql: `SELECT FROM pg_advisory_xact_lock(hashtextextended('place ' || $1, 0))`,
});

/** Of a place, while it is one. */
export const placeToTake = statement({
  name: 'planning/place-to-take',
  sql: `SELECT name, capacity AS units FROM resource WHERE id = $1 AND kind = 'place'`,
  gives: { name: text, units: int },
});

/** Of a place, a visit and its day: what is noted of the other visits of that day that were ever there. */
export const othersAtPlace = statement({
  name: 'planning/others-at-place',
  sql: `
    SELECT m.visit_id AS "visitId", m.kind, m.resource_id AS "resourceId", m.occurred_at AS at,
      v.time_zone AS "timeZone", p.name AS "pathwayName",
      (SELECT f.occurred_at FROM standing_fact f WHERE f.visit_id = v.id AND f.kind = 'departure' LIMIT 1)
        AS "leftAt"
    FROM visit_mark m
      JOIN day_visit v ON v.id = m.visit_id
      JOIN care_pathway_version p ON p.id = v.pathway_version_id
    WHERE v.on_date = $3 AND v.id <> $2 AND m.kind IN ('placed', 'placeFreed')
      AND NOT EXISTS (SELECT FROM visit_mark w WHERE w.withdraws = m.id)
      AND EXISTS (SELECT FROM visit_mark o WHERE o.visit_id = v.id AND o.resource_id = $1)
    ORDER BY m.visit_id, m.occurred_at, m.declared_at`,
  gives: {
    visitId: uuid,
    kind: word<VisitMarkKind>(),
    resourceId: nullable(uuid),
    at: instant,
    timeZone: text,
    pathwayName: text,
    leftAt: nullable(instant),
  },
});

/** Of a visit: when its letter was first signed. */
export const letterSigned = statement({
  name: 'planning/letter-signed',
  sql: `SELECT signed_at AS "signedAt" FROM known_report WHERE visit_id = $1`,
  gives: { signedAt: nullable(instant) },
});

/** Of visits, in the order in which they happened; those taken back are left out. */
export const standingMarks = statement({
  name: 'planning/standing-marks',
  sql: `
    SELECT m.id, m.visit_id AS "visitId", m.kind, m.step_id AS "stepId", m.resource_id AS "resourceId",
      r.name AS place, m.occurred_at AS "occurredAt", coalesce(a.display_name, '') AS by
    FROM visit_mark m
      LEFT JOIN resource r ON r.id = m.resource_id
      LEFT JOIN known_account a ON a.id = m.declared_by
    WHERE m.visit_id = ANY($1::uuid[]) AND m.kind <> 'withdrawal'
      AND NOT EXISTS (SELECT FROM visit_mark w WHERE w.withdraws = m.id)
    ORDER BY m.occurred_at, m.declared_at, m.id`,
  gives: {
    id: uuid,
    visitId: uuid,
    kind: word<VisitMarkKind>(),
    stepId: nullable(uuid),
    resourceId: nullable(uuid),
    place: nullable(text),
    occurredAt: instant,
    by: text,
  },
});

/** Of establishment, visit, kind, step, place, instant, account, instant of writing, and the mark that it takes back with its reason. */
export const insertMark = statement({
  name: 'planning/insert-mark',
  sql: `
    INSERT INTO visit_mark (establishment_id, visit_id, kind, step_id, resource_id, occurred_at, declared_by,
      declared_at, withdraws, reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    RETURNING id`,
  gives: { id: uuid },
});
