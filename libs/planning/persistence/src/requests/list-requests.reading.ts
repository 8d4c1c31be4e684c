import type { QueryOf, RequestView, listRequests as contract } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { PlanningRefusal } from '@diurne/planning-application';
import { traitsColumns, traitsOf, type TraitsRow } from '../patients/patient-rows';

interface RequestRow extends Omit<TraitsRow, 'id'> {
  id: string;
  patient_id: string;
  pathway_id: string;
  pathway_code: string;
  pathway_name: string;
  state: RequestView['state'];
  priority: number;
  justification: string;
  prescriber: string;
  wished_from: string;
  wished_to: string;
  hours_from: number | null;
  hours_to: number | null;
  note: string | null;
  received_at: Date;
  visit_id: string | null;
  last_refusal: string | null;
  unit_id: string;
  unit_name: string;
}

const viewOf = (row: RequestRow): RequestView => ({
  id: row.id,
  unit: { id: row.unit_id, name: row.unit_name },
  patient: traitsOf({ ...row, id: row.patient_id }),
  pathway: { id: row.pathway_id, code: row.pathway_code, name: row.pathway_name },
  state: row.state,
  priority: row.priority,
  justification: row.justification,
  prescriber: row.prescriber,
  wishedFrom: row.wished_from,
  wishedTo: row.wished_to,
  hours: row.hours_from === null || row.hours_to === null ? null : { from: row.hours_from, to: row.hours_to },
  note: row.note,
  receivedAt: row.received_at.toISOString(),
  visitId: row.visit_id,
  lastRefusal: row.last_refusal,
});

/** Requests as they are shown, most urgent and oldest first. `condition` speaks of `visit_request r`; untraced. */
export async function readRequests(
  tx: Transaction,
  condition: string,
  parameters: readonly unknown[],
): Promise<RequestView[]> {
  const rows = await tx.query<RequestRow>(
    `SELECT ${traitsColumns}, r.id, p.id AS patient_id, c.id AS pathway_id, c.code AS pathway_code, v.name AS pathway_name, r.state, r.priority, r.justification, d.display_name AS prescriber,
       r.wished_from::text, r.wished_to::text, r.hours_from, r.hours_to, r.note, r.received_at, b.visit_id, r.last_refusal, u.id AS unit_id, u.name AS unit_name
     FROM visit_request r JOIN medical_unit u ON u.id = r.unit_id JOIN patient p ON p.id = r.patient_id JOIN care_pathway_version v ON v.id = r.pathway_version_id JOIN care_pathway c ON c.id = v.pathway_id
       JOIN correspondent d ON d.id = r.prescriber_id LEFT JOIN visit_answer b ON b.request_id = r.id AND b.active
     WHERE ${condition} ORDER BY r.priority DESC, r.received_at, r.id`,
    parameters,
  );
  return rows.map(viewOf);
}

/** By unit, by state, and by a day that lies in the wished window. One trace for the list. */
export function listRequests(
  database: Database,
  actor: Actor,
  { unitId, state, on }: QueryOf<typeof contract>,
  at: Date,
): Promise<RequestView[]> {
  return database.transact(actor, async (tx) => {
    const requests = await readRequests(
      tx,
      `($1::text IS NULL OR r.state = $1) AND ($2::date IS NULL OR $2::date BETWEEN r.wished_from AND r.wished_to)
         AND ($3::uuid IS NULL OR r.unit_id = $3)`,
      [state ?? null, on ?? null, unitId ?? null],
    );
    await audit(tx, at, {
      action: 'visit-requests-listed',
      subjectKind: 'visit-request',
      detail: { unitId: unitId ?? null, state: state ?? null, on: on ?? null, count: requests.length },
    });
    return requests;
  });
}

/** After a write, which has left its own trace. @throws PlanningRefusal `not-found` */
export function showRequest(database: Database, actor: Actor, requestId: string): Promise<RequestView> {
  return database.transact(actor, async (tx) => {
    const [request] = await readRequests(tx, `r.id = $1`, [requestId]);
    if (!request) throw new PlanningRefusal('not-found', 'Cette demande n’existe pas dans cet établissement.');
    return request;
  });
}
