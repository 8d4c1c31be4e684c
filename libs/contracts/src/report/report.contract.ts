import { z } from 'zod';
import { endpoint } from '../endpoint';
import { recordReaders, reportWriters } from '../roles';
import { draftTextShape } from '../texts.shape';
import { civilDateShape, idParams, idShape, instantShape } from '../values.shape';
import { patientTraitsShape } from '../patients/patient.shape';

/** Sections of the report, which is also the letter of discharge (CSP R.1112-1-2). */
export const reportSections = [
  'reason',
  'synthesis',
  'interventions',
  'treatmentsGiven',
  'treatmentsAtDischarge',
  'results',
  'awaitedResults',
  'followUp',
  'allergies',
  'devices',
] as const;
/** Characters of a section, and of what an intervention found. */
export const reportLengths = { section: 20_000, finding: 5000 } as const;
const contentOf = (text: (most: number) => z.ZodString) =>
  z.strictObject({
    sections: z.record(z.enum(reportSections), text(reportLengths.section)),
    /** Yes-or-no statements that the synthesis must make; null is not answered yet. */
    resistantOrganisms: z.boolean().nullable(),
    transfusion: z.boolean().nullable(),
    bloodProducts: z.boolean().nullable(),
    interventions: z
      .array(
        z.strictObject({
          stepId: idShape,
          /** As the trace says it: what comes back with a draft is not kept. */
          label: z.string(),
          performer: z.string(),
          doneAtMinute: z.int(),
          finding: text(reportLengths.finding),
        }),
      )
      .max(200),
  });
/** As it was kept: a report of earlier rules can still be read. */
export const reportContentShape = contentOf(() => z.string());
const writtenContentShape = contentOf(draftTextShape);
export type ReportContent = z.infer<typeof reportContentShape>;
export const reportShape = z.object({
  visitId: idShape,
  unitId: idShape,
  on: civilDateShape,
  patient: patientTraitsShape,
  pathwayName: z.string(),
  version: z.int(),
  edit: z.int(),
  state: z.enum(['draft', 'signed', 'replaced']),
  content: reportContentShape,
  /** What stands in the way of the signature, French, with the section it concerns. */
  missing: z.array(z.object({ section: z.string(), message: z.string() })),
  signedBy: z.string().nullable(),
  signerRpps: z.string().nullable(),
  signedAt: instantShape.nullable(),
  sha256: z.string().nullable(),
  recipients: z.array(
    z.object({
      name: z.string(),
      role: z.enum(['primary', 'referring']),
      state: z.enum(['willBeSent', 'waiting', 'sent', 'failed', 'uncertain', 'noAddress']),
    }),
  ),
});
export type ReportView = z.infer<typeof reportShape>;
export const openReport = endpoint({
  method: 'GET',
  path: '/visits/:id/report',
  roles: recordReaders,
  summary: 'The visit’s report in its present version.',
  params: idParams,
  answer: reportShape,
});
export const draftReport = endpoint({
  method: 'POST',
  path: '/visits/:id/report',
  roles: reportWriters,
  summary: 'Draft the report from the trace, or a new version of a signed one.',
  params: idParams,
  answer: reportShape,
});
export const writeReport = endpoint({
  method: 'PUT',
  path: '/visits/:id/report',
  roles: reportWriters,
  summary: 'Save the draft; refused when someone else saved since.',
  params: idParams,
  body: z.strictObject({ version: z.int(), expectedEdit: z.int(), content: writtenContentShape }),
  answer: reportShape,
});
export const signReport = endpoint({
  method: 'POST',
  path: '/visits/:id/report/sign',
  roles: ['physician'],
  summary: 'Sign: the content is frozen and hashed, and leaves for both physicians.',
  params: idParams,
  body: z.strictObject({ version: z.int(), expectedEdit: z.int() }),
  answer: reportShape,
});
export const readReportPdf = endpoint({
  method: 'GET',
  path: '/visits/:id/report.pdf',
  roles: recordReaders,
  summary: 'The report as a PDF; a draft says so on every page.',
  params: idParams,
  mediaType: 'application/pdf',
});
export const listPendingReports = endpoint({
  method: 'GET',
  path: '/reports/pending',
  roles: [...reportWriters, 'coordinator', 'dim'],
  summary: 'Visits whose report is not signed yet, oldest first.',
  query: z.strictObject({ unitId: idShape.optional() }),
  answer: z.array(
    z.object({
      visitId: idShape,
      unitId: idShape,
      on: civilDateShape,
      patient: patientTraitsShape,
      pathwayName: z.string(),
      state: z.enum(['none', 'draft']),
    }),
  ),
});
