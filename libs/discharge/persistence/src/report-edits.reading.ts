import type { AnswerOf, listReportEdits, openReportEdit as opening } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { ReportRefusal, reportMissing } from '@diurne/discharge-application';
import { contentView } from './content.view';
import { editOfReport, editsOfReport } from './report.statements';

/** Every save of a visit's report, without its text; newest first. @throws ReportRefusal `report-missing` */
export function readReportEdits(
  database: Database,
  actor: Actor,
  visitId: string,
): Promise<AnswerOf<typeof listReportEdits>> {
  return database.transact(actor, async (tx) => {
    const edits = await tx.run(editsOfReport, [visitId]);
    if (edits.length === 0) throw reportMissing();
    return edits.map(({ savedAt, ...edit }) => ({ ...edit, savedAt: savedAt.toISOString() }));
  });
}

/** One save as it was written; the reading is traced. @throws ReportRefusal `not-found` */
export function openReportEdit(
  database: Database,
  actor: Actor,
  { id: visitId, editId }: { readonly id: string; readonly editId: string },
  at: Date,
): Promise<AnswerOf<typeof opening>> {
  return database.transact(actor, async (tx) => {
    const [edit] = await tx.run(editOfReport, [visitId, editId]);
    if (!edit) throw new ReportRefusal('not-found', 'Cet enregistrement n’existe pas pour cette venue.');
    await audit(tx, at, { action: 'report-edit-opened', subjectKind: 'report-edit', subjectId: editId });
    const { savedAt, content, ...rest } = edit;
    return {
      ...rest,
      savedAt: savedAt.toISOString(),
      content: contentView(content),
    };
  });
}
