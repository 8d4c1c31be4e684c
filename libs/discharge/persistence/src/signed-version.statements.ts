import type { FrozenReport } from '@diurne/discharge-domain';
import { bool, bytea, instant, json, nullable, statement, text, uuid } from '@diurne/database';

const signed = {
  id: uuid,
  content: json<unknown>(),
  frozen: json<FrozenReport>(),
  sha256: text,
  signer: text,
  rpps: text,
  signed_at: instant,
  bytes: nullable(bytea),
  document_sha256: nullable(text),
  seal: nullable(text),
  traced_sha256: nullable(text),
  traced_document_sha256: nullable(text),
  traced_content_sha256: nullable(text),
  traced_sealed: nullable(bool),
};
const columns = `
      x.id, x.content, x.frozen, x.sha256, x.signer_name AS signer, x.signer_rpps AS rpps, x.signed_at,
      d.bytes, d.sha256 AS document_sha256, d.seal,
      k.sha256 AS traced_sha256, k.document_sha256 AS traced_document_sha256,
      k.content_sha256 AS traced_content_sha256, k.sealed AS traced_sealed
    FROM report_version x
      LEFT JOIN signed_document d ON d.establishment_id = x.establishment_id AND d.report_version_id = x.id
      LEFT JOIN known_signing k ON k.establishment_id = x.establishment_id AND k.version_id = x.id`;

/** Of version: all that was written when it was signed; no row of a draft. */
export const signedVersion = statement({
  name: 'discharge/signed-version',
  sql: `
    SELECT ${columns}
    WHERE x.id = $1 AND x.state <> 'draft'`,
  gives: signed,
});

/** Of the version they follow, and how many. */
export const signedVersions = statement({
  name: 'discharge/signed-versions',
  sql: `
    SELECT ${columns}
    WHERE x.state <> 'draft' AND x.id > $1::uuid
    ORDER BY x.id LIMIT $2::int`,
  gives: signed,
});

/** Of establishment: signatures of the trail of which the version, or its signature, is gone. */
export const signaturesWithoutVersion = statement({
  name: 'discharge/signatures-without-version',
  sql: `
    SELECT k.version_id AS id FROM known_signing k
    WHERE k.establishment_id = $1
      AND NOT EXISTS (SELECT FROM report_version x WHERE x.id = k.version_id AND x.state <> 'draft')
    ORDER BY k.version_id LIMIT 1000`,
  gives: { id: nullable(uuid) },
});
