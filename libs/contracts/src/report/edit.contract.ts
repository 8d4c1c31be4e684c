import { z } from 'zod';
import { endpoint } from '../endpoint';
import { recordReaders, reportWriters } from '../roles';
import { textShape } from '../texts.shape';
import { idParams, idShape, instantShape } from '../values.shape';
import { reportContentShape, reportShape } from './report.contract';

const editShape = z.object({
  id: idShape,
  version: z.int(),
  edit: z.int(),
  /** It came too late, over another's save, and was kept beside the draft. */
  beside: z.boolean(),
  author: z.string(),
  savedAt: instantShape,
});
export type ReportEdit = z.infer<typeof editShape>;
export const listReportEdits = endpoint({
  method: 'GET',
  path: '/visits/:id/report/edits',
  roles: reportWriters,
  summary: 'Every save of the report, newest first: nothing that was written is lost.',
  params: idParams,
  answer: z.array(editShape).max(2000),
});
export const openReportEdit = endpoint({
  method: 'GET',
  path: '/visits/:id/report/edits/:editId',
  roles: reportWriters,
  summary: 'One save, as it was written; it is brought back by saving it again.',
  params: z.strictObject({ id: idShape, editId: idShape }),
  answer: editShape.extend({ content: reportContentShape }),
});

export const giveUpVersion = endpoint({
  method: 'POST',
  path: '/visits/:id/report/give-up',
  roles: reportWriters,
  summary:
    'Give up the new version of a signed letter: the signed one stands, the texts are kept. A reason is asked once somebody wrote in it.',
  params: idParams,
  body: z.strictObject({ reason: textShape().optional() }),
  answer: reportShape,
});
export const readSignedPdf = endpoint({
  method: 'GET',
  path: '/visits/:id/report/signed.pdf',
  roles: recordReaders,
  summary: 'The signed letter in force, while a new version of it is being written too.',
  params: idParams,
  mediaType: 'application/pdf',
});
