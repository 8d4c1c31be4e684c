import { createHash } from 'node:crypto';
import type { RowOf, SealingKey } from '@diurne/database';
import { canonicalJson } from '@diurne/identifiers';
import type { signedVersion } from './signed-version.statements';

export type SignedVersion = RowOf<typeof signedVersion>;
export type WhyForged =
  | 'document-missing'
  | 'bytes-altered'
  | 'frozen-altered'
  | 'content-altered'
  | 'signature-altered'
  | 'not-traced'
  | 'trace-differs'
  | 'seal-missing'
  | 'seal-broken';

const purpose = 'signed report 1';
const hexOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** Of what was frozen, of the document and of what had been written. */
export interface SignedDigests {
  readonly sha256: string;
  readonly documentSha256: string;
  readonly contentSha256: string;
}
const sealed = (versionId: string, digests: SignedDigests) =>
  [versionId, digests.sha256, digests.documentSha256, digests.contentSha256] as const;
export const sealOfDocument = (key: SealingKey, versionId: string, digests: SignedDigests): string =>
  key.seal(purpose, ...sealed(versionId, digests));

/**
 * What is no longer as it was signed, or null. The digests show an altered row; what the trail says of the signature, one whose digests were
 * altered too; the seal, one whose trail was. Signatures of before there was a seal are held against digests and trail.
 */
export function whyForged(row: SignedVersion, key: SealingKey | null): WhyForged | null {
  const { bytes, document_sha256: documentSha256 } = row;
  if (bytes === null || documentSha256 === null) return 'document-missing';
  if (hexOf(bytes) !== documentSha256) return 'bytes-altered';
  if (digestOf(row.frozen) !== row.sha256) return 'frozen-altered';
  if (!isSignatureOfFrozen(row)) return 'signature-altered';
  if (row.traced_sha256 === null) return 'not-traced';
  if (row.traced_sha256 !== row.sha256) return 'trace-differs';
  if (row.traced_document_sha256 !== null && row.traced_document_sha256 !== documentSha256) return 'trace-differs';
  const contentSha256 = digestOf(row.content) ?? '';
  if (row.traced_content_sha256 !== null && row.traced_content_sha256 !== contentSha256) return 'content-altered';
  if (row.seal === null) return row.traced_sealed === true ? 'seal-missing' : null;
  const digests = { sha256: row.sha256, documentSha256, contentSha256 };
  return !key || key.fits(row.seal, purpose, ...sealed(row.id, digests)) ? null : 'seal-broken';
}

export const digestOf = (frozen: unknown): string | null => {
  try {
    return hexOf(canonicalJson(frozen));
  } catch {
    // A fraction, say: nothing that was ever signed.
    return null;
  }
};

const isSignatureOfFrozen = ({ frozen, signer, rpps, signed_at }: SignedVersion): boolean =>
  frozen.signer?.name === signer && frozen.signer.rpps === rpps && frozen.signedAt === signed_at.toISOString();
