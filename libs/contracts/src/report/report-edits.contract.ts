import { z } from 'zod';
import { endpoint } from '../endpoint';
import { reportWriters } from '../roles';
import { idParams, idShape, instantShape } from '../values.shape';
import { reportContentShape } from './report.contract';

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
  answer: z.array(editShape),
});
export const openReportEdit = endpoint({
  method: 'GET',
  path: '/visits/:id/report/edits/:editId',
  roles: reportWriters,
  summary: 'One save, as it was written; it is brought back by saving it again.',
  params: z.strictObject({ id: idShape, editId: idShape }),
  answer: editShape.extend({ content: reportContentShape }),
});
