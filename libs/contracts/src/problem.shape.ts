import { z } from 'zod';
import { doubleShape } from './insist.shape';
import { closedSubjectShape } from './record/record-openings.contract';
import { problemCodes } from './problem-codes';

export const violationShape = z.object({
  code: z.string(),
  message: z.string(),
  steps: z.array(z.string()),
  visits: z.array(z.string()),
  resources: z.array(z.string()),
  shortfall: z.number().optional(),
});
export type ViolationView = z.infer<typeof violationShape>;

/** RFC 9457 problem document. `detail` is French for people, `code` is stable for programs, `errors` names each wrong input by its path. */
export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  violations: z.array(violationShape).optional(),
  /** With `record-closed`: what to give with the reason that opens it. */
  record: closedSubjectShape.optional(),
  /** With `likely-double`: what may be the same. */
  doubles: z.array(doubleShape).optional(),
});
export type ProblemDocument = z.infer<typeof problemShape>;
