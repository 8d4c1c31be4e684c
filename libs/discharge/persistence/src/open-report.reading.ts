import type { ReportView } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { reportMissing, visitUnknown, type ReportVersion } from '@diurne/discharge-application';
import { missingToSign, type FrozenReport } from '@diurne/discharge-domain';
import { patientName } from '@diurne/patients-domain';
import { requireIntact } from './postgres-report-ledger';
import { readReportAtHand, type FoundReport } from './report-at-hand.reading';
import { deliveriesOfVersion, documentOfVersion, signatureOfVersion } from './report.statements';

type RecipientState = ReportView['recipients'][number]['state'];

/** The report in its newest version; the reading is traced. @throws ReportRefusal `not-found`, `report-missing` */
export function openReport(database: Database, actor: Actor, visitId: string, at: Date): Promise<ReportView> {
  return database.transact(actor, async (tx) => {
    const found = await readReportAtHand(tx, visitId, false);
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

async function viewOf(tx: Transaction, found: FoundReport, latest: ReportVersion): Promise<ReportView> {
  const [signature] = await tx.run(signatureOfVersion, [latest.id]);
  const { content } = latest;
  const { ipp, birthDate, sex } = found.frame.patient;
  return {
    visitId: found.frame.visit.id,
    unitId: found.unitId,
    on: found.on,
    patient: { id: found.patientId, ipp, displayName: patientName(found.frame.patient), birthDate, sex },
    pathwayName: found.frame.visit.pathwayName,
    version: latest.number,
    edit: latest.edit,
    state: latest.state,
    content: { ...content, interventions: [...content.interventions] },
    missing: latest.state === 'draft' ? [...missingToSign(content, found.lived)] : [],
    signedBy: signature?.signer_name ?? null,
    signerRpps: signature?.signer_rpps ?? null,
    signedAt: signature?.signed_at?.toISOString() ?? null,
    sha256: signature?.sha256 ?? null,
    recipients: await recipientsOf(tx, found, latest),
  };
}

async function recipientsOf(
  tx: Transaction,
  found: FoundReport,
  latest: ReportVersion,
): Promise<ReportView['recipients']> {
  const deliveries = await tx.run(deliveriesOfVersion, [latest.id]);
  const stateOf = new Map(
    deliveries.map(({ recipient_id, state }) => [
      recipient_id,
      state === 'claimed' ? 'waiting' : (state as RecipientState),
    ]),
  );
  return found.recipients.map(({ correspondentId, name, role, way }) => ({
    name,
    role,
    state: stateOf.get(correspondentId) ?? (way && latest.state === 'draft' ? 'willBeSent' : 'noAddress'),
  }));
}

export type ReportPaper = { readonly signed: Buffer } | { readonly draft: FrozenReport };

/** The signed bytes as they were signed, verified, or the draft to print; traced. @throws ReportRefusal `not-found`, `report-missing` @throws Error when the bytes were altered */
export function readReportPaper(database: Database, actor: Actor, visitId: string, at: Date): Promise<ReportPaper> {
  return database.transact(actor, async (tx) => {
    const found = await readReportAtHand(tx, visitId, false);
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
          content: latest.content,
          signer: null,
          signedAt: null,
          recipients: found.recipients.map(({ correspondentId, name, role }) => ({ correspondentId, name, role })),
        },
      };
    const [document] = await tx.run(documentOfVersion, [latest.id]);
    if (!document) throw new Error(`signed version ${latest.id} has no document`);
    requireIntact(document.bytes, document.sha256, latest.id);
    return { signed: document.bytes };
  });
}
