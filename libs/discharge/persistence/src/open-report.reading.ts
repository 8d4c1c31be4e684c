import type { ReportView } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { reportMissing, standingDraft, visitUnknown, type ReportVersion } from '@diurne/discharge-application';
import {
  doubtsBeforeSigning,
  isForPaper,
  letterState,
  missingToSign,
  outdatedBy,
  productsProposed,
  proposalsFor,
  type FrozenReport,
} from '@diurne/discharge-domain';
import { patientName } from '@diurne/patients-domain';
import { contentView } from './content.view';
import type { DocumentGuard } from './document-guard';
import { lettersOfVersion } from './letters.statements';
import { readReportAtHand, type FoundReport } from './report-at-hand.reading';
import { documentOfVersion, signatureOfVersion, signedInForce } from './report.statements';

/** The report in its newest version; the reading is traced. @throws ReportRefusal `not-found`, `report-missing` @throws SignedVersionForged */
export function openReport(
  database: Database,
  guard: DocumentGuard,
  actor: Actor,
  visitId: string,
  at: Date,
): Promise<ReportView> {
  return guard.transact(database, actor, async (tx) => {
    const found = await readReportAtHand(tx, guard, visitId, at, false);
    if (!found) throw visitUnknown();
    if (!found.latest) throw reportMissing();
    await audit(tx, at, {
      action: 'report-opened',
      subjectKind: 'report-version',
      subjectId: found.latest.id,
      patientId: found.patientId,
    });
    return viewOf(tx, found, found.latest);
  });
}

/** A draft is shown as the trace now has it, and so is what would be signed. */
const newestOf = (found: FoundReport, latest: ReportVersion): ReportVersion =>
  latest.state === 'draft' ? standingDraft(found) : latest;

async function viewOf(tx: Transaction, found: FoundReport, latest: ReportVersion): Promise<ReportView> {
  const isDraft = latest.state === 'draft';
  const { content, authors, editedBy } = newestOf(found, latest);
  const [signature] = await tx.run(signatureOfVersion, [latest.id]);
  const signed = isDraft ? null : found.frozen;
  const { ipp, birthName, firstNames, birthDate, sex } = found.frame.patient;
  const { visit, deceasedOn } = signed ?? found.frame;
  return {
    visitId: found.frame.visit.id,
    unitId: found.unitId,
    on: found.on,
    patient: {
      id: found.patientId,
      ipp,
      displayName: patientName(found.frame.patient),
      birthName,
      firstNames,
      birthDate,
      sex,
      ...(deceasedOn ? { deceasedOn } : {}),
    },
    pathwayName: found.frame.visit.pathwayName,
    arrivedAtMinute: visit.arrivedAtMinute,
    leftAtMinute: visit.leftAtMinute,
    entryMode: visit.entryMode ?? null,
    exitMode: visit.exitMode ?? null,
    version: latest.number,
    edit: latest.edit,
    state: latest.state,
    content: contentView(content),
    ...(isDraft ? askedOfDraft(found, latest, content) : { missing: [], doubts: [], proposals: {} }),
    physicians: [...found.physicians],
    outdated: signed ? [...outdatedBy(signed, { ...found.lived, ...found.frame.visit, ...found.frame })] : [],
    editedBy,
    editedAt: (found.editedAt ?? new Date(0)).toISOString(),
    authors: [...(signed?.authors ?? authors)],
    replaces: (signed ? signed.replaces : found.signedBefore) ?? null,
    onBehalfOf: signed?.onBehalfOf ?? null,
    signedBy: signature?.signer_name ?? null,
    signerRpps: signature?.signer_rpps ?? null,
    signedAt: signature?.signed_at?.toISOString() ?? null,
    sha256: signature?.sha256 ?? null,
    recipients: isDraft ? recipientsToBe(found) : await recipientsOf(tx, latest),
  };
}

function askedOfDraft(
  { lived, recipients }: FoundReport,
  { number }: ReportVersion,
  content: ReportVersion['content'],
): Pick<ReportView, 'missing' | 'doubts' | 'proposals'> {
  return {
    missing: [...missingToSign(content, lived, { number })],
    doubts: [...doubtsBeforeSigning(content, lived, recipients.length)],
    proposals: { ...proposalsFor(content, lived.pathwaySentences, lived), ...productsProposed(content, lived.done) },
  };
}

const recipientsToBe = ({ recipients }: FoundReport): ReportView['recipients'] =>
  recipients.map(({ correspondentId: id, name, role, way, email }) => ({
    id,
    name,
    role,
    state: way ? 'willBeSent' : email === null ? 'noAddress' : 'notSecure',
    onPaper: way === null,
    by: null,
    at: null,
  }));

/** Those of the signature, whoever the patient's physicians are by now. */
async function recipientsOf(tx: Transaction, { id: versionId }: ReportVersion): Promise<ReportView['recipients']> {
  const letters = await tx.run(lettersOfVersion, [versionId]);
  return letters.map(({ correspondentId: id, name, role, by, handedAt, sentAt, ...letter }) => {
    const state = letterState(letter);
    const isOnPaper = state === 'handed' || state === 'posted';
    const at = isOnPaper ? handedAt : state === 'sent' ? sentAt : null;
    return {
      id,
      name,
      role,
      state,
      onPaper: isForPaper(state),
      by: isOnPaper ? by : null,
      at: at?.toISOString() ?? null,
    };
  });
}

export type ReportPaper = { readonly signed: Buffer } | { readonly draft: FrozenReport };

/** The signed bytes as they were signed, verified, or the draft to print; traced. @throws ReportRefusal `not-found`, `report-missing` @throws SignedVersionForged */
export function readReportPaper(
  database: Database,
  guard: DocumentGuard,
  actor: Actor,
  visitId: string,
  at: Date,
): Promise<ReportPaper> {
  return guard.transact(database, actor, async (tx) => {
    const found = await readReportAtHand(tx, guard, visitId, at, false);
    if (!found) throw visitUnknown();
    const { latest } = found;
    if (!latest) throw reportMissing();
    await audit(tx, at, {
      action: 'report-printed',
      subjectKind: 'report-version',
      subjectId: latest.id,
      patientId: found.patientId,
    });
    if (latest.state === 'draft')
      return {
        draft: {
          ...found.frame,
          version: latest.number,
          content: newestOf(found, latest).content,
          signer: null,
          signedAt: null,
          replaces: found.signedBefore,
          recipients: found.recipients.map(({ correspondentId, name, role }) => ({ correspondentId, name, role })),
        },
      };
    const [document] = await tx.run(documentOfVersion, [latest.id]);
    if (!document) throw new Error(`signed version ${latest.id} has no document`);
    return { signed: document.bytes };
  });
}

/** The letter in force as it was signed, verified; traced. @throws ReportRefusal `report-missing` @throws SignedVersionForged */
export function readSignedLetter(
  database: Database,
  guard: DocumentGuard,
  actor: Actor,
  visitId: string,
  at: Date,
): Promise<Buffer> {
  return guard.transact(database, actor, async (tx) => {
    const [inForce] = await tx.run(signedInForce, [visitId]);
    const signed = inForce && (await guard.require(tx, inForce.id));
    if (!signed?.bytes) throw reportMissing();
    await audit(tx, at, { action: 'report-printed', subjectKind: 'report-version', subjectId: signed.id });
    return signed.bytes;
  });
}
