import type { Transaction } from '@diurne/database';
import type { EndedByDeath, LivedVisit, PatientAtDeath } from '@diurne/planning-application';
import type { DeclaredDeath, RequestState, VisitState } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { asVisitRequest } from '../ledger/requests.reading';
import { lockRequestsById } from '../ledger/requests.statements';
import {
  endedByThis,
  holdLife,
  openRequestsOf,
  patientAndZone,
  standingDeathOf,
  visitsFromDeathOn,
} from './deaths.statements';
import { readLivedVisit } from './read-lived-visit';

/** A patient with what is still to be lived, in every unit, all of it locked until the transaction ends. */
export async function readPatientAtDeath(
  tx: Transaction,
  { patientId, on }: { readonly patientId: string; readonly on: CivilDate },
  pathways: PathwayVersions,
): Promise<PatientAtDeath | null> {
  const [patient] = await tx.run(patientAndZone, [patientId]);
  if (!patient) return null;
  await tx.run(holdLife, [patientId]);
  const [standing] = await tx.run(standingDeathOf, [patientId]);
  const visitIds = (await tx.run(visitsFromDeathOn, [patientId, on])).map(({ id }) => id);
  const visits = await readVisits(tx, visitIds, pathways);
  const open = (await tx.run(openRequestsOf, [patientId])).map(({ id }) => id);
  const requests = (await tx.run(lockRequestsById, [open])).map(asVisitRequest);
  return { patientId, ...patient, standing: standing ?? null, visits, requests };
}

/** What a death ended, as it stands now. */
export async function readEnded(
  tx: Transaction,
  death: DeclaredDeath,
  pathways: PathwayVersions,
): Promise<Pick<EndedByDeath, 'visits' | 'requests'>> {
  const rows = await tx.run(endedByThis, [death.id]);
  const was = new Map(rows.flatMap(({ visitId, was }) => (visitId === null ? [] : [[visitId, was as VisitState]])));
  const ofRequests = rows.flatMap(({ requestId, answeredBy, was }) =>
    requestId === null ? [] : [{ requestId, answeredBy, was: was as RequestState }],
  );
  const visits = await readVisits(tx, [...was.keys()], pathways);
  const alone = ofRequests.filter(({ answeredBy }) => answeredBy === null);
  const states = new Map(ofRequests.map(({ requestId, was }) => [requestId, was]));
  const requests = await tx.run(lockRequestsById, [alone.map(({ requestId }) => requestId)]);
  return {
    visits: visits.map((visit) => ({
      visit,
      was: was.get(visit.id) ?? visit.state,
      requestsWere: new Map(
        ofRequests.filter(({ answeredBy }) => answeredBy === visit.id).map(({ requestId, was }) => [requestId, was]),
      ),
    })),
    requests: requests.map((row) => ({ request: asVisitRequest(row), was: states.get(row.id) ?? row.state })),
  };
}

async function readVisits(
  tx: Transaction,
  visitIds: readonly string[],
  pathways: PathwayVersions,
): Promise<readonly LivedVisit[]> {
  const visits: LivedVisit[] = [];
  for (const id of [...visitIds].sort()) {
    const visit = await readLivedVisit(tx, id, pathways);
    if (visit) visits.push(visit);
  }
  return visits;
}
