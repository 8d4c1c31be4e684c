import { z } from 'zod';
import { endpoint } from '../endpoint';
import { recordReaders, reportWriters } from '../roles';
import { draftTextShape } from '../texts.shape';
import { civilDateShape, idParams, idShape, instantShape } from '../values.shape';
import { patientTraitsShape } from '../patients/patient.shape';

/** Sections of the report, which is also the letter of discharge (CSP R.1112-1-2). */
export const reportSections = [
  'reason',
  'treatmentsAtEntry',
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
/** Statements that a report answers with yes or no. */
export const reportStatements = ['resistantOrganisms', 'transfusion', 'bloodProducts'] as const;
/** Characters of a section, of what an intervention found, of why one was not done, of what a « oui » goes with, and of what a version changes. */
export const reportLengths = { section: 20_000, finding: 5000, reason: 2000, detail: 2000, changes: 5000 } as const;
const contentOf = (text: (most: number) => z.ZodString) =>
  z.strictObject({
    sections: z.record(z.enum(reportSections), text(reportLengths.section)),
    /** Yes-or-no statements that the synthesis must make; null is not answered yet. */
    resistantOrganisms: z.boolean().nullable(),
    transfusion: z.boolean().nullable(),
    bloodProducts: z.boolean().nullable(),
    /** What a yes goes with: the result of a search, products and their numbers. */
    details: z.partialRecord(z.enum(reportStatements), text(reportLengths.detail)).optional(),
    interventions: z
      .array(
        z.strictObject({
          stepId: idShape,
          /** As the trace says it: what comes back with a draft is not kept. */
          label: z.string(),
          performer: z.string(),
          profession: z.string().nullable().optional(),
          /** False of care that is told without a finding. */
          counted: z.boolean().optional(),
          doneAtMinute: z.int(),
          /** Declared for its performer, who has not confirmed it. */
          unconfirmed: z.boolean().optional(),
          /** Done before what must come first: what was missing, and why. */
          outsideGates: z.string().optional(),
          /** Products that were given with it, in words. */
          given: z.array(z.string()).max(50).optional(),
          /** Written of, and traced no more. */
          withdrawn: z.boolean().optional(),
          finding: text(reportLengths.finding),
        }),
      )
      .max(200),
    /** Care that was planned and is not traced, with the reason that a person wrote. */
    notDone: z
      .array(
        z.strictObject({
          stepId: idShape,
          label: z.string(),
          /** The reason that the trace holds, French. */
          said: z.string().optional(),
          /** Still to come while the patient is here: until when it is planned, in minutes of the day. */
          toComeBy: z.int().optional(),
          reason: text(reportLengths.reason),
        }),
      )
      .max(200)
      .optional(),
    /** From the second version on: what it changes of the one before. */
    changes: text(reportLengths.changes).optional(),
  });
/** As it was kept: a report of earlier rules can still be read. */
export const reportContentShape = contentOf(() => z.string());
const writtenContentShape = contentOf(draftTextShape);
export type ReportContent = z.infer<typeof reportContentShape>;
/** `notSecure`: no address of secure messaging, so that nothing leaves by mail; `handed` and `posted`: on paper, by someone. */
const recipientStateShape = z.enum([
  'willBeSent',
  'waiting',
  'sent',
  'failed',
  'uncertain',
  'noAddress',
  'notSecure',
  'handed',
  'posted',
]);
export const reportShape = z.object({
  visitId: idShape,
  unitId: idShape,
  on: civilDateShape,
  patient: patientTraitsShape,
  pathwayName: z.string(),
  arrivedAtMinute: z.int().nullable(),
  leftAtMinute: z.int().nullable(),
  entryMode: z.string().nullable(),
  exitMode: z.string().nullable(),
  version: z.int(),
  edit: z.int(),
  state: z.enum(['draft', 'signed', 'replaced']),
  content: reportContentShape,
  /** What the pathway or the trace would say, by section or statement: nothing of it is in the report until a person takes it. */
  proposals: z.partialRecord(z.enum([...reportSections, ...reportStatements]), z.string()),
  /** Of a draft, what its signer is asked again; French. To be sent back as `despite`. */
  doubts: z.array(z.string()),
  /** Who has the visit in their care: a signer who is none of them says for whom they sign. */
  physicians: z.array(z.object({ resourceId: idShape, name: z.string() })),
  /** What the trace says otherwise than the signed letter; French, empty while it holds. */
  outdated: z.array(z.string()),
  editedBy: z.string(),
  editedAt: instantShape,
  /** Those who wrote in this version. */
  authors: z.array(z.string()),
  replaces: z.object({ version: z.int(), signer: z.string(), signedAt: instantShape }).nullable(),
  onBehalfOf: z.string().nullable(),
  /** What stands in the way of the signature, French, with the section it concerns. */
  missing: z.array(z.object({ section: z.string(), message: z.string() })),
  signedBy: z.string().nullable(),
  signerRpps: z.string().nullable(),
  signedAt: instantShape.nullable(),
  sha256: z.string().nullable(),
  recipients: z.array(
    z.object({
      id: idShape,
      name: z.string(),
      role: z.enum(['primary', 'referring']),
      state: recipientStateShape,
      /** To be printed and handed or posted by someone. */
      onPaper: z.boolean(),
      by: z.string().nullable(),
      at: instantShape.nullable(),
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
  summary: 'Save the draft; when someone else saved since, it is refused and kept beside.',
  params: idParams,
  body: z.strictObject({ version: z.int(), expectedEdit: z.int(), content: writtenContentShape }),
  answer: reportShape,
});
export const signReport = endpoint({
  method: 'POST',
  path: '/visits/:id/report/sign',
  roles: ['physician'],
  asksSecondFactor: true,
  summary:
    'Sign what is on the screen: refused when its digest is not that of what would be signed. The content is frozen and hashed, and leaves for both physicians.',
  params: idParams,
  body: z.strictObject({
    version: z.int(),
    expectedEdit: z.int(),
    /** SHA-256 of the canonical JSON (RFC 8785) of version, ipp, content, arrivedAtMinute, leftAtMinute, entryMode, exitMode and each recipient’s name, role and onPaper. */
    digest: z.string().regex(/^[0-9a-f]{64}$/, 'empreinte SHA-256 attendue'),
    /** Each doubt that its signer has seen and stands by, as it was worded. */
    despite: z.array(z.string().max(1000)).max(50).default([]),
    /** The physician of the visit, when another signs. */
    onBehalfOf: idShape.nullable().default(null),
  }),
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
  summary: 'Visits whose report is not signed yet, or says no longer what the trace says, oldest first.',
  query: z.strictObject({ unitId: idShape.optional() }),
  answer: z
    .array(
      z.object({
        visitId: idShape,
        unitId: idShape,
        on: civilDateShape,
        patient: patientTraitsShape,
        pathwayName: z.string(),
        state: z.enum(['none', 'draft', 'outdated']),
      }),
    )
    .max(500),
});
