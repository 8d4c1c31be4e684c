import { civilDay, int, nullable, statement, text, uuid } from '@diurne/database';

/** What the requests of a visit say of it. */
export const askedOfVisit = statement({
  name: 'planning/asked-of-visit',
  sql: `
    SELECT r.id AS "requestId", d.display_name AS prescriber, r.note
    FROM visit_answer a
      JOIN visit_request r ON r.id = a.request_id
      JOIN known_correspondent d ON d.id = r.prescriber_id
    WHERE a.visit_id = $1
    ORDER BY a.position, r.id`,
  gives: { requestId: uuid, prescriber: text, note: nullable(text) },
});

const mostShown = 20;

/** Of patient, the visit left out and the first day. */
export const otherVisitsOfPatient = statement({
  name: 'planning/other-visits-of-patient',
  sql: `
    SELECT v.id, u.name AS "unitName", v.on_date::text AS "on", c.name AS pathway,
      v.arrival_minute AS arrival, v.departure_minute AS departure
    FROM day_visit v
      JOIN medical_unit u ON u.id = v.unit_id
      JOIN care_pathway_version c ON c.id = v.pathway_version_id
    WHERE v.patient_id = $1 AND v.id <> $2 AND v.on_date >= $3 AND v.state = 'booked'
    ORDER BY v.on_date, v.arrival_minute, v.id
    LIMIT ${mostShown}`,
  gives: { id: uuid, unitName: text, on: civilDay(), pathway: text, arrival: int, departure: int },
});
