import type { ResourceView } from '@diurne/contracts';
import { int, nullable, statement, text, textList, uuid, word } from '@diurne/database';

/** Of a resource, or of null for all that are not retired. */
export const resources = statement({
  name: 'planning/resources',
  sql: `
    SELECT r.id, r.code, r.name, r.kind, r.trade, r.capacity, r.turnover_minutes AS turnover, r.attributes,
      l.code AS location
    FROM resource r LEFT JOIN location l ON l.id = r.location_id
    WHERE ($1::uuid IS NULL OR r.id = $1) AND (r.retired_on IS NULL OR r.retired_on > current_date)
    ORDER BY r.kind, r.trade, r.code`,
  gives: {
    id: uuid,
    code: text,
    name: text,
    kind: word<ResourceView['kind']>(),
    trade: text,
    capacity: int,
    turnover: int,
    attributes: textList,
    location: nullable(text),
  },
});

/** No row where the code is taken. */
export const insertResource = statement({
  name: 'planning/insert-resource',
  sql: `
    INSERT INTO resource (
      establishment_id, code, name, kind, trade, capacity, turnover_minutes, attributes,
      break_minutes, break_from, break_to)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (establishment_id, code) DO NOTHING
    RETURNING id`,
  gives: { id: uuid },
});

/** Of establishment, resource and how many. */
export const insertResourceUnits = statement({
  name: 'planning/insert-resource-units',
  sql: `
    INSERT INTO resource_unit (establishment_id, resource_id, unit_no)
    SELECT $1, $2, generate_series(1, $3::int)`,
});

/** Of establishment, resource, weekly windows, and the capacity of those that name none. */
export const insertAvailability = statement({
  name: 'planning/insert-availability',
  sql: `
    INSERT INTO availability_rule (establishment_id, resource_id, weekday, from_minute, to_minute, capacity)
    SELECT $1, $2, w.weekday, w."from", w."to", coalesce(w.capacity, $4::int)
    FROM jsonb_to_recordset($3::jsonb) AS w(weekday int, "from" int, "to" int, capacity int)`,
});
