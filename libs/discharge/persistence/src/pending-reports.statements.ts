import type { AnswerOf, listPendingReports } from '@diurne/contracts';
import { civilDay, statement, text, uuid, word } from '@diurne/database';
import { traits, traitsColumns } from '@diurne/patients-persistence';

/** Of a unit, or of null for all of them. */
export const pendingReports = statement({
  name: 'discharge/pending-reports',
  sql: `
    SELECT ${traitsColumns}, v.id AS "visitId", v.unit_id AS "unitId", v.on_date::text AS on, w.name AS "pathwayName",
      CASE WHEN EXISTS (
        SELECT FROM discharge_report r JOIN report_version x ON x.report_id = r.id
        WHERE r.visit_id = v.id AND x.state = 'draft') THEN 'draft' ELSE 'none' END AS state
    FROM known_visit v
      JOIN known_patient p ON p.id = v.patient_id
      JOIN known_pathway w ON w.id = v.pathway_version_id
    WHERE v.state IN ('arrived', 'inProgress', 'left')
      AND ($1::uuid IS NULL OR v.unit_id = $1)
      AND NOT EXISTS (
        SELECT FROM discharge_report r JOIN report_version x ON x.report_id = r.id
        WHERE r.visit_id = v.id AND x.state = 'signed'
          AND NOT EXISTS (SELECT FROM report_version y WHERE y.report_id = r.id AND y.state = 'draft'))
    ORDER BY v.on_date, v.arrival_minute LIMIT 500`,
  gives: {
    ...traits,
    visitId: uuid,
    unitId: uuid,
    on: civilDay(),
    pathwayName: text,
    state: word<AnswerOf<typeof listPendingReports>[number]['state']>(),
  },
});
