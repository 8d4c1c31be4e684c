import { bool, civilDay, instant, int, nullable, statement, text, uuid, word } from '@diurne/database';
import type { RequestState } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';

export const insertRequest = statement({
  name: 'planning/insert-request',
  sql: `
    INSERT INTO visit_request (
      id, establishment_id, unit_id, patient_id, pathway_version_id, prescriber_id, justification, priority,
      wished_from, wished_to, hours_from, hours_to, note, state, received_at, received_by,
      allergies, treatments)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
});

export const lockRequest = statement({
  name: 'planning/lock-request',
  sql: `
    SELECT r.id, r.unit_id, r.patient_id, v.pathway_id, r.pathway_version_id,
      r.prescriber_id, r.justification, r.priority,
      r.wished_from::text, r.wished_to::text, r.hours_from, r.hours_to, r.note, r.received_at, r.state,
      r.allergies, r.treatments,
      (SELECT a.visit_id FROM visit_answer a WHERE a.request_id = r.id AND a.active) AS visit_id
    FROM visit_request r JOIN care_pathway_version v ON v.id = r.pathway_version_id
    WHERE r.id = $1
    FOR UPDATE OF r`,
  gives: {
    id: uuid,
    unit_id: uuid,
    patient_id: uuid,
    pathway_id: uuid,
    pathway_version_id: uuid,
    prescriber_id: uuid,
    justification: text,
    priority: int,
    wished_from: civilDay(),
    wished_to: civilDay(),
    hours_from: nullable(int),
    hours_to: nullable(int),
    note: nullable(text),
    allergies: nullable(text),
    treatments: nullable(text),
    received_at: instant,
    state: word<RequestState>(),
    visit_id: nullable(uuid),
  },
});

/** Of request, state, reason of its end, instant and account. */
export const settleRequest = statement({
  name: 'planning/settle-request',
  sql: `
    UPDATE visit_request SET state = $2, version = version + 1, ended_reason = coalesce($3, ended_reason),
      validated_at = CASE WHEN $2 = 'validated' THEN $4 ELSE validated_at END,
      validated_by = CASE WHEN $2 = 'validated' THEN $5::uuid ELSE validated_by END
    WHERE id = $1`,
});

/** Of patient, prescriber, pathway and unit. */
export const referencesOfRequest = statement({
  name: 'planning/references-of-request',
  sql: `
    SELECT EXISTS (SELECT FROM known_patient WHERE id = $1) AS patient,
      EXISTS (SELECT FROM known_correspondent WHERE id = $2) AS prescriber,
      (SELECT id FROM care_pathway_version WHERE pathway_id = $3 ORDER BY number DESC LIMIT 1) AS "pathwayVersionId",
      EXISTS (SELECT FROM medical_unit WHERE id = $4) AS unit`,
  gives: { patient: bool, prescriber: bool, pathwayVersionId: nullable(uuid), unit: bool },
});

/** Of patient and pathway: whatever became of them, in the order in which they came. */
export const requestsAlike = statement({
  name: 'planning/requests-alike',
  sql: `
    SELECT r.id, r.patient_id AS "patientId", v.pathway_id AS "pathwayId", r.wished_from::text AS "wishedFrom",
      r.wished_to::text AS "wishedTo", r.state, r.received_at AS "receivedAt", u.name AS "unitName"
    FROM visit_request r
      JOIN care_pathway_version v ON v.id = r.pathway_version_id
      JOIN medical_unit u ON u.id = r.unit_id
    WHERE r.patient_id = $1 AND v.pathway_id = $2
    ORDER BY r.received_at, r.id`,
  gives: {
    id: uuid,
    patientId: uuid,
    pathwayId: uuid,
    wishedFrom: civilDay<CivilDate>(),
    wishedTo: civilDay<CivilDate>(),
    state: word<RequestState>(),
    receivedAt: instant,
    unitName: text,
  },
});

export const prescriberKnown = statement({
  name: 'planning/prescriber-known',
  sql: `SELECT EXISTS (SELECT FROM known_correspondent WHERE id = $1) AS known`,
  gives: { known: bool },
});

/** Of request, prescriber, justification, priority, wished days, hours and note. */
export const rewriteRequest = statement({
  name: 'planning/rewrite-request',
  sql: `
    UPDATE visit_request SET prescriber_id = $2, justification = $3, priority = $4, wished_from = $5, wished_to = $6,
      hours_from = $7, hours_to = $8, note = $9, version = version + 1
    WHERE id = $1`,
});
