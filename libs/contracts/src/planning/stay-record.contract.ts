import { z } from 'zod';
import { endpoint } from '../endpoint';
import { idParams } from '../values.shape';
import { visitPanelShape } from './open-visit.contract';
import { entryModes, icd10Shape, ndaShape } from './stay.shape';

const seenShape = z.strictObject({
  entryMode: z.enum(entryModes).nullable().optional(),
  nda: z.string().nullable().optional(),
  mainDiagnosis: z.string().nullable().optional(),
  relatedDiagnosis: z.string().nullable().optional(),
  associatedDiagnoses: z.array(z.string()).max(30).optional(),
});
const nowShape = z.strictObject({
  entryMode: z.enum(entryModes).nullable().optional(),
  nda: ndaShape.nullable().optional(),
  mainDiagnosis: icd10Shape.nullable().optional(),
  relatedDiagnosis: icd10Shape.nullable().optional(),
  associatedDiagnoses: z.array(icd10Shape).max(30).optional(),
});

/** What `now` leaves out stays as it was; null takes it back. */
export const keepStayRecord = endpoint({
  method: 'POST',
  path: '/visits/:id/stay-record',
  roles: ['secretary', 'coordinator', 'physician', 'dim'],
  summary:
    'Say how the patient came in, the number of the file, the diagnoses; of the diagnoses, physician and DIM only. Only fields that differ from what was seen are written, and none that somebody changed meanwhile.',
  params: idParams,
  body: z.strictObject({ seen: seenShape, now: nowShape }).superRefine(({ seen, now }, found) => {
    for (const field of Object.keys(nowShape.shape) as (keyof typeof now)[])
      if (now[field] !== undefined && seen[field] === undefined)
        found.addIssue({
          code: 'custom',
          path: ['seen', field],
          message: 'ce qui a été lu avant d’être corrigé manque',
        });
  }),
  answer: visitPanelShape,
});
