import { carers } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import type { LivedVisit } from '@diurne/planning-application';
import { readFrames, readUnits } from '../ledger/day-frame.reading';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { asVisitRequest } from '../ledger/requests.reading';
import { lockRequestsById } from '../ledger/requests.statements';
import { readMarks } from '../marks/read-marks';
import { livedSteps, lockLivedVisit, standingFacts } from './lived-visit.statements';

/** A visit with its standing facts, locked until the transaction ends. */
export async function readLivedVisit(
  tx: Transaction,
  visitId: string,
  pathways: PathwayVersions,
): Promise<LivedVisit | null> {
  const [row] = await tx.run(lockLivedVisit, [visitId]);
  if (!row) return null;
  const steps = await tx.run(livedSteps, [visitId]);
  const version = (await pathways.read(tx, [row.pathwayVersionId])).get(row.pathwayVersionId);
  const unit = (await readUnits(tx, [row.unitId])).get(row.unitId);
  const frames = unit ? await readFrames(tx, unit, [row.on]) : null;
  const facts = await tx.run(standingFacts, [visitId, carers]);
  const marks = await readMarks(tx, visitId);
  const {
    id,
    requestIds: [firstRequest, ...otherRequests],
    patientId,
    pathwayVersionId,
    unitId,
    on,
    timeZone,
    deceased,
    state,
    announced,
    arrival,
    departure,
    dayPlaceId,
    reasonClass,
    reason,
  } = row;
  const requests = await tx.run(lockRequestsById, [row.requestIds]);
  if (!version) throw new Error(`pathway version ${pathwayVersionId} of visit ${id} cannot be read`);
  if (firstRequest === undefined) throw new Error(`visit ${id} answers no request`);
  return {
    id,
    requestIds: [firstRequest, ...otherRequests],
    patientId,
    pathwayVersionId,
    unitId,
    on,
    timeZone,
    deceased,
    state,
    announced,
    ending: reasonClass === null ? null : { reasonClass, reason: reason ?? '' },
    facts,
    ...marks,
    place: null,
    pathway: version.definition,
    opening: frames?.get(on)?.opening ?? null,
    requests: requests.map(asVisitRequest),
    lived: steps,
    programme: {
      arrival,
      departure,
      dayPlaceId,
      steps: steps.map(({ code, start, end }) => ({ code, start, end, resourceIds: [] })),
    },
  };
}
