import { canonicalJson } from '@diurne/identifiers';
import type { ReportContent } from '@diurne/discharge-domain';
import type { Actor } from '../actor';
import { isSeen, standingDraft, type Edit } from '../open-draft';
import type { ReportLedger, ReportVersion } from '../ports/report-ledger';
import { reportChangedSince, reportSigned, stepUnknown, type ReportRefusal } from '../refusals';

/** Saves a draft. What was done, when and by whom stays as the trace says: only findings, reasons and texts are written by hand. */
export class WriteReport {
  constructor(private readonly ledger: ReportLedger) {}

  /**
   * Over another's save or signature it is refused, and kept beside.
   * @throws ReportRefusal `not-found`, `report-missing`, `report-signed`, `report-changed-since`, `step-not-done`
   */
  async write(
    actor: Actor,
    visitId: string,
    edit: Edit & { readonly content: ReportContent },
    at: Date,
  ): Promise<void> {
    let tooLate: ReportRefusal | null = null;
    await this.ledger.change(actor, visitId, at, (found) => {
      const { latest } = found;
      tooLate = whyTooLate(latest, edit);
      if (tooLate && latest?.number === edit.version)
        return { kind: 'keepBeside', versionId: latest.id, edit: edit.expectedEdit, content: edit.content };
      if (tooLate) throw tooLate;
      const draft = standingDraft(found);
      const content = writtenOver(draft.content, edit.content);
      const isSame = canonicalJson(content) === canonicalJson(latest?.content ?? null);
      return isSame ? { kind: 'none' } : { kind: 'write', versionId: draft.id, content };
    });
    if (tooLate) throw tooLate;
  }
}

/** Signed, or saved by someone else, since its author read it. */
function whyTooLate(latest: ReportVersion | null, edit: Edit): ReportRefusal | null {
  if (!latest) return null;
  if (latest.state !== 'draft') return reportSigned();
  return isSeen(latest, edit) ? null : reportChangedSince(latest.editedBy);
}

/** @throws ReportRefusal `step-not-done` */
function writtenOver(traced: ReportContent, written: ReportContent): ReportContent {
  const findings = new Map(written.interventions.map(({ stepId, finding }) => [stepId, finding]));
  const reasons = new Map(written.notDone?.map(({ stepId, reason }) => [stepId, reason]));
  const known = new Set(traced.interventions.map(({ stepId }) => stepId));
  if ([...findings].some(([stepId, finding]) => !known.has(stepId) && finding.trim() !== '')) throw stepUnknown();
  return {
    ...written,
    interventions: traced.interventions.map((one) => ({ ...one, finding: findings.get(one.stepId) ?? one.finding })),
    notDone: traced.notDone?.map((one) => ({ ...one, reason: reasons.get(one.stepId) ?? one.reason })),
  };
}
