import { createHash } from 'node:crypto';
import { audit, putAllInOutbox, type Database, type Transaction } from '@diurne/database';
import {
  ReportLedger,
  visitUnknown,
  type Actor,
  type ReportAtHand,
  type ReportChange,
  type ReportToSend,
} from '@diurne/discharge-application';
import { reportWay } from '@diurne/discharge-domain';
import { emit, openDelivery, outboxEntry, withdrawDeliveries } from '@diurne/messaging';
import { DocumentGuard } from './document-guard';
import { insertHanding } from './letters.statements';
import { readReportAtHand, type FoundReport } from './report-at-hand.reading';
import { digestOf } from './why-forged';
import {
  giveUpVersion,
  insertDocument,
  insertDraft,
  insertReport,
  keepBeside,
  replaceSigned,
  signedForCorrespondent,
  signVersion,
  waitingRecipients,
  writeDraft,
} from './report.statements';

type Signing = Extract<ReportChange, { kind: 'sign' }>;

export class PostgresReportLedger extends ReportLedger {
  /** `uponSigning`: what another context keeps of the visit in the transaction of the signature; nothing where nobody signs. */
  constructor(
    private readonly database: Database,
    private readonly guard = new DocumentGuard(),
    private readonly uponSigning: (tx: Transaction, visitId: string, at: Date) => Promise<void> = async () => undefined,
  ) {
    super();
  }

  change(
    actor: Actor,
    visitId: string,
    at: Date,
    decide: (found: ReportAtHand) => ReportChange | Promise<ReportChange>,
  ): Promise<void> {
    return this.guard.transact(this.database, actor, async (tx) => {
      const found = await readReportAtHand(tx, this.guard, visitId, at, true);
      if (!found) throw visitUnknown();
      const change = await decide(found);
      if (change.kind === 'draft') await this.writeDraft(tx, visitId, found, change, at);
      if (change.kind === 'write') {
        await tx.run(writeDraft, [change.versionId, JSON.stringify(change.content), actor.accountId, at]);
        await this.trace(tx, at, 'report-written', change.versionId, found);
      }
      if (change.kind === 'keepBeside') {
        const { establishmentId, accountId } = actor;
        const content = JSON.stringify(change.content);
        await tx.run(keepBeside, [establishmentId, change.versionId, change.edit, content, accountId, at]);
        await this.trace(tx, at, 'report-kept-beside', change.versionId, found);
      }
      if (change.kind === 'giveUp') {
        await tx.run(giveUpVersion, [change.versionId]);
        await this.trace(tx, at, 'report-given-up', change.versionId, found, { reason: change.reason });
        await emit(tx, at, [{ name: 'report-drafted', payload: { visitId, reportVersionId: change.versionId } }]);
      }
      if (change.kind === 'hand') {
        const { establishmentId, accountId } = actor;
        const { versionId, correspondentId, way } = change;
        await tx.run(insertHanding, [establishmentId, versionId, correspondentId, way, accountId, at]);
        await this.trace(tx, at, 'letter-handed', versionId, found, { correspondentId, way });
      }
      if (change.kind === 'sign') await this.writeSigned(tx, visitId, found, change, at);
    });
  }

  becomeDue(actor: Actor, reportVersionId: string, signedAt: Date): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      const waiting = await tx.run(waitingRecipients, [reportVersionId]);
      await putAllInOutbox(
        tx,
        waiting.map(({ correspondentId }) =>
          outboxEntry('send-report', { reportVersionId, correspondentId }, signedAt),
        ),
      );
    });
  }

  signedFor(actor: Actor, reportVersionId: string, correspondentId: string): Promise<ReportToSend | null> {
    return this.guard.transact(this.database, actor, async (tx) => {
      await this.guard.require(tx, reportVersionId);
      const [row] = await tx.run(signedForCorrespondent, [reportVersionId, correspondentId]);
      const way = row ? reportWay(row) : null;
      if (!row || !way) {
        await withdrawDeliveries(
          tx,
          { subjectKind: 'report', subjectId: reportVersionId, recipientId: correspondentId },
          'Une version plus récente le remplace, ou l’adresse a été retirée.',
        );
        return null;
      }
      return {
        reportVersionId,
        correspondentId,
        recipientName: row.name,
        way,
        frozen: row.frozen,
        document: row.bytes,
      };
    });
  }

  private async writeDraft(
    tx: Transaction,
    visitId: string,
    found: FoundReport,
    { number, content }: Extract<ReportChange, { kind: 'draft' }>,
    at: Date,
  ): Promise<void> {
    const [report] = found.reportId
      ? [{ id: found.reportId }]
      : await tx.run(insertReport, [tx.actor.establishmentId, visitId]);
    const [version] = await tx.run(insertDraft, [
      tx.actor.establishmentId,
      report?.id,
      number,
      JSON.stringify(content),
      tx.actor.accountId,
      at,
    ]);
    if (!version) throw new Error('the report version was not written');
    await this.trace(tx, at, 'report-drafted', version.id, found);
    await emit(tx, at, [{ name: 'report-drafted', payload: { visitId, reportVersionId: version.id } }]);
  }

  private async writeSigned(
    tx: Transaction,
    visitId: string,
    found: FoundReport,
    { versionId, frozen, sha256, document }: Signing,
    at: Date,
  ): Promise<void> {
    const { establishmentId } = tx.actor;
    await tx.run(replaceSigned, [found.reportId]);
    const [written] = await tx.run(signVersion, [
      versionId,
      JSON.stringify(frozen),
      tx.actor.accountId,
      frozen.signer?.name,
      frozen.signer?.rpps,
      at,
      sha256,
    ]);
    const documentSha256 = createHash('sha256').update(document).digest('hex');
    const digests = { sha256, documentSha256, contentSha256: digestOf(written?.content) ?? '' };
    const seal = this.guard.seal(versionId, digests);
    await tx.run(insertDocument, [versionId, establishmentId, Buffer.from(document), documentSha256, seal]);
    for (const { correspondentId, way } of found.recipients) {
      if (!way) continue;
      await openDelivery(tx, {
        visitId,
        patientId: found.patientId,
        subjectKind: 'report',
        subjectId: versionId,
        recipientKind: 'correspondent',
        recipientId: correspondentId,
        channel: way.channel,
        version: frozen.version,
      });
    }
    await this.uponSigning(tx, visitId, at);
    await this.trace(tx, at, 'report-signed', versionId, found, {
      number: frozen.version,
      ...digests,
      sealed: seal !== null,
    });
    await emit(tx, at, [{ name: 'report-signed', payload: { visitId, reportVersionId: versionId } }]);
  }

  private trace(
    tx: Transaction,
    at: Date,
    action: string,
    versionId: string | null,
    { patientId }: FoundReport,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    return audit(tx, at, { action, subjectKind: 'report-version', subjectId: versionId, patientId, detail });
  }
}
