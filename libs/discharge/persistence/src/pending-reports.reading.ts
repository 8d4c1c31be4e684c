import type { AnswerOf, listPendingReports, QueryOf } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';

type Pending = AnswerOf<typeof listPendingReports>;

/** Visits that took place, or are taking place, without a signed report, oldest first; one audit row for the list. */
export function readPendingReports(
  database: Database,
  actor: Actor,
  { unitId }: QueryOf<typeof listPendingReports>,
  at: Date,
): Promise<Pending> {
  return database.transact(actor, async (tx) => {
    const rows = await tx.query<Pending[number]>(
      `SELECT v.id AS "visitId", v.unit_id AS "unitId", v.on_date::text AS on, w.name AS "pathwayName",
         jsonb_build_object('id', p.id, 'ipp', p.ipp, 'displayName', upper(coalesce(p.used_name, p.birth_name)) || ' ' || p.first_names, 'birthDate', p.birth_date, 'sex', p.sex) AS patient,
         CASE WHEN EXISTS (SELECT FROM discharge_report r JOIN report_version x ON x.report_id = r.id WHERE r.visit_id = v.id AND x.state = 'draft') THEN 'draft' ELSE 'none' END AS state
       FROM day_visit v JOIN patient p ON p.id = v.patient_id JOIN care_pathway_version w ON w.id = v.pathway_version_id
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
    return rows;
  });
}
