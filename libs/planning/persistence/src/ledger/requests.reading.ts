import type { Transaction } from '@diurne/database';
import type { LedgerRequest } from '@diurne/planning-application';
import { plannableStates, type DayKey, type RequestState } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { PathwayVersions } from './pathway-versions';

interface RequestRow {
  id: string;
  unitId: string;
  patientId: string;
  pathwayId: string;
  pathwayVersionId: string;
  prescriberId: string;
  justification: string;
  priority: number;
  wishedFrom: CivilDate;
  wishedTo: CivilDate;
  hoursFrom: number | null;
  hoursTo: number | null;
  note: string | null;
  state: RequestState;
  receivedAt: Date;
  visitId: string | null;
}
const columns = `r.id, r.unit_id AS "unitId", r.patient_id AS "patientId", v.pathway_id AS "pathwayId", r.pathway_version_id AS "pathwayVersionId", r.prescriber_id AS "prescriberId", r.justification, r.priority,
  r.wished_from::text AS "wishedFrom", r.wished_to::text AS "wishedTo", r.hours_from AS "hoursFrom", r.hours_to AS "hoursTo", r.note, r.state, r.received_at AS "receivedAt",
  (SELECT a.visit_id FROM visit_answer a WHERE a.request_id = r.id AND a.active) AS "visitId"`;
const source = `visit_request r JOIN care_pathway_version v ON v.id = r.pathway_version_id`;

/** `lock`: nobody else changes them until the transaction ends. */
export async function readRequests(
  tx: Transaction,
  ids: readonly string[],
  pathways: PathwayVersions,
  lock = false,
): Promise<readonly LedgerRequest[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<RequestRow>(
    `SELECT ${columns} FROM ${source} WHERE r.id = ANY($1::uuid[]) ORDER BY r.id ${lock ? 'FOR UPDATE OF r' : ''}`,
    [ids],
  );
  return asRequests(tx, rows, pathways);
}

/** Most urgent first, then oldest. */
export async function readRequestsToPlace(
  tx: Transaction,
  { unitId, on }: DayKey,
  pathways: PathwayVersions,
): Promise<readonly LedgerRequest[]> {
  const rows = await tx.query<RequestRow>(
    `SELECT ${columns} FROM ${source} WHERE r.unit_id = $1 AND r.state = ANY($2) AND $3 BETWEEN r.wished_from AND r.wished_to ORDER BY r.priority DESC, r.received_at, r.id`,
    [unitId, plannableStates, on],
  );
  return asRequests(tx, rows, pathways);
}

async function asRequests(
  tx: Transaction,
  rows: readonly RequestRow[],
  pathways: PathwayVersions,
): Promise<readonly LedgerRequest[]> {
  const versions = await pathways.read(
    tx,
    rows.map(({ pathwayVersionId }) => pathwayVersionId),
  );
  return rows.map(({ hoursFrom, hoursTo, receivedAt, ...row }) => {
    const version = versions.get(row.pathwayVersionId);
    if (!version) throw new Error(`pathway version ${row.pathwayVersionId} of request ${row.id} cannot be read`);
    return {
      ...row,
      hours: hoursFrom === null || hoursTo === null ? null : { from: hoursFrom, to: hoursTo },
      receivedAt: receivedAt.toISOString(),
      pathway: version.definition,
      pathwayName: version.name,
    };
  });
}
