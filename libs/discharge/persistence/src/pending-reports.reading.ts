import { AccessToRecord } from '@diurne/access';
import type { AnswerOf, listPendingReports } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { shownTraits, traitsOf } from '@diurne/patients-persistence';
import { pendingReports } from './pending-reports.statements';

type Pending = AnswerOf<typeof listPendingReports>;

/** Visits that took place, or are taking place, without a signed report, oldest first; one audit row for the list. */
export function readPendingReports(
  database: Database,
  actor: Actor,
  { unitId }: { readonly unitId?: string | undefined },
  at: Date,
): Promise<Pending> {
  return database.transact(actor, async (tx) => {
    const all = await tx.run(pendingReports, [unitId ?? null]);
    const sights = await new AccessToRecord(tx, at).seen(
      'visit',
      all.map(({ visitId }) => visitId),
    );
    const rows = sights.mine(all, ({ visitId }) => visitId, 'report');
    await audit(tx, at, {
      action: 'pending-reports-listed',
      subjectKind: 'report-list',
      detail: { unitId: unitId ?? null, count: rows.length, patients: [...new Set(rows.map(({ id }) => id))] },
    });
    return rows.map((row) => ({
      visitId: row.visitId,
      unitId: row.unitId,
      on: row.on,
      pathwayName: row.pathwayName,
      state: row.state,
      patient: shownTraits(traitsOf(row), sights.hiddenAs(row.visitId, 'report'), row.visitId),
    }));
  });
}
