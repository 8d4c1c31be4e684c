import { draftReport, followTrace } from '@diurne/discharge-domain';
import { canonicalJson } from '@diurne/identifiers';
import type { Actor } from '../actor';
import type { ReportLedger } from '../ports/report-ledger';
import { visitNotLived } from '../refusals';

const notLived = ['cancelled', 'postponed', 'noShow', 'unscheduled'];

/** Starts a report from the trace, brings an open draft up to it, or opens a new version of a signed one. */
export class DraftReport {
  constructor(private readonly ledger: ReportLedger) {}

  /** @throws ReportRefusal `not-found`, `visit-state-refused` */
  draft(actor: Actor, visitId: string, at: Date): Promise<void> {
    return this.ledger.change(actor, visitId, at, ({ visitState, lived, latest }) => {
      if (notLived.includes(visitState)) throw visitNotLived();
      if (!latest) return { kind: 'draft', number: 1, content: draftReport(lived) };
      const content = followTrace(latest.content, lived);
      // What the last version changed is not what the next one changes.
      if (latest.state !== 'draft')
        return { kind: 'draft', number: latest.number + 1, content: { ...content, changes: '' } };
      return canonicalJson(content) === canonicalJson(latest.content)
        ? { kind: 'none' }
        : { kind: 'write', versionId: latest.id, content };
    });
  }
}
