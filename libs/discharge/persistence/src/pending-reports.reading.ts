import type { AnswerOf, listPendingReports, QueryOf } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { traitsColumns, traitsOf, type TraitsRow } from '@diurne/patients-persistence';

type Pending = AnswerOf<typeof listPendingReports>;

/** Visits that took place, or are taking place, without a signed report, oldest first; one audit row for the list. */
export function readPendingReports(
  database: Database,
  actor: Actor,
  { unitId }: QueryOf<typeof listPendingReports>,
  at: Date,
): Promise<Pending> {
  return database.transact(actor, async (tx) => {
    const rows = await tx.query<TraitsRow & Omit<Pending[number], 'patient'>>(
      `SELECT ${traitsColumns}, v.id AS "visitId", v.unit_id AS "unitId", v.on_date::text AS on, w.name AS "pathwayName",
         CASE WHEN EXISTS (SELECT FROM discharge_report r JOIN report_version x ON x.report_id = r.id WHERE r.visit_id = v.id AND x.state = 'draft') THEN 'draft' ELSE 'none' END AS state
       FROM known_visit v JOIN known_patient p ON p.id = v.patient_id JOIN known_pathway w ON w.id = v.pathway_version_id
       WHERE v.state IN ('arrived', 'inProgress', 'left') AND ($1::uuid IS NULL OR v.unit_id = $1) AND NOT EXISTS (
         SELECT FROM discharge_report r JOIN report_version x ON x.report_id = r.id WHERE r.visit_id = v.id AND x.state = 'signed'
           AND NOT EXISTS (SELECT FROM report_version y WHERE y.report_id = r.id AND y.state = 'draft'))
       ORDER BY v.on_date, v.arrival_minute LIMIT 500`,
      [unitId ?? null],
    );
    await audit(tx, at, {
      action: 'pending-reports-listed',
      subjectKind: 'report-list',
      detail: { unitId: unitId ?? null, count: rows.length },
    });
    return rows.map((row) => ({
      visitId: row.visitId,
      unitId: row.unitId,
      on: row.on,
      pathwayName: row.pathwayName,
      state: row.state,
      patient: traitsOf(row),
    }));
  });
}
