import type { Transaction } from '@diurne/database';
import type { LedgerRequest } from '@diurne/planning-application';
import { plannableStates, type DayKey, type VisitRequest } from '@diurne/planning-domain';
import type { PathwayVersions } from './pathway-versions';
import { lockRequestsById, requestsById, requestsToPlace, type RequestRow } from './requests.statements';

/** `lock`: nobody else changes them until the transaction ends. */
export async function readRequests(
  tx: Transaction,
  ids: readonly string[],
  pathways: PathwayVersions,
  lock = false,
): Promise<readonly LedgerRequest[]> {
  if (ids.length === 0) return [];
  const rows = await tx.run(lock ? lockRequestsById : requestsById, [ids]);
  return asRequests(tx, rows, pathways);
}

/** Most urgent first, then oldest. */
export async function readRequestsToPlace(
  tx: Transaction,
  { unitId, on }: DayKey,
  pathways: PathwayVersions,
): Promise<readonly LedgerRequest[]> {
  const rows = await tx.run(requestsToPlace, [unitId, plannableStates, on]);
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
  return rows.map((row) => {
    const version = versions.get(row.pathwayVersionId);
    if (!version) throw new Error(`pathway version ${row.pathwayVersionId} of request ${row.id} cannot be read`);
    return { ...asVisitRequest(row), pathway: version.definition, pathwayName: version.name };
  });
}

export function asVisitRequest({
  hoursFrom,
  hoursTo,
  receivedAt,
  ...row
}: RequestRow): VisitRequest & Pick<LedgerRequest, 'pathwayVersionId'> {
  return {
    ...row,
    hours: hoursFrom === null || hoursTo === null ? null : { from: hoursFrom, to: hoursTo },
    receivedAt: receivedAt.toISOString(),
  };
}
