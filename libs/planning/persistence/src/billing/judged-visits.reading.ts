import type { Transaction } from '@diurne/database';
import type { LedgerVisit, VisitToJudge } from '@diurne/planning-application';
import type { BillingRegime } from '@diurne/planning-domain';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { reportStatesOfVisits } from '../readings/day.statements';
import { readBillingRecords } from './billing-record.reading';

/** Visits with what their classes depend on beside them, by id. */
export async function judgedVisits(
  tx: Transaction,
  visits: readonly LedgerVisit[],
  pathways: PathwayVersions,
): Promise<ReadonlyMap<string, VisitToJudge>> {
  const ids = visits.map(({ id }) => id);
  const reports = new Map((await tx.run(reportStatesOfVisits, [ids])).map(({ visitId, state }) => [visitId, state]));
  const records = await readBillingRecords(tx, ids);
  const versions = await pathways.read(
    tx,
    visits.map(({ pathwayVersionId }) => pathwayVersionId),
  );
  return new Map(
    visits.flatMap((visit) => {
      const version = versions.get(visit.pathwayVersionId);
      if (!version) return [];
      const regime = version.regime as BillingRegime;
      return [
        [visit.id, { visit, regime, record: records.get(visit.id), reportState: reports.get(visit.id) ?? 'none' }],
      ];
    }),
  );
}
