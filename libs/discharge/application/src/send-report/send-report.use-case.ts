import type { Actor } from '../actor';
import type { ReportLedger } from '../ports/report-ledger';
import type { ReportPost } from '../ports/report-post';

/** Sends a signed report to one physician, unless it was replaced meanwhile. */
export class SendReport {
  constructor(
    private readonly ledger: ReportLedger,
    private readonly post: ReportPost,
  ) {}

  async send(
    actor: Actor,
    reportVersionId: string,
    correspondentId: string,
  ): Promise<'sent' | 'failed' | 'uncertain' | 'again' | 'nothing'> {
    const report = await this.ledger.signedFor(actor, reportVersionId, correspondentId);
    return report ? this.post.post(actor, report) : 'nothing';
  }
}
