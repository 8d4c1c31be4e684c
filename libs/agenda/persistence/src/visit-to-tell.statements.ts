import type { PatientAgenda, ResourceToTell, Told } from '@diurne/agenda-domain';
import { bool, civilDay, instant, int, json, nullable, statement, text, uuid, word } from '@diurne/database';
import type { CivilDate } from '@diurne/time';

/** Nobody else changes the visit for the rest of the transaction. */
export const lockVisit = statement({
  name: 'agenda/lock-visit',
  sql: `SELECT FROM hold_visit($1)`,
});

export const visitToTell = statement({
  name: 'agenda/visit-to-tell',
  sql: `
    SELECT v.id, v.unit_id, v.patient_id, v.state, v.on_date::text AS "on", v.time_zone,
      v.arrival_minute, v.departure_minute, v.arrival_at,
      m.email, p.birth_name, p.used_name, p.first_names,
      u.name AS unit_name, u.phone, u.address, e.name AS establishment, e.finess,
      c.preparation, u.agenda_threshold_minutes AS threshold,
      EXISTS (SELECT FROM known_death d WHERE d.patient_id = v.patient_id) AS deceased,
      EXISTS (SELECT FROM agenda_hold h WHERE h.visit_id = v.id) AS held
    FROM known_visit v
      JOIN known_patient p ON p.id = v.patient_id
      JOIN known_contact m ON m.patient_id = p.id
      JOIN known_unit u ON u.id = v.unit_id
      JOIN known_establishment e ON e.id = v.establishment_id
      JOIN known_pathway c ON c.id = v.pathway_version_id
    WHERE v.id = $1`,
  gives: {
    id: uuid,
    unit_id: uuid,
    patient_id: uuid,
    state: text,
    on: civilDay<CivilDate>(),
    time_zone: text,
    arrival_minute: int,
    departure_minute: int,
    arrival_at: instant,
    email: nullable(text),
    birth_name: text,
    used_name: nullable(text),
    first_names: text,
    unit_name: text,
    phone: text,
    address: text,
    establishment: text,
    finess: text,
    preparation: json<string[]>(),
    threshold: int,
    deceased: bool,
    held: bool,
  },
});

/** Of visit and the failures that say that a version was taken back. */
export const lastVersionTold = statement({
  name: 'agenda/last-version-told',
  sql: `
    SELECT a.id, a.sequence, a.method, a.content, a.issued_at, t.told, t.elsewhere,
      EXISTS (
        SELECT FROM known_delivery d
        WHERE d.subject_id = a.id AND d.state = 'failed' AND d.failure = ANY($2)) AS withdrawn
    FROM agenda_version a JOIN known_telling t ON t.agenda_version_id = a.id
    WHERE a.visit_id = $1
    ORDER BY a.sequence DESC LIMIT 1`,
  gives: {
    id: uuid,
    sequence: int,
    method: word<'REQUEST' | 'CANCEL'>(),
    content: json<PatientAgenda>(),
    issued_at: instant,
    told: word<Told>(),
    elsewhere: bool,
    withdrawn: bool,
  },
});

export const whetherPatientMayKnow = statement({
  name: 'agenda/whether-patient-may-know',
  sql: `
    SELECT coalesce(bool_or(d.state IN ('sent', 'claimed', 'uncertain')), true)
      OR EXISTS (SELECT FROM known_call c WHERE c.visit_id = $1 AND c.reached AND c.withdrawn_at IS NULL) AS may_know
    FROM known_delivery d WHERE d.visit_id = $1 AND d.subject_kind = 'agenda'`,
  gives: { may_know: bool },
});

export const stepsToTell = statement({
  name: 'agenda/steps-to-tell',
  sql: `
    SELECT s.label, s.start_minute, s.end_minute, s.patient_mode, s.location_code AS location, s.location_name,
      s.patient_note AS note,
      (SELECT jsonb_agg(DISTINCT jsonb_build_object(
         'kind', t.kind, 'trade', t.trade, 'locationName', t.location_name))
       FROM known_taking t WHERE t.step_id = s.id) AS resources
    FROM known_step s
    WHERE s.visit_id = $1
    ORDER BY s.start_minute, s.code`,
  gives: {
    label: text,
    start_minute: int,
    end_minute: int,
    patient_mode: word<'exclusive' | 'background'>(),
    location: nullable(text),
    location_name: nullable(text),
    note: nullable(text),
    resources: nullable(json<ResourceToTell[]>()),
  },
});
