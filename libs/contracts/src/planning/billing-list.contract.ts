import { z } from 'zod';
import { endpoint } from '../endpoint';
import { patientTraitsShape } from '../patients/patient.shape';
import { civilDateShape, idShape } from '../values.shape';
import { gradingBadgeShape } from './day.shape';
import { gradingClasses, gradingDetailShape } from './grading-detail.shape';

/** `held`: something is to be put right; `ready`: nothing is, and it is not released; `planned`: the patient has not left; `nothing`: no day visit to bill, ever. */
export const billingStates = ['held', 'ready', 'released', 'planned', 'nothing'] as const;
export type BillingState = (typeof billingStates)[number];

/** Of the list and of its table, both days counted. */
export const longestBillingDays = 31;
export const billingPageSize = 50;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const asked = {
  from: civilDateShape,
  to: civilDateShape,
  /** Left out: every unit. */
  unitId: idShape.optional(),
  gradingClass: z.enum(gradingClasses).optional(),
  state: z.enum(billingStates).optional(),
};
const inOrder = ({ from, to }: { from: string; to: string }): boolean =>
  from <= to && daysBetween(from, to) < longestBillingDays;
const notInOrder = {
  message: `période attendue\u00a0: la fin après le début, ${longestBillingDays} jours au plus`,
  path: ['to'],
};
const page = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, 'page attendue, de 1 à 999')
  .transform(Number)
  .default(1);

export const billingVisitShape = z.object({
  visitId: idShape,
  /** Number of the stay's file; null while nobody wrote it. */
  nda: z.string().nullable(),
  unitId: idShape,
  unitName: z.string(),
  on: civilDateShape,
  patient: patientTraitsShape,
  pathway: z.object({ code: z.string(), name: z.string() }),
  state: z.enum(billingStates),
  badge: gradingBadgeShape,
  detail: gradingDetailShape,
});
export type BillingVisitView = z.infer<typeof billingVisitShape>;

export const listBilling = endpoint({
  method: 'GET',
  path: '/billing/visits',
  roles: ['dim'],
  summary: 'Visits of a period with class, holds, reasons, grounds and regime, by page; the reading is traced.',
  query: z.strictObject({ ...asked, page }).refine(inOrder, notInOrder),
  answer: z.object({
    /** Of the whole period that was asked for, whatever the page. */
    total: z.int(),
    held: z.int(),
    classes: z.array(
      z.object({ gradingClass: z.enum(gradingClasses), basis: z.enum(['traced', 'planned']), visits: z.int() }),
    ),
    pages: z.int(),
    visits: z.array(billingVisitShape).max(billingPageSize),
  }),
});
export const exportBilling = endpoint({
  method: 'GET',
  path: '/billing/visits.csv',
  roles: ['dim'],
  summary: 'The same visits as a table of codes for the DIM’s tools: no name and no free text; the reading is traced.',
  query: z.strictObject(asked).refine(inOrder, notInOrder),
  mediaType: 'text/csv',
});
