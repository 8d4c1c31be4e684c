import { canonicalJson, followTrace, missingToSign, type FrozenReport } from '@diurne/discharge-domain';
import type { Actor, Author } from '../actor';
import { openDraft, type Edit } from '../open-draft';
import type { ReportLedger } from '../ports/report-ledger';
import type { ReportPress } from '../ports/report-press';
import { reportChangedSince, reportIncomplete, withoutRpps } from '../refusals';

/** Signs a draft: frozen with all that the document says, hashed, printed and sent, or refused with everything that is missing. */
export class SignReport {
  constructor(
    private readonly ledger: ReportLedger,
    private readonly press: ReportPress,
  ) {}

  /** @throws ReportRefusal `not-found`, `report-missing`, `report-signed`, `report-changed-since`, `report-incomplete`, `role-insufficient` */
  async sign(actor: Actor, signer: Author, visitId: string, edit: Edit, at: Date): Promise<void> {
    const { rpps } = signer;
    if (!rpps) throw withoutRpps();
    await this.ledger.change(actor, visitId, at, async (found) => {
      const draft = openDraft(found, edit);
      // The trace may have moved since the last save: a signature must not cover what its signer has not seen.
      if (canonicalJson(followTrace(draft.content, found.lived.done)) !== canonicalJson(draft.content))
        throw reportChangedSince('La trace de la journée');
      const missing = missingToSign(draft.content, found.lived);
      if (missing.length > 0) throw reportIncomplete(missing);
      const frozen: FrozenReport = {
        ...found.frame,
        version: draft.number,
        content: draft.content,
        signedAt: at.toISOString(),
        signer: { accountId: signer.accountId, name: signer.name, rpps },
        recipients: found.recipients.map(({ correspondentId, name, role }) => ({ correspondentId, name, role })),
      };
      const sha256 = this.press.digest(canonicalJson(frozen));
      return {
        kind: 'sign',
        versionId: draft.id,
        frozen,
        sha256,
        document: await this.press.print(frozen, sha256, at),
      };
    });
  }
}
