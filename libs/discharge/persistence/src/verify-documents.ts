import type { Database } from '@diurne/database';
import type { DocumentGuard } from './document-guard';
import type { WhyForged } from './why-forged';
import { signaturesWithoutVersion, signedVersions } from './signed-version.statements';

export interface ForgedDocument {
  readonly versionId: string | null;
  readonly why: WhyForged | 'version-gone';
}
export interface DocumentsVerdict {
  readonly verified: number;
  readonly forged: readonly ForgedDocument[];
}

const batch = 50;
const first = '00000000-0000-0000-0000-000000000000';

/** Holds every signed version of an establishment against what was signed. */
export async function verifyDocuments(
  database: Database,
  establishmentId: string,
  guard: DocumentGuard,
): Promise<DocumentsVerdict> {
  const actor = { establishmentId, accountId: null };
  const forged: ForgedDocument[] = [];
  let verified = 0;
  for (let after = first; ;) {
    const rows = await database.transact(actor, (tx) => tx.run(signedVersions, [after, batch]));
    for (const row of rows) {
      const why = guard.whyForged(row);
      if (why) forged.push({ versionId: row.id, why });
    }
    verified += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < batch) break;
  }
  const gone = await database.transact(actor, (tx) => tx.run(signaturesWithoutVersion, [establishmentId]));
  return { verified, forged: [...forged, ...gone.map(({ id }) => ({ versionId: id, why: 'version-gone' as const }))] };
}
