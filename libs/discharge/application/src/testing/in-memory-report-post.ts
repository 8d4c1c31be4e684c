import type { Actor } from '../actor';
import type { ReportToSend } from '../ports/report-ledger';
import { ReportPost } from '../ports/report-post';
import type { InMemoryReportHouse } from './in-memory-report-house';
import type { CarrierMood } from './report-house';

const outcomes = {
  accepts: { state: 'sent', told: 'sent' },
  postpones: { state: 'waiting', told: 'again' },
  refuses: { state: 'failed', told: 'failed' },
  hangsUp: { state: 'uncertain', told: 'uncertain' },
} as const;

/** The physicians' mailboxes in memory; their carrier is in the mood that a test sets. */
export class InMemoryReportPost extends ReportPost {
  readonly arrived: string[] = [];
  mood: CarrierMood = 'accepts';

  constructor(private readonly house: InMemoryReportHouse) {
    super();
  }

  override async post(actor: Actor, report: ReportToSend): ReturnType<ReportPost['post']> {
    const role = this.house.roleOf(report.correspondentId);
    const delivery = this.house.deliveries.find(
      ({ versionId, to }) => versionId === report.reportVersionId && to === role,
    );
    if (!delivery || !this.house.isOurs(actor)) return 'nothing';
    if (delivery.state === 'claimed') return 'again';
    if (delivery.state !== 'waiting') return 'nothing';
    const { state, told } = outcomes[this.mood];
    Object.assign(delivery, { state, failure: state === 'sent' ? null : 'Le transporteur ne l’a pas pris.' });
    if (this.mood === 'accepts' || this.mood === 'hangsUp') this.arrived.push(report.way.address);
    return told;
  }
}
