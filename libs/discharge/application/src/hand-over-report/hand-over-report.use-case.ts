import type { Actor } from '../actor';
import type { ReportLedger } from '../ports/report-ledger';

/** A report was signed: it becomes due at each recipient who has an address. */
export class HandOverReport {
  constructor(private readonly ledger: ReportLedger) {}

  handOver(actor: Actor, reportVersionId: string, signedAt: Date): Promise<void> {
    return this.ledger.becomeDue(actor, reportVersionId, signedAt);
  }
}
