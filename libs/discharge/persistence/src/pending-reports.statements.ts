import type { AnswerOf, listPendingReports } from '@diurne/contracts';
import { civilDay, statement, text, uuid, word } from '@diurne/database';
import { traits, traitsColumns } from '@diurne/patients-persistence';

/** Of a unit, or of null for all of them. */
export const pendingReports = statement({
  name: 'discharge/pending-reports',
  sql: `
    SELECT ${traitsColumns}, v.id AS "visitId", v.unit_id AS "unitId", v.on_date::text AS on, w.name AS "pathwayName",
      coalesce(k.state, 'none') AS state
    FROM known_visit v
      LEFT JOIN known_report k ON k.visit_id = v.id
      JOIN known_patient p ON p.id = v.patient_id
      JOIN known_pathway w ON w.id = v.pathway_version_id
    WHERE (k.state = 'outdated'
        OR (coalesce(k.state, 'none') <> 'signed' AND v.state IN ('arrived', 'inProgress', 'left')))
      AND ($1::uuid IS NULL OR v.unit_id = $1)
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
