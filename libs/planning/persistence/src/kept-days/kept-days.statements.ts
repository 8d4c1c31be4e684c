import { bool, civilDay, int, nullable, statement, text, uuid } from '@diurne/database';
import type { CivilDate } from '@diurne/time';

/** Of units: since when a day of each is to be kept (the day after the last kept one, else its first visit's), and its establishment's zone. */
export const unitsToKeep = statement({
  name: 'planning/units-to-keep',
  sql: `
    SELECT u.id AS "unitId", e.time_zone AS "timeZone",
      coalesce(
        (SELECT max(o.on_date) + 1 FROM open_day o WHERE o.unit_id = u.id),
        (SELECT min(p.on_date) FROM planning_day p WHERE p.unit_id = u.id))::text AS since
    FROM medical_unit u JOIN known_establishment e ON e.id = u.establishment_id`,
  gives: { unitId: uuid, timeZone: text, since: nullable(civilDay<CivilDate>()) },
});

/** Of days and establishment: what is kept stays as it was kept first. */
export const keepDays = statement({
  name: 'planning/keep-days',
  sql: `
    INSERT INTO open_day (establishment_id, unit_id, on_date, open, opening_from, opening_to, closed_because,
      installed_places, kept_at)
    SELECT $2, d.unit_id, d.on_date, d.opening_from IS NOT NULL, d.opening_from, d.opening_to, d.closed_because,
      d.installed_places, $3
    FROM jsonb_to_recordset($1::jsonb) AS d(
      unit_id uuid, on_date date, opening_from int, opening_to int, closed_because text, installed_places int)
    ON CONFLICT DO NOTHING`,
});

/** Of unit and days. */
export const keptDays = statement({
  name: 'planning/kept-days',
  sql: `
    SELECT on_date::text AS on, open, opening_from AS from, opening_to AS to, closed_because AS "closedBecause",
      installed_places AS "installedPlaces"
    FROM open_day
    WHERE unit_id = $1 AND on_date BETWEEN $2 AND $3
    ORDER BY on_date`,
  gives: {
    on: civilDay<CivilDate>(),
    open: bool,
    from: nullable(int),
    to: nullable(int),
    closedBecause: nullable(text),
    installedPlaces: int,
  },
});
