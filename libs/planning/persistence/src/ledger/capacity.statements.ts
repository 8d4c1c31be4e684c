import { civilDay, digit, int, intList, nullable, statement, text, textList, uuid, word } from '@diurne/database';
import type { LedgerResource } from '@diurne/planning-application';
import type { AvailabilityException } from '@diurne/planning-domain';
import type { CivilDate, Weekday } from '@diurne/time';

export const resourcesToPlan = statement({
  name: 'planning/resources-to-plan',
  sql: `
    SELECT r.id, r.code, r.name, r.kind, r.trade, r.capacity AS units, r.turnover_minutes AS turnover, r.attributes,
      l.code AS location, r.starts, r.break_minutes AS "breakMinutes", r.break_from AS "breakFrom",
      r.break_to AS "breakTo", r.retired_on::text AS "retiredOn",
      r.home_unit_id AS "homeUnitId", r.person_id AS "personId",
      u.name AS "homeUnitName"
    FROM resource r
      LEFT JOIN location l ON l.id = r.location_id
      LEFT JOIN medical_unit u ON u.id = r.home_unit_id
    ORDER BY r.kind, r.code`,
  gives: {
    id: uuid,
    code: text,
    name: text,
    kind: word<LedgerResource['kind']>(),
    trade: text,
    units: int,
    turnover: int,
    attributes: textList,
    location: nullable(text),
    starts: nullable(intList),
    breakMinutes: nullable(int),
    breakFrom: nullable(int),
    breakTo: nullable(int),
    retiredOn: nullable(civilDay<CivilDate>()),
    homeUnitId: nullable(uuid),
    personId: nullable(uuid),
    homeUnitName: nullable(text),
  },
});

export const writtenWindows = statement({
  name: 'planning/written-windows',
  sql: `
    SELECT resource_id AS "resourceId", on_date::text AS on, from_minute AS from, to_minute AS to, capacity
    FROM day_window
    WHERE on_date = ANY($1::date[])
    ORDER BY from_minute`,
  gives: { resourceId: uuid, on: civilDay<CivilDate>(), from: int, to: int, capacity: int },
});

export const rulesOfWeekdays = statement({
  name: 'planning/rules-of-weekdays',
  sql: `
    SELECT resource_id AS "resourceId", weekday, from_minute AS from, to_minute AS to, capacity,
      lower(valid)::text AS "validFrom", upper(valid)::text AS "validBefore"
    FROM availability_rule
    WHERE weekday = ANY($1::int[])`,
  gives: {
    resourceId: uuid,
    weekday: digit<Weekday>(),
    from: int,
    to: int,
    capacity: int,
    validFrom: nullable(civilDay<CivilDate>()),
    validBefore: nullable(civilDay<CivilDate>()),
  },
});

export const exceptionsOfDays = statement({
  name: 'planning/exceptions-of-days',
  sql: `
    SELECT resource_id AS "resourceId", on_date::text AS on, from_minute AS from, to_minute AS to,
      CASE kind WHEN 'absent' THEN 'absence' ELSE 'extraShift' END AS kind, reason
    FROM availability_exception
    WHERE on_date = ANY($1::date[])`,
  gives: {
    resourceId: uuid,
    on: civilDay<CivilDate>(),
    from: int,
    to: int,
    kind: word<AvailabilityException['kind']>(),
    reason: text,
  },
});

/** They go by their code, as pathways name them. */
export const locationsByCode = statement({
  name: 'planning/locations-by-code',
  sql: `SELECT code AS id, name FROM location ORDER BY code`,
  gives: { id: text, name: text },
});

export const walkingTimes = statement({
  name: 'planning/walking-times',
  sql: `
    SELECT f.code AS from, t.code AS to, w.minutes
    FROM walking_time w
      JOIN location f ON f.id = w.from_location_id
      JOIN location t ON t.id = w.to_location_id
    ORDER BY f.code, t.code`,
  gives: { from: text, to: text, minutes: int },
});
