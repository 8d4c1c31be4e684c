import {
  doubtsBeforeSigning,
  missingToSign,
  signsFor,
  whatSignerSees,
  type FrozenReport,
} from '@diurne/discharge-domain';
import { canonicalJson } from '@diurne/identifiers';
import type { Actor, Author } from '../actor';
import { openDraft, type Edit } from '../open-draft';
import type { ReportAtHand, ReportLedger, ReportVersion } from '../ports/report-ledger';
import type { ReportPress } from '../ports/report-press';
import {
  forNobodyElse,
  forWhomUnsaid,
  reportDoubtful,
  reportIncomplete,
  reportNotAsSeen,
  withoutRpps,
} from '../refusals';

/** The act of signing: what its author saw, what they were asked again and stand by, and for whom they sign. */
export interface Signature extends Edit {
  /** Of `whatSignerSees`. */
  readonly digest: string;
  /** The doubts that were shown and are answered by signing. */
  readonly despite: readonly string[];
  readonly onBehalfOf: string | null;
}

/** Signs a draft: frozen with all that the document says, hashed, printed and sent, or refused with everything that is missing. */
export class SignReport {
  constructor(
    private readonly ledger: ReportLedger,
    private readonly press: ReportPress,
  ) {}

  /** @throws ReportRefusal `not-found`, `report-missing`, `report-signed`, `report-changed-since`, `report-not-as-seen`, `report-incomplete`, `role-insufficient` */
  async sign(actor: Actor, signer: Author, visitId: string, act: Signature, at: Date): Promise<void> {
    const { rpps } = signer;
    if (!rpps) throw withoutRpps();
    await this.ledger.change(actor, visitId, at, async (found) => {
      const draft = openDraft(found, act);
      requireAsSeen(found, draft, act);
      const frozen: FrozenReport = {
        ...found.frame,
        version: draft.number,
        content: draft.content,
        signedAt: at.toISOString(),
        signer: { accountId: signer.accountId, name: signer.name, rpps },
        recipients: found.recipients.map(({ correspondentId, name, role }) => ({ correspondentId, name, role })),
        ...(found.recipients.length === 0 ? { toNoPhysician: true } : {}),
        authors: draft.authors,
        onBehalfOf: forWhom(found, signer, act),
        replaces: found.signedBefore,
        standing: found.lived.standing,
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

function requireAsSeen(
  { frame, lived: trace, recipients: known }: ReportAtHand,
  draft: ReportVersion,
  act: Signature,
): void {
  const { arrivedAtMinute, leftAtMinute, entryMode = null, exitMode = null } = frame.visit;
  const { number: version, content } = draft;
  const lived = { arrivedAtMinute, leftAtMinute, entryMode, exitMode };
  const recipients = known.map((one) => ({ ...one, onPaper: one.way === null }));
  const seen = { version, ipp: frame.patient.ipp, content, ...lived, recipients };
  if (whatSignerSees(seen) !== act.digest) throw reportNotAsSeen();
  const missing = missingToSign(draft.content, trace, { number: draft.number });
  if (missing.length > 0) throw reportIncomplete(missing);
  const doubts = doubtsBeforeSigning(draft.content, trace, recipients.length).filter(
    (doubt) => !act.despite.includes(doubt),
  );
  if (doubts.length > 0) throw reportDoubtful(doubts);
}

/** The name of the physician of the visit for whom another signs. */
function forWhom({ physicians }: ReportAtHand, signer: Author, { onBehalfOf }: Signature): string | null {
  const others = signsFor(physicians, signer);
  if (others.length === 0) {
    if (onBehalfOf !== null && onBehalfOf !== signer.resourceId) throw forNobodyElse();
    return null;
  }
  const named = others.find(({ resourceId }) => resourceId === onBehalfOf);
  if (!named) throw forWhomUnsaid(others.map(({ name }) => name));
  return named.name;
}
