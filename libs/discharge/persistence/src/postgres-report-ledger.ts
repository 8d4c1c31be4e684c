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
import { reportWay, type FrozenReport } from '@diurne/discharge-domain';
import { emit, openDelivery, outboxEntry, withdrawDeliveries } from '@diurne/messaging';
import { readReportAtHand, type FoundReport } from './report-at-hand.reading';

type Signing = Extract<ReportChange, { kind: 'sign' }>;

export class PostgresReportLedger extends ReportLedger {
  constructor(private readonly database: Database) {
    super();
  }

  change(
    actor: Actor,
    visitId: string,
    at: Date,
    decide: (found: ReportAtHand) => ReportChange | Promise<ReportChange>,
  ): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      const found = await readReportAtHand(tx, visitId, true);
      if (!found) throw visitUnknown();
      const change = await decide(found);
      if (change.kind === 'draft') await this.writeDraft(tx, visitId, found, change, at);
      if (change.kind === 'write') {
        await tx.query(
          `UPDATE report_version SET content = $2, edit = edit + 1, author_id = $3, edited_at = $4 WHERE id = $1`,
          [change.versionId, JSON.stringify(change.content), actor.accountId, at],
        );
        await this.trace(tx, at, 'report-written', change.versionId, found);
      }
      if (change.kind === 'sign') await this.writeSigned(tx, visitId, found, change, at);
    });
  }

  becomeDue(actor: Actor, reportVersionId: string, signedAt: Date): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      const waiting = await tx.query<{ correspondentId: string }>(
        `SELECT recipient_id AS "correspondentId" FROM known_delivery WHERE subject_kind = 'report' AND subject_id = $1 AND state = 'waiting'`,
        [reportVersionId],
      );
      await putAllInOutbox(
        tx,
        waiting.map(({ correspondentId }) =>
          outboxEntry('send-report', { reportVersionId, correspondentId }, signedAt),
        ),
      );
    });
  }

  signedFor(actor: Actor, reportVersionId: string, correspondentId: string): Promise<ReportToSend | null> {
    return this.database.transact(actor, async (tx) => {
      const [row] = await tx.query<{
        frozen: FrozenReport;
        bytes: Buffer;
        sha256: string;
        name: string;
        email: string | null;
      }>(
        `SELECT x.frozen, d.bytes, d.sha256, c.display_name AS name, c.email FROM report_version x JOIN signed_document d ON d.report_version_id = x.id JOIN known_correspondent c ON c.id = $2
         WHERE x.id = $1 AND x.state = 'signed'`,
        [reportVersionId, correspondentId],
      );
      const way = row ? reportWay(row) : null;
      if (!row || !way) {
        await withdrawDeliveries(
          tx,
          { subjectKind: 'report', subjectId: reportVersionId, recipientId: correspondentId },
          'Une version plus récente le remplace, ou l’adresse a été retirée.',
        );
        return null;
      }
      requireIntact(row.bytes, row.sha256, reportVersionId);
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
      : await tx.query<{ id: string }>(
          `INSERT INTO discharge_report (establishment_id, visit_id) VALUES ($1, $2) RETURNING id`,
          [tx.actor.establishmentId, visitId],
        );
    const [version] = await tx.query<{ id: string }>(
      `INSERT INTO report_version (establishment_id, report_id, number, state, content, author_id, edited_at) VALUES ($1, $2, $3, 'draft', $4, $5, $6) RETURNING id`,
      [tx.actor.establishmentId, report?.id, number, JSON.stringify(content), tx.actor.accountId, at],
    );
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
    await tx.query(`UPDATE report_version SET state = 'replaced' WHERE report_id = $1 AND state = 'signed'`, [
      found.reportId,
    ]);
    await tx.query(
      `UPDATE report_version SET state = 'signed', frozen = $2, signed_by = $3, signer_name = $4, signer_rpps = $5, signed_at = $6, sha256 = $7, edited_at = $6 WHERE id = $1`,
      [versionId, JSON.stringify(frozen), tx.actor.accountId, frozen.signer?.name, frozen.signer?.rpps, at, sha256],
    );
    await tx.query(
      `INSERT INTO signed_document (report_version_id, establishment_id, media_type, bytes, sha256) VALUES ($1, $2, 'application/pdf', $3, $4)`,
      [versionId, establishmentId, Buffer.from(document), createHash('sha256').update(document).digest('hex')],
    );
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
    await this.trace(tx, at, 'report-signed', versionId, found, { number: frozen.version, sha256 });
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

/** @throws Error when what was signed is no longer what is stored */
export function requireIntact(bytes: Buffer, sha256: string, versionId: string): void {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`signed document ${versionId} does not match its digest`);
}
