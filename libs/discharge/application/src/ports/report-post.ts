import type { Actor } from '../actor';
import type { ReportToSend } from './report-ledger';

/** Takes a signed report to one physician, once. `again`: not yet, ask later. */
export abstract class ReportPost {
  abstract post(actor: Actor, report: ReportToSend): Promise<'sent' | 'failed' | 'uncertain' | 'again' | 'nothing'>;
}
