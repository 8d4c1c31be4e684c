import { z } from 'zod';
import { endpoint } from '../endpoint';
import { textShape } from '../texts.shape';
import { idParams } from '../values.shape';

export const confidentialMarkers = ['coordinator', 'identityCell'] as const;
export const markConfidential = endpoint({
  method: 'PUT',
  path: '/patients/:id/confidential',
  roles: confidentialMarkers,
  summary: 'Mark a patient confidential (a colleague, violence), or take the mark away, with the reason.',
  params: idParams,
  body: z.strictObject({ confidential: z.boolean(), reason: textShape(300) }),
});
