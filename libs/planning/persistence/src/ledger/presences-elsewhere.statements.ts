import { civilDay, int, statement, text, uuid } from '@diurne/database';
import type { CivilDate } from '@diurne/time';

/** Of a unit and dates: who is active in the others, and when. */
export const presencesElsewhere = statement({
  name: 'planning/presences-elsewhere',
  sql: `
    SELECT v.id, v.patient_id, v.on_date::text AS on_date, u.name AS unit_name, u.phone AS unit_phone,
      v.arrival_minute, v.departure_minute
    FROM day_visit v JOIN medical_unit u ON u.id = v.unit_id
    WHERE v.unit_id <> $1 AND v.on_date = ANY($2::date[]) AND v.active
    ORDER BY v.arrival_minute, v.id`,
  gives: {
    id: uuid,
    patient_id: uuid,
    on_date: civilDay<CivilDate>(),
    unit_name: text,
    unit_phone: text,
    arrival_minute: int,
    departure_minute: int,
  },
});
