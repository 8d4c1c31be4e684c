import { bool, civilDay, nullable, statement, text, uuid } from '@diurne/database';
import { traits, traitsColumns } from './traits-row';

/** Of birth dates and a telephone number (or null): whom a new record is compared with. */
export const patientsAlike = statement({
  name: 'patients/patients-alike',
  sql: `
    SELECT ${traitsColumns}, p.phone, p.confidential FROM patient p
    WHERE p.id IN (
      SELECT b.id FROM patient b WHERE b.birth_date = ANY ($1::date[])
      UNION SELECT t.patient_id FROM patient_token t WHERE t.token = '+' || phone_key($2::text))
    ORDER BY p.ipp`,
  gives: { ...traits, phone: nullable(text), confidential: bool },
});

/** Of patient and mark: whether that changes it; no row without the patient. */
export const markPatient = statement({
  name: 'patients/mark-patient',
  sql: `
    WITH marked AS (
      UPDATE patient SET confidential = $2 WHERE id = $1 AND confidential <> $2 RETURNING id)
    SELECT EXISTS (SELECT FROM marked) AS changed FROM known_patient WHERE id = $1`,
  gives: { changed: bool },
});

/** Of patients: who they are, and whether they are marked. */
export const traitsOfPatients = statement({
  name: 'patients/traits-of-patients',
  sql: `SELECT ${traitsColumns}, p.confidential FROM known_patient p WHERE p.id = ANY($1::uuid[])`,
  gives: { ...traits, confidential: bool },
});

/** In the order of a register, which no index of an entity knows. */
export const correspondentsByName = statement({
  name: 'patients/correspondents-by-name',
  sql: `
    SELECT id, display_name AS "displayName", rpps, specialty, email,
      coalesce(secure_email = email, false) AS "isSecure"
    FROM correspondent
    ORDER BY search_key(display_name), id`,
  gives: { id: uuid, displayName: text, rpps: nullable(text), specialty: text, email: nullable(text), isSecure: bool },
});

/** Of patient; no row of who lives. */
export const deathOfPatient = statement({
  name: 'patients/death-of-patient',
  sql: `SELECT on_date::text AS on FROM known_death WHERE patient_id = $1`,
  gives: { on: civilDay() },
});
