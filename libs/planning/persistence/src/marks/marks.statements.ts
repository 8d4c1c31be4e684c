import { bool, civilDay, instant, nullable, statement, text, uuid, word } from '@diurne/database';
import type { VisitMarkKind, VisitState } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';

/** Of a visit, under its lock, and of a step and a resource that may be named. */
export const visitToMark = statement({
  name: 'planning/visit-to-mark',
  sql: `
    SELECT v.patient_id AS "patientId", v.state, v.unit_id AS "unitId", v.on_date::text AS on,
      v.time_zone AS "timeZone",
      EXISTS (SELECT FROM care_step s WHERE s.visit_id = v.id AND s.id = $2::uuid AND s.active) AS "hasStep",
      EXISTS (SELECT FROM resource r WHERE r.id = $3::uuid AND r.kind = 'place') AS "isPlace",
      (SELECT f.occurred_at FROM standing_fact f WHERE f.visit_id = v.id AND f.kind = 'arrival' LIMIT 1)
        AS "arrivedAt",
      (SELECT f.occurred_at FROM standing_fact f WHERE f.visit_id = v.id AND f.kind = 'departure' LIMIT 1)
        AS "leftAt",
      (SELECT f.occurred_at FROM standing_fact f
       WHERE f.step_id = $2::uuid AND f.visit_id = v.id AND f.kind = 'stepDone'
       LIMIT 1) AS "doneAt",
      EXISTS (SELECT FROM class_snapshot c WHERE c.visit_id = v.id AND c.moment = 'signature')
        OR EXISTS (SELECT FROM known_report k WHERE k.visit_id = v.id AND k.state IN ('signed', 'outdated'))
        AS "letterSigned"
    FROM day_visit v
    WHERE v.id = $1
    FOR UPDATE OF v`,
  gives: {
    patientId: uuid,
    state: word<VisitState>(),
    unitId: uuid,
    on: civilDay<CivilDate>(),
    timeZone: text,
    hasStep: bool,
    isPlace: bool,
    arrivedAt: nullable(instant),
    leftAt: nullable(instant),
    doneAt: nullable(instant),
    letterSigned: bool,
  },
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
