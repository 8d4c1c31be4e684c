import { bool, civilDay, instant, nullable, statement, text, uuid, word } from '@diurne/database';
import type { CivilDate } from '@diurne/time';

export type WhoDeclines = 'patient' | 'relative' | 'prescriber' | 'unit';

/** Of establishment, request, unit, days, account and instant: a date that was offered already is not offered again. */
export const offerDates = statement({
  name: 'planning/offer-dates',
  sql: `
    INSERT INTO offered_date (establishment_id, request_id, unit_id, on_date, answer, account_id, at)
    SELECT DISTINCT $1::uuid, $2::uuid, $3::uuid, d.on_date, 'offered', $5::uuid, $6::timestamptz
    FROM unnest($4::date[]) AS d(on_date)
    WHERE NOT EXISTS (
      SELECT FROM offered_date o
      WHERE o.request_id = $2 AND o.unit_id = $3 AND o.on_date = d.on_date AND o.answer = 'offered')`,
});

/** Of establishment, request, unit, day, who, why, account and instant. */
export const insertDeclined = statement({
  name: 'planning/insert-declined',
  sql: `
    INSERT INTO offered_date (establishment_id, request_id, unit_id, on_date, answer, declined_by, reason,
      account_id, at)
    VALUES ($1, $2, $3, $4, 'declined', $5, $6, $7, $8)`,
});

/** Of a request: whether that date of that unit was offered for it, whether it was declined already, and whether it is booked. */
export const requestOfOffer = statement({
  name: 'planning/request-of-offer',
  sql: `
    SELECT r.patient_id AS "patientId", EXISTS (
      SELECT FROM offered_date o
      WHERE o.request_id = r.id AND o.unit_id = $2 AND o.on_date = $3 AND o.answer = 'offered') AS offered,
      EXISTS (
        SELECT FROM offered_date o
        WHERE o.request_id = r.id AND o.unit_id = $2 AND o.on_date = $3 AND o.answer = 'declined') AS declined,
      EXISTS (
        SELECT FROM visit_answer a JOIN day_visit v ON v.id = a.visit_id
        WHERE a.request_id = r.id AND a.active AND v.unit_id = $2 AND v.on_date = $3) AS booked
    FROM visit_request r
    WHERE r.id = $1`,
  gives: { patientId: uuid, offered: bool, declined: bool, booked: bool },
});

/** Of a request, in the order in which they were said. */
export const datesOfRequest = statement({
  name: 'planning/dates-of-request',
  sql: `
    SELECT o.on_date::text AS on, o.unit_id AS "unitId", o.answer, o.declined_by AS "declinedBy", o.reason,
      a.display_name AS by, o.at
    FROM offered_date o LEFT JOIN known_account a ON a.id = o.account_id
    WHERE o.request_id = $1
    ORDER BY o.at, o.on_date, o.id`,
  gives: {
    on: civilDay<CivilDate>(),
    unitId: uuid,
    answer: word<'offered' | 'declined'>(),
    declinedBy: nullable(word<WhoDeclines>()),
    reason: nullable(text),
    by: nullable(text),
    at: instant,
  },
});
