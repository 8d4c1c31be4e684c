import type { AnswerOf, listPendingReports } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { pendingReports } from './report-lists.statements';

type Pending = AnswerOf<typeof listPendingReports>;

/** Visits that took place, or are taking place, without a signed report, oldest first; one audit row for the list. */
export function readPendingReports(database: Database, actor: Actor, at: Date): Promise<Pending> {
  return database.transact(actor, async (tx) => {
    const rows = await tx.run(pendingReports);
    await audit(tx, at, {
      action: 'pending-reports-listed',
      subjectKind: 'report-list',
      detail: { count: rows.length },
    });
    return rows;
  });
}
