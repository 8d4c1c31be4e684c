import type { ReportContent } from '@diurne/discharge-domain';
import type { Actor } from '../actor';
import { openDraft, type Edit } from '../open-draft';
import type { ReportLedger } from '../ports/report-ledger';
import { stepUnknown } from '../refusals';

/** Saves a draft. What was done, when and by whom stays as the trace says: only findings and texts are written by hand. */
export class WriteReport {
  constructor(private readonly ledger: ReportLedger) {}

  /** @throws ReportRefusal `not-found`, `report-missing`, `report-signed`, `report-changed-since`, `step-not-done` */
  write(actor: Actor, visitId: string, edit: Edit & { readonly content: ReportContent }, at: Date): Promise<void> {
    return this.ledger.change(actor, visitId, at, (found) => {
      const draft = openDraft(found, edit);
      const findings = new Map(edit.content.interventions.map(({ stepId, finding }) => [stepId, finding]));
      const known = new Set(draft.content.interventions.map(({ stepId }) => stepId));
      if ([...findings.keys()].some((stepId) => !known.has(stepId))) throw stepUnknown();
      const interventions = draft.content.interventions.map((written) => ({
        ...written,
        finding: findings.get(written.stepId) ?? written.finding,
      }));
      return { kind: 'write', versionId: draft.id, content: { ...edit.content, interventions } };
    });
  }
}
