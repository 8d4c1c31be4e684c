import { statement } from './statement/statement';

/** Of establishment, instant, account and entries, in their order. */
export const appendEvents = statement({
  name: 'database/append-audit',
  sql: `
    INSERT INTO audit_event (
      establishment_id, at, account_id, action, subject_kind, subject_id, patient_id, reason, detail)
    SELECT $1, $2, $3, e.action, e."subjectKind", e."subjectId", e."patientId", e.reason, coalesce(e.detail, '{}')
    FROM jsonb_to_recordset($4::jsonb) AS e(
      action text, "subjectKind" text, "subjectId" uuid, "patientId" uuid, reason text, detail jsonb)`,
});

/** Of establishment, instant, account, kind and id of the record, and its changed fields as they were and as they are. */
export const keepCorrection = statement({
  name: 'database/keep-correction',
  sql: `
    INSERT INTO record_correction (establishment_id, at, account_id, subject_kind, subject_id, before, after)
    VALUES ($1, $2, $3, $4, $5, $6, $7)`,
});
