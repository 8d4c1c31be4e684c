import { z } from 'zod';
import { endpoint } from '../endpoint';
import { idParams } from '../values.shape';
import { visitPanelShape } from './open-visit.contract';
import { entryModes, icd10Shape, ndaShape } from './stay.shape';

/** What is left out stays as it was; null takes it back. */
export const keepStayRecord = endpoint({
  method: 'POST',
  path: '/visits/:id/stay-record',
  roles: ['secretary', 'coordinator', 'physician', 'dim'],
  summary:
    'Say how the patient came in, the number of the file, the diagnoses; of the diagnoses, physician and DIM only.',
  params: idParams,
  body: z.strictObject({
    entryMode: z.enum(entryModes).nullable().optional(),
    nda: ndaShape.nullable().optional(),
    mainDiagnosis: icd10Shape.nullable().optional(),
    relatedDiagnosis: icd10Shape.nullable().optional(),
    associatedDiagnoses: z.array(icd10Shape).max(30).optional(),
  }),
  answer: visitPanelShape,
});
