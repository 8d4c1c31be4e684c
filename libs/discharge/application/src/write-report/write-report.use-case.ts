import { canonicalJson } from '@diurne/identifiers';
import type { ReportContent } from '@diurne/discharge-domain';
import type { Actor } from '../actor';
import { isSeen, standingDraft, type Edit } from '../open-draft';
import type { ReportLedger } from '../ports/report-ledger';
import { reportChangedSince, stepUnknown } from '../refusals';

/** Saves a draft. What was done, when and by whom stays as the trace says: only findings, reasons and texts are written by hand. */
export class WriteReport {
  constructor(private readonly ledger: ReportLedger) {}

  /**
   * Over another's save it is refused, and kept beside.
   * @throws ReportRefusal `not-found`, `report-missing`, `report-signed`, `report-changed-since`, `step-not-done`
   */
  async write(
    actor: Actor,
    visitId: string,
    edit: Edit & { readonly content: ReportContent },
    at: Date,
  ): Promise<void> {
    let overwritten: string | null = null;
    await this.ledger.change(actor, visitId, at, (found) => {
      const draft = standingDraft(found);
      if (!isSeen(draft, edit)) {
        overwritten = draft.editedBy;
        if (draft.number !== edit.version) return { kind: 'none' };
        return { kind: 'keepBeside', versionId: draft.id, edit: edit.expectedEdit, content: edit.content };
      }
      const content = writtenOver(draft.content, edit.content);
      const isSame = canonicalJson(content) === canonicalJson(found.latest?.content ?? null);
      return isSame ? { kind: 'none' } : { kind: 'write', versionId: draft.id, content };
    });
    if (overwritten !== null) throw reportChangedSince(overwritten);
  }
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
