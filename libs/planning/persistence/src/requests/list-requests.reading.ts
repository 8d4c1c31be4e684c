import { AccessToRecord } from '@diurne/access';
import { pageLength, type RequestView } from '@diurne/contracts';
import { audit, entryBefore, pageOf, type Actor, type Database, type Transaction } from '@diurne/database';
import { traitsOf } from '@diurne/patients-persistence';
import { PlanningRefusal } from '@diurne/planning-application';
import { plannableStates, type DayKey, type RequestState } from '@diurne/planning-domain';
import { named } from '../readings/named-patients';
import { veiledRequest } from '../readings/veiled-visit.view';
import {
  requestById,
  requestsByUnitStateAndDay,
  shownRequestsToPlace,
  type ShownRequest,
} from './shown-requests.statements';

/** It goes with the draft in which it was found, and says nothing of a day that is no more as that draft had it. */
const refusalOf = (row: ShownRequest): RequestView['lastRefusal'] =>
  row.last_refusal === null || row.refused_on === null || row.refused_at === null
    ? null
    : { on: row.refused_on, at: row.refused_at.toISOString(), message: row.last_refusal };

const viewOf = (row: ShownRequest): RequestView => ({
  id: row.request_id,
  unit: { id: row.unit_id, name: row.unit_name },
  patient: traitsOf(row),
  pathway: { id: row.pathway_id, code: row.pathway_code, name: row.pathway_name },
  state: row.state,
  priority: row.priority,
  justification: row.justification,
  prescriber: row.prescriber,
  prescriberId: row.prescriber_id,
  wishedFrom: row.wished_from,
  wishedTo: row.wished_to,
  hours: row.hours_from === null || row.hours_to === null ? null : { from: row.hours_from, to: row.hours_to },
  note: row.note,
  allergies: row.allergies,
  treatments: row.treatments,
  receivedAt: row.received_at.toISOString(),
  visitId: row.visit_id,
  visitOn: row.visit_on,
  lastRefusal: refusalOf(row),
  endedReason: row.ended_reason,
});

/** Those that are the reader's to know; what is another unit's is left out. */
async function ofReader(tx: Transaction, rows: readonly ShownRequest[], at: Date): Promise<RequestView[]> {
  const ids = rows.map(({ request_id: id }) => id);
  const sights = await new AccessToRecord(tx, at).seen('request', ids);
  return sights
    .mine(rows, ({ request_id: id }) => id)
    .map((row) => veiledRequest(viewOf(row), sights.hiddenAs(row.request_id)));
}

/** What waits for a day, most urgent and oldest first; untraced. */
export async function showRequestsToPlace(tx: Transaction, { unitId, on }: DayKey, at: Date): Promise<RequestView[]> {
  return ofReader(tx, await tx.run(shownRequestsToPlace, [unitId, plannableStates, on]), at);
}

export interface RequestFilter {
  readonly unitId?: string | undefined;
  readonly state?: RequestState | undefined;
  /** Civil date. */
  readonly on?: string | undefined;
  /** What the page before said. */
  readonly after?: string | undefined;
}
export interface PageOfRequests {
  readonly requests: RequestView[];
  readonly next: string | null;
}

/** By unit, by state, and by a day that lies in the wished window. One trace for each page of the list. */
export function listRequests(
  database: Database,
  actor: Actor,
  { unitId, state, on, after }: RequestFilter,
  at: Date,
  length = pageLength,
): Promise<PageOfRequests> {
  return database.transact(actor, async (tx) => {
    const before = after === undefined ? null : entryBefore(after);
    const rows = await tx.run(requestsByUnitStateAndDay, [
      state ?? null,
      on ?? null,
      unitId ?? null,
      before,
      length + 1,
    ]);
    const { page, next } = pageOf(rows.map(viewOf), length);
    const requests = await ofReader(tx, rows.slice(0, page.length), at);
    await audit(tx, at, {
      action: 'visit-requests-listed',
      subjectKind: 'visit-request',
      detail: {
        unitId: unitId ?? null,
        state: state ?? null,
        on: on ?? null,
        count: requests.length,
        patients: named(requests),
      },
    });
    return { requests, next };
  });
}

async function requestIn(tx: Transaction, requestId: string): Promise<RequestView> {
  const [request] = await tx.run(requestById, [requestId]);
  if (!request) throw new PlanningRefusal('not-found', 'Cette demande n’existe pas dans cet établissement.');
  return viewOf(request);
}

/** One request by its identifier, with its trace. @throws PlanningRefusal `not-found` */
export function openRequest(database: Database, actor: Actor, requestId: string, at: Date): Promise<RequestView> {
  return database.transact(actor, async (tx) => {
    const request = await requestIn(tx, requestId);
    await audit(tx, at, {
      action: 'visit-request-opened',
      subjectKind: 'visit-request',
      subjectId: requestId,
      patientId: request.patient.id,
    });
    return request;
  });
}

/** After a write, which has left its own trace. @throws PlanningRefusal `not-found` */
export function showRequest(database: Database, actor: Actor, requestId: string): Promise<RequestView> {
  return database.transact(actor, (tx) => requestIn(tx, requestId));
}
