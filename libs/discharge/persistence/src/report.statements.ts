import type { ReportVersion } from '@diurne/discharge-application';
import type { FrozenReport, ReportContent } from '@diurne/discharge-domain';
import { bytea, instant, int, json, nullable, statement, text, uuid, word } from '@diurne/database';

export const latestVersion = statement({
  name: 'discharge/latest-version',
  sql: `
    SELECT r.id AS report_id, x.id, x.number, x.edit, x.state, x.content, a.display_name AS edited_by
    FROM discharge_report r
      JOIN report_version x ON x.report_id = r.id
      JOIN known_account a ON a.id = x.author_id
    WHERE r.visit_id = $1
    ORDER BY x.number DESC LIMIT 1`,
  gives: {
    report_id: uuid,
    id: uuid,
    number: int,
    edit: int,
    state: word<ReportVersion['state']>(),
    content: json<ReportContent>(),
    edited_by: text,
  },
});

export const insertReport = statement({
  name: 'discharge/insert-report',
  sql: `INSERT INTO discharge_report (establishment_id, visit_id) VALUES ($1, $2) RETURNING id`,
  gives: { id: uuid },
});

export const insertDraft = statement({
  name: 'discharge/insert-draft',
  sql: `
    INSERT INTO report_version (establishment_id, report_id, number, state, content, author_id, edited_at)
    VALUES ($1, $2, $3, 'draft', $4, $5, $6)
    RETURNING id`,
  gives: { id: uuid },
});

/** Of version, content, author and instant. */
export const writeDraft = statement({
  name: 'discharge/write-draft',
  sql: `
    UPDATE report_version SET content = $2, edit = edit + 1, author_id = $3, edited_at = $4
    WHERE id = $1`,
});

export const replaceSigned = statement({
  name: 'discharge/replace-signed',
  sql: `UPDATE report_version SET state = 'replaced' WHERE report_id = $1 AND state = 'signed'`,
});

/** Of version, what is frozen, signer's account, name and number, instant and digest. */
export const signVersion = statement({
  name: 'discharge/sign-version',
  sql: `
    UPDATE report_version SET state = 'signed', frozen = $2, signed_by = $3, signer_name = $4, signer_rpps = $5,
      signed_at = $6, sha256 = $7, edited_at = $6
    WHERE id = $1`,
});

export const insertDocument = statement({
  name: 'discharge/insert-document',
  sql: `
    INSERT INTO signed_document (report_version_id, establishment_id, media_type, bytes, sha256)
    VALUES ($1, $2, 'application/pdf', $3, $4)`,
});

export const documentOfVersion = statement({
  name: 'discharge/document-of-version',
  sql: `SELECT bytes, sha256 FROM signed_document WHERE report_version_id = $1`,
  gives: { bytes: bytea, sha256: text },
});

export const signatureOfVersion = statement({
  name: 'discharge/signature-of-version',
  sql: `SELECT signer_name, signer_rpps, signed_at, sha256 FROM report_version WHERE id = $1`,
  gives: {
    signer_name: nullable(text),
    signer_rpps: nullable(text),
    signed_at: nullable(instant),
    sha256: nullable(text),
  },
});

/** Of version and correspondent; no row once a newer version replaces it. */
export const signedForCorrespondent = statement({
  name: 'discharge/signed-for-correspondent',
  sql: `
    SELECT x.frozen, d.bytes, d.sha256, c.display_name AS name, c.email
    FROM report_version x
      JOIN signed_document d ON d.report_version_id = x.id
      JOIN known_correspondent c ON c.id = $2
    WHERE x.id = $1 AND x.state = 'signed'`,
  gives: { frozen: json<FrozenReport>(), bytes: bytea, sha256: text, name: text, email: nullable(text) },
});

export const deliveriesOfVersion = statement({
  name: 'discharge/deliveries-of-version',
  sql: `SELECT recipient_id, state FROM known_delivery WHERE subject_id = $1`,
  gives: { recipient_id: uuid, state: text },
});

export const waitingRecipients = statement({
  name: 'discharge/waiting-recipients',
  sql: `
    SELECT recipient_id AS "correspondentId"
    FROM known_delivery WHERE subject_kind = 'report' AND subject_id = $1 AND state = 'waiting'`,
  gives: { correspondentId: uuid },
});

/** Once when the two are one person. */
export const recipientsOfPatient = statement({
  name: 'discharge/recipients-of-patient',
  sql: `
    SELECT correspondent_id AS id, display_name AS name, role, email
    FROM known_physician WHERE patient_id = $1
    ORDER BY role`,
  gives: { id: uuid, name: text, role: word<'primary' | 'referring'>(), email: nullable(text) },
});
