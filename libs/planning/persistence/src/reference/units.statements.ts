import type { UnitView } from '@diurne/contracts';
import { int, json, statement, text, uuid, word } from '@diurne/database';

/** Of a unit, or of null for all of them. */
export const units = statement({
  name: 'planning/units',
  sql: `
    SELECT u.id, u.code, u.name, u.profile, u.phone, u.address, u.agenda_delay_minutes,
      coalesce((
        SELECT jsonb_agg(
          jsonb_build_object('weekday', o.weekday, 'from', o.from_minute, 'to', o.to_minute)
          ORDER BY o.weekday, o.from_minute)
        FROM unit_opening o
        WHERE o.unit_id = u.id AND o.valid @> current_date), '[]') AS openings,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('on', c.on_date, 'reason', c.reason) ORDER BY c.on_date)
        FROM unit_closure c
        WHERE c.unit_id = u.id), '[]') AS closures
    FROM medical_unit u
    WHERE $1::uuid IS NULL OR u.id = $1
    ORDER BY u.code`,
  gives: {
    id: uuid,
    code: text,
    name: text,
    profile: word<UnitView['profile']>(),
    phone: text,
    address: text,
    agenda_delay_minutes: int,
    openings: json<UnitView['openings']>(),
    closures: json<UnitView['closures']>(),
  },
});

/** No row where the code is taken. */
export const insertUnit = statement({
  name: 'planning/insert-unit',
  sql: `
    INSERT INTO medical_unit (establishment_id, code, name, profile, phone, address, agenda_delay_minutes)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (establishment_id, code) DO NOTHING
    RETURNING id`,
  gives: { id: uuid },
});

/** Of establishment, unit and weekly openings. */
export const insertOpenings = statement({
  name: 'planning/insert-openings',
  sql: `
    INSERT INTO unit_opening (establishment_id, unit_id, weekday, from_minute, to_minute)
    SELECT $1, $2, o.weekday, o."from", o."to"
    FROM jsonb_to_recordset($3::jsonb) AS o(weekday int, "from" int, "to" int)`,
});
