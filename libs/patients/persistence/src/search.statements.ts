import { civilDay, int, statement, text, uuid } from '@diurne/database';
import { traits, traitsColumns } from './traits-row';

const candidate = { id: uuid, written: text, birthDate: civilDay() };

/** Of ranges of tokens: how many each holds, as far as that matters. */
export const tokensInRanges = statement({
  name: 'patients/tokens-in-ranges',
  sql: `
    SELECT r.place::int, (
      SELECT count(*)::int FROM (
        SELECT FROM patient_token t WHERE t.token >= r.lower AND t.token < r.upper LIMIT 5000) few) AS tokens
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY r(lower, upper, place)`,
  gives: { place: int, tokens: int },
});

/** Of ranges of tokens, what the name must be like, what it must match, and a birth date or null: some hundreds of each range, in its order. */
export const soughtByToken = statement({
  name: 'patients/sought-by-token',
  sql: `
    SELECT c.patient_id AS id, c.written, c.birth_date::text AS "birthDate"
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY r(lower, upper, place), LATERAL (
      SELECT t.token, t.patient_id, t.written, t.birth_date FROM patient_token t
      WHERE t.token >= r.lower AND t.token < r.upper
        AND ' ' || t.written LIKE ALL ($3::text[]) AND ' ' || t.written || ' ' ~ ALL ($4::text[])
        AND ($5::date IS NULL OR t.birth_date = $5::date)
      ORDER BY t.token, t.written, t.birth_date, t.patient_id LIMIT 500) c
    ORDER BY r.place, c.token, c.written, c.birth_date, c.patient_id`,
  gives: candidate,
});

/** Of a birth date. */
export const soughtByBirthDate = statement({
  name: 'patients/sought-by-birth-date',
  sql: `
    SELECT p.id, searched_name(p.birth_name, p.used_name, p.first_names) AS written, p.birth_date::text AS "birthDate"
    FROM patient p WHERE p.birth_date = $1::date LIMIT 5000`,
  gives: candidate,
});

/** Of what is left of words when letters are left out: the words of names with which they have it in common. */
export const wordsByKey = statement({
  name: 'patients/words-by-key',
  sql: `SELECT DISTINCT k.word FROM name_key k WHERE k.key = ANY ($1::text[])`,
  gives: { word: text },
});

export const traitsFound = statement({
  name: 'patients/traits-found',
  sql: `SELECT ${traitsColumns} FROM patient p WHERE p.id = ANY ($1::uuid[])`,
  gives: traits,
});
