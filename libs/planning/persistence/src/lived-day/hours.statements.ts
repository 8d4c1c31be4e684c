import { int, shownMinute, statement, text, uuid } from '@diurne/database';

const minuteOf = (bound: string, zone: string): string => shownMinute(bound, zone, 'b.on_date');
/** The place is held by no step. */
const keyOfBooking = `coalesce(s.code || '/' || b.line_no, '@place')`;

/** Of visit and time zone: its hours as they were booked, and how many units each resource has. */
export const hoursOfVisit = statement({
  name: 'planning/hours-of-visit',
  sql: `
    SELECT b.id, ${keyOfBooking} AS key, b.resource_id AS "resourceId", r.name, r.capacity AS units,
      b.unit_no AS "unitNo",
      ${minuteOf('lower(coalesce(b.whole_used, b.used))', '$2')} AS from,
      ${minuteOf('upper(coalesce(b.whole_used, b.used))', '$2')} AS until,
      ${minuteOf('upper(coalesce(b.whole_during, b.during))', '$2')} AS to
    FROM booking b
      JOIN resource r ON r.id = b.resource_id
      LEFT JOIN care_step s ON s.id = b.step_id
    WHERE b.visit_id = $1 AND (b.state <> 'released' OR b.whole_used IS NOT NULL)
    ORDER BY b.unit_no`,
  gives: { id: uuid, key: text, resourceId: uuid, name: text, units: int, unitNo: int, from: int, until: int, to: int },
});

/** Of resources, day, visit and time zone: what everybody else has of them, and for what. */
export const hoursOfOthers = statement({
  name: 'planning/hours-of-others',
  sql: `
    SELECT b.visit_id AS "visitId", ${keyOfBooking} AS key, b.resource_id AS "resourceId", b.unit_no AS "unitNo",
      ${minuteOf('lower(b.during)', '$4')} AS from, ${minuteOf('upper(b.during)', '$4')} AS to, p.name AS "pathwayName"
    FROM booking b
      JOIN day_visit v ON v.id = b.visit_id
      JOIN care_pathway_version p ON p.id = v.pathway_version_id
      LEFT JOIN care_step s ON s.id = b.step_id
    WHERE b.resource_id = ANY($1::uuid[]) AND b.on_date = $2 AND b.visit_id <> $3 AND b.state <> 'released'
    ORDER BY b.unit_no`,
  gives: { visitId: uuid, key: text, resourceId: uuid, unitNo: int, from: int, to: int, pathwayName: text },
});

/** Of bookings, each with its last minutes, or none when nothing is left of it, and of time zone. */
export const giveHoursBack = statement({
  name: 'planning/give-hours-back',
  sql: `
    UPDATE booking b SET whole_used = coalesce(b.whole_used, b.used), whole_during = coalesce(b.whole_during, b.during),
      state = CASE WHEN r.until IS NULL THEN 'released'
        WHEN b.state = 'released' THEN 'active' ELSE b.state END,
      used = CASE WHEN r.until IS NULL THEN b.used
        ELSE tstzrange(lower(b.used), local_instant(b.on_date, r.until, $2)) END,
      during = CASE WHEN r.until IS NULL THEN b.during
        ELSE tstzrange(lower(b.during), local_instant(b.on_date, r.free, $2)) END
    FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, until int, free int)
    WHERE b.id = r.id`,
});

/** Of visit: all that an end had given back. */
export const haveHoursAgain = statement({
  name: 'planning/have-hours-again',
  sql: `
    UPDATE booking SET state = 'active', used = whole_used, during = whole_during,
      whole_used = NULL, whole_during = NULL
    WHERE visit_id = $1 AND whole_used IS NOT NULL`,
});

/** Of visit, and whether it takes place. */
export const settleSteps = statement({
  name: 'planning/settle-steps',
  sql: `UPDATE care_step SET active = $2 WHERE visit_id = $1 AND active <> $2`,
});
