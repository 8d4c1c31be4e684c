import type { ReportVersion } from '@diurne/discharge-application';
import type { FrozenReport, ReportContent } from '@diurne/discharge-domain';
import { bool, bytea, instant, int, json, nullable, statement, text, uuid, word } from '@diurne/database';

export const latestVersion = statement({
  name: 'discharge/latest-version',
  sql: `
    SELECT r.id AS report_id, x.id, x.number, x.edit, x.state,
      CASE WHEN x.state = 'draft' THEN x.content ELSE x.frozen->'content' END AS content, x.frozen,
      a.display_name AS edited_by, x.edited_at,
      (SELECT jsonb_agg(w.name ORDER BY w.began, w.name) FROM (
         SELECT b.display_name AS name, min(e.saved_at) AS began
         FROM report_edit e JOIN known_account b ON b.id = e.author_id
         WHERE e.report_version_id = x.id AND NOT e.beside GROUP BY b.display_name) w) AS authors
    FROM discharge_report r
      JOIN report_version x ON x.report_id = r.id
      JOIN known_account a ON a.id = x.author_id
    WHERE r.visit_id = $1 AND x.state <> 'givenUp'
    ORDER BY x.number DESC LIMIT 1`,
  gives: {
    report_id: uuid,
    id: uuid,
    number: int,
    edit: int,
    state: word<ReportVersion['state']>(),
    content: json<ReportContent>(),
    frozen: nullable(json<FrozenReport>()),
    edited_by: text,
    edited_at: instant,
    authors: nullable(json<readonly string[]>()),
  },
});

/** Of visit: the newest that was signed before the latest version. */
export const signedBeforeLatest = statement({
  name: 'discharge/signed-before-latest',
  sql: `
    SELECT x.number AS version, x.signer_name AS signer, x.signed_at AS "signedAt"
    FROM discharge_report r JOIN report_version x ON x.report_id = r.id
    WHERE r.visit_id = $1 AND x.state NOT IN ('draft', 'givenUp')
      AND x.number < (SELECT max(y.number) FROM report_version y WHERE y.report_id = r.id AND y.state <> 'givenUp')
    ORDER BY x.number DESC LIMIT 1`,
  gives: { version: int, signer: text, signedAt: instant },
});

/** Of version, edit that its author had seen, content, author and instant. */
export const keepBeside = statement({
  name: 'discharge/keep-beside',
  sql: `
    INSERT INTO report_edit (establishment_id, report_version_id, edit, beside, content, author_id, saved_at)
    VALUES ($1, $2, $3, true, $4, $5, $6)`,
});

/** Every save of a visit's report, newest first. */
export const editsOfReport = statement({
  name: 'discharge/edits-of-report',
  sql: `
    SELECT e.id, x.number AS version, e.edit, e.beside, a.display_name AS author, e.saved_at AS "savedAt"
    FROM discharge_report r
      JOIN report_version x ON x.report_id = r.id
      JOIN report_edit e ON e.report_version_id = x.id
      JOIN known_account a ON a.id = e.author_id
    WHERE r.visit_id = $1
    ORDER BY e.saved_at DESC, e.id DESC LIMIT 2000`,
  gives: { id: uuid, version: int, edit: int, beside: bool, author: text, savedAt: instant },
});

/** Of visit and edit. */
export const editOfReport = statement({
  name: 'discharge/edit-of-report',
  sql: `
    SELECT e.id, x.number AS version, e.edit, e.beside, a.display_name AS author, e.saved_at AS "savedAt", e.content
    FROM discharge_report r
      JOIN report_version x ON x.report_id = r.id
      JOIN report_edit e ON e.report_version_id = x.id
      JOIN known_account a ON a.id = e.author_id
    WHERE r.visit_id = $1 AND e.id = $2`,
  gives: {
    id: uuid,
    version: int,
    edit: int,
    beside: bool,
    author: text,
    savedAt: instant,
    content: json<ReportContent>(),
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
    ON CONFLICT (establishment_id, report_id, number) DO UPDATE
      SET state = 'draft', content = excluded.content, author_id = excluded.author_id,
        edited_at = excluded.edited_at, edit = report_version.edit + 1
      WHERE report_version.state = 'givenUp'
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

export const giveUpVersion = statement({
  name: 'discharge/give-up-version',
  sql: `UPDATE report_version SET state = 'givenUp' WHERE id = $1 AND state = 'draft'`,
});

/** Of a visit: the letter that is in force, while a new version of it is written too. */
export const signedInForce = statement({
  name: 'discharge/signed-in-force',
  sql: `
    SELECT x.id FROM discharge_report r JOIN report_version x ON x.report_id = r.id
    WHERE r.visit_id = $1 AND x.state = 'signed'`,
  gives: { id: uuid },
});

export const replaceSigned = statement({
  name: 'discharge/replace-signed',
  sql: `UPDATE report_version SET state = 'replaced' WHERE report_id = $1 AND state = 'signed'`,
});

/** Of version, what is frozen, signer's account, name and number, instant and digest. Gives what was written, as it stays. */
export const signVersion = statement({
  name: 'discharge/sign-version',
  sql: `
    UPDATE report_version SET state = 'signed', frozen = $2, signed_by = $3, signer_name = $4, signer_rpps = $5,
      signed_at = $6, sha256 = $7, edited_at = $6
    WHERE id = $1
    RETURNING content`,
  gives: { content: json<unknown>() },
});

/** Of version, establishment, bytes, their digest and the seal of both digests. */
export const insertDocument = statement({
  name: 'discharge/insert-document',
  sql: `
    INSERT INTO signed_document (report_version_id, establishment_id, media_type, bytes, sha256, seal)
    VALUES ($1, $2, 'application/pdf', $3, $4, $5)`,
});

export const documentOfVersion = statement({
  name: 'discharge/document-of-version',
  sql: `SELECT bytes FROM signed_document WHERE report_version_id = $1`,
  gives: { bytes: bytea },
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
    SELECT x.frozen, d.bytes, c.display_name AS name, c.email, c.is_secure AS "isSecure"
    FROM report_version x
      JOIN signed_document d ON d.report_version_id = x.id
      JOIN known_correspondent c ON c.id = $2
    WHERE x.id = $1 AND x.state = 'signed'`,
  gives: {
    frozen: json<FrozenReport>(),
    bytes: bytea,
    name: text,
    email: nullable(text),
    isSecure: bool,
  },
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
    SELECT correspondent_id AS id, display_name AS name, role, email, is_secure AS "isSecure"
    FROM known_physician WHERE patient_id = $1
    ORDER BY role`,
  gives: { id: uuid, name: text, role: word<'primary' | 'referring'>(), email: nullable(text), isSecure: bool },
});
