import type { AnswerOf, listPendingReports, ReportView } from '@diurne/contracts';
import { civilDay, json, statement, text, uuid, word } from '@diurne/database';

type Pending = AnswerOf<typeof listPendingReports>[number];

/** Of `patient p`. */
const displayName = `upper(coalesce(p.used_name, p.birth_name)) || ' ' || p.first_names`;

export const patientOfReport = statement({
  name: 'discharge/patient-of-report',
  sql: `
    SELECT p.id, p.ipp, ${displayName} AS "displayName", p.birth_date::text AS "birthDate", p.sex
    FROM patient p WHERE p.id = $1`,
  gives: {
    id: uuid,
    ipp: text,
    displayName: text,
    birthDate: civilDay(),
    sex: word<ReportView['patient']['sex']>(),
  },
});

export const pendingReports = statement({
  name: 'discharge/pending-reports',
  sql: `
    SELECT v.id AS "visitId", v.on_date::text AS on, w.name AS "pathwayName",
      jsonb_build_object(
        'id', p.id, 'ipp', p.ipp, 'displayName', ${displayName},
        'birthDate', p.birth_date, 'sex', p.sex) AS patient,
      CASE WHEN EXISTS (
        SELECT FROM discharge_report r JOIN report_version x ON x.report_id = r.id
        WHERE r.visit_id = v.id AND x.state = 'draft') THEN 'draft' ELSE 'none' END AS state
    FROM day_visit v
      JOIN patient p ON p.id = v.patient_id
      JOIN care_pathway_version w ON w.id = v.pathway_version_id
    WHERE v.state IN ('arrived', 'inProgress', 'left')
      AND NOT EXISTS (
        SELECT FROM discharge_report r JOIN report_version x ON x.report_id = r.id
        WHERE r.visit_id = v.id AND x.state = 'signed'
          AND NOT EXISTS (SELECT FROM report_version y WHERE y.report_id = r.id AND y.state = 'draft'))
    ORDER BY v.on_date, v.arrival_minute LIMIT 500`,
  gives: {
    visitId: uuid,
    on: civilDay(),
    pathwayName: text,
    patient: json<Pending['patient']>(),
    state: word<Pending['state']>(),
  },
});
