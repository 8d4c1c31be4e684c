import { statement, text, uuid } from '@diurne/database';

/** Of visits, establishment, time zone, instant and account. What was booked first, by whom and when, stays. */
export const upsertVisits = statement({
  name: 'planning/upsert-visits',
  sql: `
    INSERT INTO day_visit (
      id, establishment_id, unit_id, patient_id, pathway_version_id, on_date, time_zone, state,
      arrival_minute, departure_minute, arrival_at, departure_at, presence, day_place_id, announced_at,
      cancellation_class, cancellation_reason, cancelled_at, booked_at, booked_by)
    SELECT v.id, $2, v.unit_id, v.patient_id, v.pathway_version_id, v.on_date, $3, v.state,
      v.arrival, v.departure, i.arrival_at, i.departure_at, tstzrange(i.arrival_at, i.departure_at),
      v.day_place_id, v.announced_at, v.reason_class, v.reason,
      CASE WHEN v.reason IS NOT NULL THEN $4::timestamptz END, $4, $5
    FROM jsonb_to_recordset($1::jsonb) AS v(
        id uuid, unit_id uuid, patient_id uuid, pathway_version_id uuid, on_date date, state text, arrival int,
        departure int, day_place_id uuid, announced_at timestamptz, reason_class text, reason text)
      CROSS JOIN LATERAL (
        SELECT local_instant(v.on_date, v.arrival, $3) AS arrival_at,
          local_instant(v.on_date, v.departure, $3) AS departure_at) i
    ON CONFLICT (id) DO UPDATE
    SET unit_id = excluded.unit_id,
      on_date = excluded.on_date,
      state = excluded.state,
      arrival_minute = excluded.arrival_minute,
      departure_minute = excluded.departure_minute,
      arrival_at = excluded.arrival_at,
      departure_at = excluded.departure_at,
      presence = excluded.presence,
      day_place_id = excluded.day_place_id,
      announced_at = excluded.announced_at,
      cancellation_class = excluded.cancellation_class,
      cancellation_reason = excluded.cancellation_reason,
      cancelled_at = excluded.cancelled_at,
      version = day_visit.version + 1`,
});

/** Of answers and establishment: what a visit answers stays as it was booked. */
export const insertAnswers = statement({
  name: 'planning/insert-answers',
  sql: `
    INSERT INTO visit_answer (establishment_id, visit_id, request_id, position, active)
    SELECT $2, a.visit_id, a.request_id, a.position, v.active
    FROM jsonb_to_recordset($1::jsonb) AS a(visit_id uuid, request_id uuid, position int)
      JOIN day_visit v ON v.id = a.visit_id
    ON CONFLICT (establishment_id, visit_id, request_id) DO NOTHING`,
});

export const dropBookings = statement({
  name: 'planning/drop-bookings',
  sql: `DELETE FROM booking WHERE visit_id = ANY($1::uuid[])`,
});

/** Of visits, and of what stays: each as visit and code. */
export const dropStepsBut = statement({
  name: 'planning/drop-steps-but',
  sql: `
    DELETE FROM care_step s
    WHERE s.visit_id = ANY($1::uuid[]) AND s.visit_id::text || ' ' || s.code <> ALL($2::text[])`,
});

/** Of steps, establishment and time zone. */
export const upsertSteps = statement({
  name: 'planning/upsert-steps',
  sql: `
    INSERT INTO care_step (
      establishment_id, visit_id, patient_id, code, label, start_minute, end_minute, during,
      patient_mode, optional, active)
    SELECT $2, s.visit_id, s.patient_id, s.code, s.label, s.start, s.until,
      tstzrange(local_instant(s.on_date, s.start, $3), local_instant(s.on_date, s.until, $3)),
      s.mode, s.optional, s.active
    FROM jsonb_to_recordset($1::jsonb) AS s(
      visit_id uuid, patient_id uuid, on_date date, code text, label text, start int, until int, mode text,
      optional boolean, active boolean)
    ON CONFLICT (establishment_id, visit_id, code) DO UPDATE
    SET start_minute = excluded.start_minute,
      end_minute = excluded.end_minute,
      during = excluded.during,
      active = excluded.active
    RETURNING id, visit_id AS "visitId", code`,
  gives: { id: uuid, visitId: uuid, code: text },
});

/** Of bookings, establishment and time zone. */
export const insertBookings = statement({
  name: 'planning/insert-bookings',
  sql: `
    INSERT INTO booking (
      establishment_id, resource_id, unit_no, on_date, visit_id, step_id, line_no, used, during, state)
    SELECT $2, b.resource_id, b.unit_no, b.on_date, b.visit_id, b.step_id, b.line_no,
      tstzrange(i.start_at, local_instant(b.on_date, b.until, $3)),
      tstzrange(i.start_at, local_instant(b.on_date, b.free, $3)), b.state
    FROM jsonb_to_recordset($1::jsonb) AS b(
        visit_id uuid, on_date date, resource_id uuid, unit_no int, step_id uuid, line_no int, start int, until int,
        free int, state text)
      CROSS JOIN LATERAL (SELECT local_instant(b.on_date, b.start, $3) AS start_at) i`,
});

/** Of takings, each with its old and its new unit. */
export const renumberBookings = statement({
  name: 'planning/renumber-bookings',
  sql: `
    UPDATE booking b SET unit_no = r.fresh
    FROM jsonb_to_recordset($1::jsonb) AS r(visit_id uuid, code text, line int, old int, fresh int)
    WHERE b.visit_id = r.visit_id AND b.state <> 'released' AND b.unit_no = r.old
      AND b.line_no IS NOT DISTINCT FROM r.line
      AND (b.step_id IS NULL AND r.code IS NULL OR b.step_id = (
        SELECT s.id FROM care_step s WHERE s.visit_id = r.visit_id AND s.code = r.code))`,
});
