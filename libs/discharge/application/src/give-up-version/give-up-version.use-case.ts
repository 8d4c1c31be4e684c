import type { Actor } from '../actor';
import type { ReportLedger } from '../ports/report-ledger';
import { giveUpUnsaid, nothingToGiveUp } from '../refusals';

/** The new version of a signed letter is given up: the signed one was never anything else, and what was written is kept. */
export class GiveUpVersion {
  constructor(private readonly ledger: ReportLedger) {}

  /** @throws ReportRefusal `not-found`, `report-missing` without a new version, `report-incomplete` without a reason once somebody has written in it */
  giveUp(actor: Actor, visitId: string, reason: string | null, at: Date): Promise<void> {
    return this.ledger.change(actor, visitId, at, ({ latest, signedBefore }) => {
      if (latest?.state !== 'draft' || !signedBefore) throw nothingToGiveUp();
      const why = reason?.trim() ?? '';
      if (latest.edit > 1 && why === '') throw giveUpUnsaid();
      return { kind: 'giveUp', versionId: latest.id, reason: why === '' ? null : why };
    });
  }
}
