import type { Role } from '@diurne/contracts';
import { bool, statement, uuid, wordList } from '@diurne/database';

/** Each is asked of account, instant and identifiers: one question for all that is shown. */
const me = `
    WITH me AS MATERIALIZED (
      SELECT a.id AS account_id, a.roles, a.every_unit, a.resource_id, a.rpps,
        ARRAY(SELECT u.unit_id FROM account_unit u WHERE u.account_id = a.id) AS unit_ids
      FROM account a JOIN known_account k ON k.id = a.id
      WHERE a.id = $1)`;
const inMyUnits = `(me.every_unit OR c.unit_id = ANY(me.unit_ids))`;
const askedByMe = `(me.account_id IN (c.received_by, c.validated_by) OR EXISTS (
          SELECT FROM known_prescriber d WHERE d.correspondent_id = c.prescriber_id AND d.rpps = me.rpps))`;
const brokenGlass = (patient: string) => `EXISTS (
        SELECT FROM record_opening o
        WHERE o.account_id = me.account_id AND o.patient_id = ${patient} AND o.opened_at <= $2 AND o.until > $2)
        AS broken_glass`;
const care = (by: string) => `
      EXISTS (SELECT FROM known_care c WHERE ${by} AND ${inMyUnits}) AS in_unit,
      EXISTS (SELECT FROM known_care c WHERE ${by} AND ${askedByMe}) AS prescriber`;
const gives = {
  id: uuid,
  patient_id: uuid,
  roles: wordList<Role>(),
  confidential: bool,
  in_unit: bool,
  performer: bool,
  prescriber: bool,
  broken_glass: bool,
};

export const sightOfVisits = statement({
  name: 'access/sight-of-visits',
  sql: `
    ${me}
    SELECT v.id, v.patient_id, me.roles, p.confidential, ${care('c.visit_id = v.id')},
      EXISTS (SELECT FROM known_performer f WHERE f.visit_id = v.id AND f.person_id = me.resource_id) AS performer,
      ${brokenGlass('v.patient_id')}
    FROM known_visit v JOIN known_patient p ON p.id = v.patient_id CROSS JOIN me
    WHERE v.id = ANY($3::uuid[])`,
  gives,
});

/** Whoever is booked in the visit that answers a request is a performer of it. */
export const sightOfRequests = statement({
  name: 'access/sight-of-requests',
  sql: `
    ${me}
    SELECT r.request_id AS id, r.patient_id, me.roles, p.confidential, ${care('c.request_id = r.request_id')},
      EXISTS (
        SELECT FROM known_answer a JOIN known_performer f ON f.visit_id = a.visit_id
        WHERE a.request_id = r.request_id AND f.person_id = me.resource_id) AS performer,
      ${brokenGlass('r.patient_id')}
    FROM known_care r JOIN known_patient p ON p.id = r.patient_id CROSS JOIN me
    WHERE r.request_id = ANY($3::uuid[])`,
  gives,
});

export const sightOfPatients = statement({
  name: 'access/sight-of-patients',
  sql: `
    ${me}
    SELECT p.id, p.id AS patient_id, me.roles, p.confidential, ${care('c.patient_id = p.id')},
      EXISTS (SELECT FROM known_performer f WHERE f.patient_id = p.id AND f.person_id = me.resource_id) AS performer,
      ${brokenGlass('p.id')}
    FROM known_patient p CROSS JOIN me
    WHERE p.id = ANY($3::uuid[])`,
  gives,
});

/** Of account and unit. */
export const sightOfUnit = statement({
  name: 'access/sight-of-unit',
  sql: `
    ${me}
    SELECT roles, every_unit OR $2::uuid = ANY(unit_ids) AS in_unit FROM me`,
  gives: { roles: wordList<Role>(), in_unit: bool },
});

/** Of facts, withdrawn ones too. */
export const visitsOfFacts = statement({
  name: 'access/visits-of-facts',
  sql: `SELECT visit_id AS id FROM known_fact WHERE id = ANY($1::uuid[])`,
  gives: { id: uuid },
});

export const visitsOfCalls = statement({
  name: 'access/visits-of-calls',
  sql: `SELECT visit_id AS id FROM known_call WHERE id = ANY($1::uuid[])`,
  gives: { id: uuid },
});

export const patientsOfDeaths = statement({
  name: 'access/patients-of-deaths',
  sql: `SELECT patient_id AS id FROM known_death WHERE id = ANY($1::uuid[])`,
  gives: { id: uuid },
});

export const unitOfBuild = statement({
  name: 'access/unit-of-build',
  sql: `SELECT unit_id AS id FROM known_build WHERE id = $1`,
  gives: { id: uuid },
});
