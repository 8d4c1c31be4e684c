import { z } from 'zod';
import { endpoint } from '../endpoint';
import { idParams, idShape, minuteShape } from '../values.shape';
import { lineShape, textShape } from '../texts.shape';
import { decidedRegimes, forcedClasses, gradingClasses, patientContextCriteria } from './grading-detail.shape';
import { visitPanelShape } from './open-visit.contract';

/** `atMinute`: when it was given or seen, left out for now. */
const written = { justification: textShape(1000), atMinute: minuteShape.optional() };
const groundShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hospitalReserveProduct'), ...written }),
  z.strictObject({ kind: z.literal('particularSurveillance'), ...written }),
  z.strictObject({ kind: z.literal('patientContext'), criterion: z.enum(patientContextCriteria), ...written }),
  z.strictObject({
    kind: z.literal('acteClassant'),
    ccam: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{4}\d{3}$/, 'code CCAM attendu\u00a0: quatre lettres et trois chiffres'),
    ...written,
  }),
  z.strictObject({ kind: z.literal('rescrit'), number: lineShape(40), gives: z.enum(forcedClasses), ...written }),
]);
const regimeShape = z.strictObject({ regime: z.enum(decidedRegimes), reason: textShape(500) });

export const recordGround = endpoint({
  method: 'POST',
  path: '/visits/:id/grounds',
  roles: ['physician', 'dim'],
  summary: 'Write a ground of billing on the visit; of the coding only, for the DIM.',
  params: idParams,
  body: groundShape,
  answer: visitPanelShape,
});
export const withdrawGround = endpoint({
  method: 'POST',
  path: '/visits/:id/grounds/:groundId/withdraw',
  roles: ['physician', 'dim'],
  summary: 'Take a ground back, with a reason; both stay on record.',
  params: z.strictObject({ id: idShape, groundId: idShape }),
  body: z.strictObject({ reason: textShape(500) }),
  answer: visitPanelShape,
});
export const decideVisitRegime = endpoint({
  method: 'POST',
  path: '/visits/:id/regime',
  roles: ['dim'],
  summary: 'Decide how one visit is billed, past ones too.',
  params: idParams,
  body: regimeShape,
  answer: visitPanelShape,
});
export const decidePathwayRegime = endpoint({
  method: 'POST',
  path: '/pathways/:id/regime',
  roles: ['dim'],
  summary: 'Decide how visits of a pathway are billed where its version left it open, past ones too.',
  params: idParams,
  body: regimeShape,
});
export const releaseVisit = endpoint({
  method: 'POST',
  path: '/visits/:id/release',
  roles: ['dim'],
  summary:
    'Release a visit for billing with the class that was seen; a reason lifts the hold of a transfer or a death.',
  params: idParams,
  body: z.strictObject({
    seen: z.strictObject({ gradingClass: z.enum(gradingClasses), count: z.int().min(0).max(200) }),
    reason: textShape(500).optional(),
  }),
  answer: visitPanelShape,
});
export const takeReleaseBack = endpoint({
  method: 'POST',
  path: '/visits/:id/release/take-back',
  roles: ['dim'],
  summary: 'Take the release of a visit back, with a reason; both stay on record.',
  params: idParams,
  body: z.strictObject({ reason: textShape(500) }),
  answer: visitPanelShape,
});
