import { z } from 'zod';
import { endpoint } from '../endpoint';
import { patientTraitsShape } from '../patients/patient.shape';
import { recordReaders } from '../roles';
import { textShape } from '../texts.shape';
import { idParams, idShape, instantShape } from '../values.shape';

/** What a closed record is asked by. */
export const closedSubjectShape = z.object({ of: z.enum(['patient', 'visit', 'request']), id: idShape });

const leastWords = 3;
/** « Test » says nothing to whoever reads it afterwards. */
const motiveShape = textShape(500).refine(
  (reason) => reason.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= leastWords,
  'motif attendu, en trois mots au moins',
);

export const breakGlass = endpoint({
  method: 'POST',
  path: '/record-openings',
  roles: recordReaders,
  summary:
    'Open a record that is not in one’s care, or is confidential: with a reason, for a limited time; it is reviewed.',
  body: z.strictObject({ of: closedSubjectShape.shape.of, id: idShape, reason: motiveShape }),
  answer: z.object({ until: instantShape }),
});

export const recordOpeningShape = z.object({
  id: idShape,
  by: z.string(),
  patient: patientTraitsShape,
  reason: z.string(),
  openedAt: instantShape,
  until: instantShape,
  review: z.object({ by: z.string(), at: instantShape, remark: z.string() }).nullable(),
});
export type RecordOpeningView = z.infer<typeof recordOpeningShape>;
export const openingReviewers = ['administrator', 'dim'] as const;
export const listRecordOpenings = endpoint({
  method: 'GET',
  path: '/record-openings',
  roles: openingReviewers,
  summary: 'Who opened whose record by broken glass, why and when; those that nobody has looked at first.',
  query: z.strictObject({
    toReview: z
      .enum(['true', 'false'])
      .default('true')
      .transform((flag) => flag === 'true'),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  answer: z.object({ total: z.int(), openings: z.array(recordOpeningShape).max(200) }),
});
export const reviewRecordOpening = endpoint({
  method: 'POST',
  path: '/record-openings/:id/review',
  roles: openingReviewers,
  summary: 'Say that an opening was looked at, with a word; nobody reviews their own.',
  params: idParams,
  body: z.strictObject({ remark: textShape(500) }),
});
