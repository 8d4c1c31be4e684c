import {
  bool,
  civilDay,
  instant,
  int,
  json,
  nullable,
  shownMinute,
  statement,
  text,
  uuid,
  word,
} from '@diurne/database';
import type { CancellationClass, PathwayDefinition, VisitState } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import { announcedAt } from './announced.sql';

/** Of unit and days, as all that follow up to the facts: ended visits too. */
export const visitsOfDays = statement({
  name: 'planning/visits-of-days',
  sql: `
    SELECT v.id, v.patient_id AS "patientId", v.pathway_version_id AS "pathwayVersionId", v.unit_id AS "unitId",
      v.on_date::text AS on, v.state, v.arrival_minute AS arrival, v.departure_minute AS departure,
      v.day_place_id AS "dayPlaceId", ${announcedAt} AS "announcedAt",
      EXISTS (
        SELECT FROM known_telling t
        WHERE t.visit_id = v.id AND t.method = 'REQUEST' AND t.told <> 'not' AND t.on_date = v.on_date
          AND t.arrival_minute = v.arrival_minute AND t.departure_minute = v.departure_minute
          AND NOT EXISTS (SELECT FROM known_agenda b WHERE b.visit_id = v.id AND b.issued_at > t.issued_at)
      ) AS "perhapsTold",
      v.cancellation_class AS "reasonClass", v.cancellation_reason AS reason
    FROM day_visit v
    WHERE v.unit_id = $1 AND v.on_date = ANY($2::date[])
    ORDER BY v.arrival_minute, v.id`,
  gives: {
    id: uuid,
    patientId: uuid,
    pathwayVersionId: uuid,
    unitId: uuid,
    on: civilDay<CivilDate>(),
    state: word<VisitState>(),
    arrival: int,
    departure: int,
    dayPlaceId: nullable(uuid),
    announcedAt: nullable(instant),
    perhapsTold: bool,
    reasonClass: nullable(word<CancellationClass>()),
    reason: nullable(text),
  },
});

export const stepsOfDays = statement({
  name: 'planning/steps-of-days',
  sql: `
    SELECT s.id, s.visit_id AS "visitId", s.code, s.start_minute AS start, s.end_minute AS end, s.active
    FROM care_step s JOIN day_visit v ON v.id = s.visit_id
    WHERE v.unit_id = $1 AND v.on_date = ANY($2::date[])
    ORDER BY s.start_minute, s.code`,
  gives: { id: uuid, visitId: uuid, code: text, start: int, end: int, active: bool },
});

const minuteOf = (bound: string, zone: string): string => shownMinute(bound, zone, 'b.on_date');

/** Of unit, days and time zone: also what others have taken of the same resources. Hours that an end gave back are those of their visit still. */
export const bookingsOfDays = statement({
  name: 'planning/bookings-of-days',
  sql: `
    SELECT b.visit_id AS "visitId", v.unit_id = $1 AS own, v.state AS "visitState",
      b.on_date::text AS on, b.resource_id AS "resourceId", b.unit_no AS "unitNo", s.code, b.line_no AS line,
      ${minuteOf('lower(b.during)', '$3')} AS from,
      ${minuteOf('upper(b.during)', '$3')} AS to, b.state
    FROM booking b
      JOIN day_visit v ON v.id = b.visit_id
      LEFT JOIN care_step s ON s.id = b.step_id
    WHERE b.on_date = ANY($2::date[]) AND (b.state <> 'released' OR v.unit_id = $1)
    ORDER BY b.unit_no`,
  gives: {
    visitId: uuid,
    own: bool,
    visitState: word<VisitState>(),
    on: civilDay<CivilDate>(),
    resourceId: uuid,
    unitNo: int,
    code: nullable(text),
    line: nullable(int),
    from: int,
    to: int,
    state: text,
  },
});

export const livedFactsOfDays = statement({
  name: 'planning/lived-facts-of-days',
  sql: `
    SELECT f.visit_id AS "visitId", f.kind, s.code, f.counts,
      f.performer_id AS "performerId", f.performer_trade AS trade
    FROM standing_fact f
      JOIN day_visit v ON v.id = f.visit_id
      LEFT JOIN care_step s ON s.id = f.step_id
    WHERE v.unit_id = $1 AND v.on_date = ANY($2::date[]) AND f.kind IN ('arrival', 'stepDone', 'stepNotDone')`,
  gives: {
    visitId: uuid,
    kind: word<'arrival' | 'stepDone' | 'stepNotDone'>(),
    code: nullable(text),
    counts: bool,
    performerId: nullable(uuid),
    trade: nullable(text),
  },
});

/** What each visit answers, the request whose pathway is planned first. */
export const answersOfVisits = statement({
  name: 'planning/answers-of-visits',
  sql: `
    SELECT a.visit_id AS "visitId", a.request_id AS "requestId", r.priority,
      r.hours_from AS "hoursFrom", r.hours_to AS "hoursTo"
    FROM visit_answer a JOIN visit_request r ON r.id = a.request_id
    WHERE a.visit_id = ANY($1::uuid[])
    ORDER BY a.position`,
  gives: { visitId: uuid, requestId: uuid, priority: int, hoursFrom: nullable(int), hoursTo: nullable(int) },
});

export const pathwayVersionsById = statement({
  name: 'planning/pathway-versions-by-id',
  sql: `
    SELECT v.id, p.code, v.name, v.regime, v.definition
    FROM care_pathway_version v JOIN care_pathway p ON p.id = v.pathway_id
    WHERE v.id = ANY($1::uuid[])`,
  gives: { id: uuid, code: text, name: text, regime: text, definition: json<Partial<PathwayDefinition>>() },
});

/** Where visits stand. */
export const daysOfVisits = statement({
  name: 'planning/days-of-visits',
  sql: `SELECT id, unit_id AS "unitId", on_date::text AS on FROM day_visit WHERE id = ANY($1::uuid[])`,
  gives: { id: uuid, unitId: uuid, on: civilDay<CivilDate>() },
});

/** Of units' days. Facts of the day and agendas are written under their visit's row lock. */
export const lockVisitsOfDays = statement({
  name: 'planning/lock-visits-of-days',
  sql: `
    SELECT v.id
    FROM day_visit v
      JOIN jsonb_to_recordset($1::jsonb) AS k("unitId" uuid, "on" date)
        ON k."unitId" = v.unit_id AND k."on" = v.on_date
    ORDER BY v.id
    FOR UPDATE OF v`,
  gives: { id: uuid },
});
