import { civilDay, instant, int, nullable, statement, text, uuid, word, type Row } from '@diurne/database';
import type { RequestState } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';

const requests = `
    SELECT r.id, r.unit_id AS "unitId", r.patient_id AS "patientId", v.pathway_id AS "pathwayId",
      r.pathway_version_id AS "pathwayVersionId", r.prescriber_id AS "prescriberId", r.justification, r.priority,
      r.wished_from::text AS "wishedFrom", r.wished_to::text AS "wishedTo",
      r.hours_from AS "hoursFrom", r.hours_to AS "hoursTo", r.note, r.state, r.received_at AS "receivedAt",
      r.allergies, r.treatments,
      (SELECT a.visit_id FROM visit_answer a WHERE a.request_id = r.id AND a.active) AS "visitId"
    FROM visit_request r JOIN care_pathway_version v ON v.id = r.pathway_version_id`;
const request = {
  id: uuid,
  unitId: uuid,
  patientId: uuid,
  pathwayId: uuid,
  pathwayVersionId: uuid,
  prescriberId: uuid,
  justification: text,
  priority: int,
  wishedFrom: civilDay<CivilDate>(),
  wishedTo: civilDay<CivilDate>(),
  hoursFrom: nullable(int),
  hoursTo: nullable(int),
  note: nullable(text),
  allergies: nullable(text),
  treatments: nullable(text),
  state: word<RequestState>(),
  receivedAt: instant,
  visitId: nullable(uuid),
};
export type RequestRow = Row<typeof request>;

export const requestsById = statement({
  name: 'planning/requests-by-id',
  sql: `${requests}
    WHERE r.id = ANY($1::uuid[])
    ORDER BY r.id`,
  gives: request,
});

/** Nobody else changes them until the transaction ends. */
export const lockRequestsById = statement({
  name: 'planning/lock-requests-by-id',
  sql: `${requests}
    WHERE r.id = ANY($1::uuid[])
    ORDER BY r.id
    FOR UPDATE OF r`,
  gives: request,
});

/** Of unit, states and day: most urgent first, then oldest. */
export const requestsToPlace = statement({
  name: 'planning/requests-to-place',
  sql: `${requests}
    WHERE r.unit_id = $1 AND r.state = ANY($2) AND $3 BETWEEN r.wished_from AND r.wished_to
    ORDER BY r.priority DESC, r.received_at, r.id`,
  gives: request,
});

/** Of request and instant: the first time only. */
export const noteFirstProposed = statement({
  name: 'planning/note-first-proposed',
  sql: `UPDATE visit_request SET first_proposed_at = $2 WHERE id = $1 AND first_proposed_at IS NULL`,
});

/** Of requests, each with the state that it takes, and why where it ends. */
export const settleRequests = statement({
  name: 'planning/settle-requests',
  sql: `
    UPDATE visit_request q SET state = r.state, version = q.version + 1,
      ended_reason = CASE WHEN r.state IN ('closed', 'refused', 'withdrawn')
        THEN coalesce(r.reason, q.ended_reason) END,
      last_refusal = CASE WHEN r.state = 'booked' THEN NULL ELSE q.last_refusal END,
      last_refusal_plan_id = CASE WHEN r.state = 'booked' THEN NULL ELSE q.last_refusal_plan_id END
    FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, state text, reason text)
    WHERE q.id = r.id`,
});
