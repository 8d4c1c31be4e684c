import { civilDay, digit, int, nullable, statement, text, uuid, word } from '@diurne/database';
import type { CivilDate, FrenchTerritory, Weekday } from '@diurne/time';

/** With their territory: public holidays differ overseas, and in Alsace and Moselle. */
export const unitsById = statement({
  name: 'planning/units-by-id',
  sql: `
    SELECT u.id, u.name, u.phone, u.notice_minutes AS "noticeMinutes",
      u.longest_presence_minutes AS "longestPresence", e.time_zone AS "timeZone", e.territory
    FROM medical_unit u JOIN known_establishment e ON e.id = u.establishment_id
    WHERE u.id = ANY($1::uuid[])`,
  gives: {
    id: uuid,
    name: text,
    phone: text,
    noticeMinutes: int,
    longestPresence: int,
    timeZone: text,
    territory: word<FrenchTerritory>(),
  },
});

/** Of unit and days: those that were opened for planning. */
export const openedDays = statement({
  name: 'planning/opened-days',
  sql: `
    SELECT on_date::text AS on, revision, state, opening_from AS from, opening_to AS to
    FROM planning_day
    WHERE unit_id = $1 AND on_date = ANY($2::date[])`,
  gives: { on: civilDay<CivilDate>(), revision: int, state: word<'open' | 'closed'>(), from: int, to: int },
});

export const openingsOfUnit = statement({
  name: 'planning/openings-of-unit',
  sql: `
    SELECT weekday, from_minute AS from, to_minute AS to, lower(valid)::text AS since, upper(valid)::text AS before
    FROM unit_opening
    WHERE unit_id = $1`,
  gives: {
    weekday: digit<Weekday>(),
    from: int,
    to: int,
    since: nullable(civilDay<CivilDate>()),
    before: nullable(civilDay<CivilDate>()),
  },
});

/** Of unit and days. */
export const closuresOfDays = statement({
  name: 'planning/closures-of-days',
  sql: `
    SELECT on_date::text AS on, reason FROM unit_closure
    WHERE unit_id = $1 AND on_date = ANY($2::date[])`,
  gives: { on: civilDay<CivilDate>(), reason: text },
});

/** Of establishment, unit, day, opening and instant; as it was when it was opened before. */
export const openDay = statement({
  name: 'planning/open-day',
  sql: `
    INSERT INTO planning_day (establishment_id, unit_id, on_date, opening_from, opening_to, opened_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (establishment_id, unit_id, on_date) DO NOTHING`,
});

/** Of establishment, day, windows and time zone. A bound that the clock skips or shows twice must not turn the range round. */
export const writeDownWindows = statement({
  name: 'planning/write-down-windows',
  sql: `
    INSERT INTO day_window (establishment_id, resource_id, on_date, from_minute, to_minute, capacity, during)
    SELECT $1, w.resource_id, $2, w."from", w."to", w.capacity, tstzrange(least(i.a, i.b), greatest(i.a, i.b))
    FROM jsonb_to_recordset($3::jsonb) AS w(resource_id uuid, "from" int, "to" int, capacity int)
      CROSS JOIN LATERAL (
        SELECT local_instant($2, w."from", $4) AS a, local_instant($2, w."to", $4) AS b) i
    ON CONFLICT DO NOTHING`,
});
