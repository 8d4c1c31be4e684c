import { bool, civilDay, int, nullable, statement, text, uuid } from '@diurne/database';
import type { CivilDate } from '@diurne/time';

const hours = `jsonb_to_recordset($2::jsonb) AS h("on" date, "from" int, "to" int)`;

/** Of a resource and hours of days. */
export const awayThen = statement({
  name: 'planning/away-then',
  sql: `
    SELECT EXISTS (SELECT FROM resource WHERE id = $1) AS known,
      EXISTS (
        SELECT FROM availability_exception e JOIN ${hours} ON e.on_date = h."on"
        WHERE e.resource_id = $1 AND e.kind = 'absent' AND e.from_minute < h."to" AND h."from" < e.to_minute) AS away`,
  gives: { known: bool, away: bool },
});

/** Of resource, hours of days, establishment, absence and reason. */
export const insertAbsence = statement({
  name: 'planning/insert-absence',
  sql: `
    INSERT INTO availability_exception (
      establishment_id, resource_id, on_date, from_minute, to_minute, kind, reason, absence_id)
    SELECT $3, $1, h."on", h."from", h."to", 'absent', $5, $4 FROM ${hours}`,
});

export const daysOfAbsence = statement({
  name: 'planning/days-of-absence',
  sql: `
    SELECT on_date::text AS on, resource_id AS "resourceId" FROM availability_exception
    WHERE absence_id = $1 AND kind = 'absent'
    ORDER BY on_date`,
  gives: { on: civilDay<CivilDate>(), resourceId: uuid },
});

export const deleteAbsence = statement({
  name: 'planning/delete-absence',
  sql: `DELETE FROM availability_exception WHERE absence_id = $1 AND kind = 'absent' RETURNING id`,
  gives: { id: uuid },
});

/** Those that are not over on a date. */
export const absencesSince = statement({
  name: 'planning/absences-since',
  sql: `
    SELECT absence_id AS id, resource_id AS "resourceId", min(on_date)::text AS on, max(on_date)::text AS until,
      (array_agg(from_minute ORDER BY on_date))[1] AS from, (array_agg(to_minute ORDER BY on_date DESC))[1] AS to,
      min(reason) AS reason
    FROM availability_exception
    WHERE kind = 'absent'
    GROUP BY absence_id, resource_id
    HAVING max(on_date) >= $1::date
    ORDER BY min(on_date), 5, absence_id`,
  gives: {
    id: uuid,
    resourceId: uuid,
    on: civilDay<CivilDate>(),
    until: civilDay<CivilDate>(),
    from: int,
    to: int,
    reason: text,
  },
});

export const unitKnown = statement({
  name: 'planning/unit-known',
  sql: `SELECT EXISTS (SELECT FROM medical_unit WHERE id = $1) AS known`,
  gives: { known: bool },
});

/** Of establishment, unit, days and reason; what is closed already keeps its own. */
export const insertClosures = statement({
  name: 'planning/insert-closures',
  sql: `
    INSERT INTO unit_closure (establishment_id, unit_id, on_date, reason)
    SELECT $1, $2, d, $4 FROM unnest($3::date[]) AS d
    ON CONFLICT DO NOTHING
    RETURNING on_date::text AS on`,
  gives: { on: civilDay<CivilDate>() },
});

/** Of unit and days. */
export const deleteClosures = statement({
  name: 'planning/delete-closures',
  sql: `DELETE FROM unit_closure WHERE unit_id = $1 AND on_date = ANY($2::date[]) RETURNING on_date::text AS on`,
  gives: { on: civilDay<CivilDate>() },
});

/** Of a unit (or null: all) and days: those that somebody has planned. */
export const plannedDays = statement({
  name: 'planning/planned-days',
  sql: `
    SELECT unit_id AS "unitId", on_date::text AS on, revision FROM planning_day
    WHERE ($1::uuid IS NULL OR unit_id = $1) AND on_date = ANY($2::date[]) AND revision > 0
    ORDER BY on_date, unit_id`,
  gives: { unitId: uuid, on: civilDay<CivilDate>(), revision: int },
});

/** Of a resource (or null), a unit (or null) and hours of days: steps and stays to be lived that stand there, by hour. */
export const touchedTakings = statement({
  name: 'planning/touched-takings',
  sql: `
    SELECT v.id AS "visitId", v.on_date::text AS on, u.id AS "unitId", u.name AS "unitName", p.name AS "pathwayName",
      v.patient_id AS "patientId", s.label AS "stepLabel",
      coalesce(s.start_minute, v.arrival_minute) AS from, coalesce(s.end_minute, v.departure_minute) AS to
    FROM day_visit v
      JOIN ${hours} ON h."on" = v.on_date
      JOIN medical_unit u ON u.id = v.unit_id
      JOIN care_pathway_version p ON p.id = v.pathway_version_id
      LEFT JOIN LATERAL (
        SELECT DISTINCT b.step_id FROM booking b
        WHERE b.visit_id = v.id AND b.resource_id = $1::uuid AND b.state <> 'released') b ON true
      LEFT JOIN care_step s ON s.id = b.step_id
    WHERE v.state IN ('held', 'booked', 'confirmed', 'arrived', 'inProgress')
      AND ($3::uuid IS NULL OR v.unit_id = $3)
      AND ($1::uuid IS NULL OR EXISTS (
        SELECT FROM booking o WHERE o.visit_id = v.id AND o.resource_id = $1::uuid AND o.state <> 'released'))
      AND coalesce(s.start_minute, v.arrival_minute) < h."to" AND h."from" < coalesce(s.end_minute, v.departure_minute)
    ORDER BY v.on_date, 8, v.id`,
  gives: {
    visitId: uuid,
    on: civilDay<CivilDate>(),
    unitId: uuid,
    unitName: text,
    pathwayName: text,
    patientId: uuid,
    stepLabel: nullable(text),
    from: int,
    to: int,
  },
});
