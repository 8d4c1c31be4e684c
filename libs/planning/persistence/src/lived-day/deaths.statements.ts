import { civilDay, instant, int, nullable, statement, text, uuid, word } from '@diurne/database';
import type { RequestState, VisitState } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';

/** Nothing is asked or booked for the patient meanwhile, and no other death is declared. */
export const holdLife = statement({
  name: 'planning/hold-life',
  sql: `SELECT FROM hold_life($1)`,
});

/** Of patient: whether there is one, and the establishment's clock. */
export const patientAndZone = statement({
  name: 'planning/patient-and-zone',
  sql: `
    SELECT e.time_zone AS "timeZone", p.birth_date::text AS "bornOn"
    FROM known_patient p JOIN known_establishment e ON e.id = p.establishment_id
    WHERE p.id = $1`,
  gives: { timeZone: text, bornOn: civilDay<CivilDate>() },
});

const death = {
  id: uuid,
  patientId: uuid,
  visitId: nullable(uuid),
  on: civilDay<CivilDate>(),
  minute: nullable(int),
  toldBy: nullable(text),
};
const deaths = `
    SELECT id, patient_id AS "patientId", visit_id AS "visitId", on_date::text AS on, at_minute AS minute,
      told_by AS "toldBy"
    FROM patient_death`;

export const standingDeathOf = statement({
  name: 'planning/standing-death-of',
  sql: `${deaths} WHERE patient_id = $1 AND withdrawn_at IS NULL`,
  gives: death,
});

export const standingDeath = statement({
  name: 'planning/standing-death',
  sql: `${deaths} WHERE id = $1 AND withdrawn_at IS NULL`,
  gives: death,
});

/** Of patient and day: what may still be lived from that day on, and what was. */
export const visitsFromDeathOn = statement({
  name: 'planning/visits-from-death-on',
  sql: `
    SELECT id FROM day_visit
    WHERE patient_id = $1 AND on_date >= $2 AND active
    ORDER BY id`,
  gives: { id: uuid },
});

export const openRequestsOf = statement({
  name: 'planning/open-requests-of',
  sql: `SELECT id FROM visit_request WHERE patient_id = $1 AND state IN ('received', 'validated', 'proposed')`,
  gives: { id: uuid },
});

/** Of establishment, patient, visit, day, minute, teller, account and instant. */
export const insertDeath = statement({
  name: 'planning/insert-death',
  sql: `
    INSERT INTO patient_death (
      establishment_id, patient_id, visit_id, on_date, at_minute, told_by, declared_by, declared_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    RETURNING id`,
  gives: { id: uuid },
});

/** Of establishment, death and what it ended, each with the state that it had. */
export const insertEnded = statement({
  name: 'planning/insert-ended-by-death',
  sql: `
    INSERT INTO ended_by_death (establishment_id, death_id, visit_id, request_id, was)
    SELECT $1, $2, e."visitId", e."requestId", e.was
    FROM jsonb_to_recordset($3::jsonb) AS e("visitId" uuid, "requestId" uuid, was text)`,
});

/** Of death: what it ended; a request that a visit of these answers names that visit. */
export const endedByThis = statement({
  name: 'planning/ended-by-this-death',
  sql: `
    SELECT e.visit_id AS "visitId", e.request_id AS "requestId", e.was,
      (SELECT a.visit_id
       FROM visit_answer a JOIN ended_by_death v ON v.visit_id = a.visit_id AND v.death_id = e.death_id
       WHERE a.request_id = e.request_id ORDER BY a.visit_id LIMIT 1) AS "answeredBy"
    FROM ended_by_death e
    WHERE e.death_id = $1
    ORDER BY e.visit_id, e.request_id`,
  gives: {
    visitId: nullable(uuid),
    requestId: nullable(uuid),
    was: word<VisitState | RequestState>(),
    answeredBy: nullable(uuid),
  },
});

/** Of death, account, instant and reason. */
export const withdrawDeath = statement({
  name: 'planning/withdraw-death',
  sql: `
    UPDATE patient_death SET withdrawn_by = $2, withdrawn_at = $3, withdrawal_reason = $4
    WHERE id = $1`,
});

/** Of patient, day and instant: drafts of days to come that reckon with the patient. */
export const dropDraftsWith = statement({
  name: 'planning/drop-drafts-with',
  sql: `
    UPDATE day_plan d SET state = 'dropped', stop_asked = true, ended_at = $3
    WHERE d.on_date >= $2 AND d.state IN ('queued', 'running', 'ready', 'cancelled', 'failed')
      AND (EXISTS (
        SELECT FROM jsonb_array_elements_text(d.requests->'requestIds') AS q(id)
          JOIN visit_request r ON r.id = q.id::uuid
        WHERE r.patient_id = $1)
      OR EXISTS (
        SELECT FROM jsonb_array_elements(d.requests->'visits') AS x(visit)
          JOIN day_visit v ON v.id = (x.visit->>'visitId')::uuid
        WHERE v.patient_id = $1))`,
});

/** Of patient. */
export const deathToShow = statement({
  name: 'planning/death-to-show',
  sql: `
    SELECT d.id, d.patient_id AS "patientId", d.on_date::text AS on, d.at_minute AS "atMinute",
      d.visit_id AS "visitId", d.told_by AS "toldBy", coalesce(a.display_name, '') AS "declaredBy",
      d.declared_at AS "declaredAt"
    FROM patient_death d LEFT JOIN known_account a ON a.id = d.declared_by
    WHERE d.patient_id = $1 AND d.withdrawn_at IS NULL`,
  gives: {
    id: uuid,
    patientId: uuid,
    on: civilDay(),
    atMinute: nullable(int),
    visitId: nullable(uuid),
    toldBy: nullable(text),
    declaredBy: text,
    declaredAt: instant,
  },
});

const namedVisit = `
    SELECT v.id AS "visitId", v.unit_id AS "unitId", u.name AS "unitName", v.on_date::text AS on,
      v.arrival_minute AS arrival, p.name AS "pathwayName"
    FROM day_visit v
      JOIN medical_unit u ON u.id = v.unit_id
      JOIN care_pathway_version p ON p.id = v.pathway_version_id`;
const visit = { visitId: uuid, unitId: uuid, unitName: text, on: civilDay(), arrival: int, pathwayName: text };

/** Of visits. */
export const visitsNamed = statement({
  name: 'planning/visits-named',
  sql: `${namedVisit}
    WHERE v.id = ANY($1::uuid[])
    ORDER BY v.on_date, v.arrival_minute, v.id`,
  gives: visit,
});

/** Of death: the visits that it called off. */
export const visitsEnded = statement({
  name: 'planning/visits-ended-by-death',
  sql: `${namedVisit}
      JOIN ended_by_death e ON e.visit_id = v.id
    WHERE e.death_id = $1 AND v.state = 'cancelled'
    ORDER BY v.on_date, v.arrival_minute, v.id`,
  gives: visit,
});

/** Of death: the requests that no visit answered. */
export const requestsEnded = statement({
  name: 'planning/requests-ended-by-death',
  sql: `
    SELECT r.id AS "requestId", p.name AS "pathwayName"
    FROM ended_by_death e
      JOIN visit_request r ON r.id = e.request_id
      JOIN care_pathway_version p ON p.id = r.pathway_version_id
    WHERE e.death_id = $1 AND e.was <> 'booked'
    ORDER BY r.received_at, r.id`,
  gives: { requestId: uuid, pathwayName: text },
});
