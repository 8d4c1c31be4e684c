import type { Actor } from '../actor';
import { ReportLedger, type ReportAtHand, type ReportChange, type ReportToSend } from '../ports/report-ledger';
import { reportSigned, SignedVersionForged, visitUnknown } from '../refusals';
import type { InMemoryReportHouse, KeptVersion } from './in-memory-report-house';
import { author, physicians } from './report-house';

const outdated = 'Une version plus récente le remplace, ou l’adresse a été retirée.';

export class InMemoryReportLedger extends ReportLedger {
  constructor(private readonly house: InMemoryReportHouse) {
    super();
  }

  override async change(
    actor: Actor,
    visitId: string,
    _at: Date,
    decide: (found: ReportAtHand) => ReportChange | Promise<ReportChange>,
  ): Promise<void> {
    const { house } = this;
    if (!house.isOurs(actor) || visitId !== house.visitId) throw visitUnknown();
    const found = house.found();
    const change = await decide(found);
    if (change.kind === 'draft') this.draft(change);
    if (change.kind === 'write') {
      const version = this.draftOf(change.versionId);
      Object.assign(version, { content: change.content, edit: version.edit + 1 });
      house.edits.push({ edit: version.edit, beside: false, content: change.content, author });
      house.acts.push('report-written');
    }
    if (change.kind === 'giveUp') {
      const at = house.versions.indexOf(this.draftOf(change.versionId));
      house.versions.splice(at, 1);
      house.acts.push('report-given-up');
      house.events.push('report-drafted');
    }
    if (change.kind === 'keepBeside') {
      house.edits.push({ edit: change.edit, beside: true, content: change.content, author });
      house.acts.push('report-kept-beside');
    }
    if (change.kind === 'hand') {
      const to = house.roleOf(change.correspondentId);
      if (to) house.handings.push({ of: change.versionId, to, way: change.way });
      house.acts.push('letter-handed');
    }
    if (change.kind === 'sign') this.sign(change, found);
  }

  override async becomeDue(actor: Actor, reportVersionId: string, signedAt: Date): Promise<void> {
    if (!this.house.isOurs(actor)) return;
    for (const { versionId, to, state } of this.house.deliveries)
      if (versionId === reportVersionId && state === 'waiting')
        this.house.put({ of: reportVersionId, to, due: signedAt });
  }

  override async signedFor(
    actor: Actor,
    reportVersionId: string,
    correspondentId: string,
  ): Promise<ReportToSend | null> {
    const { house } = this;
    if (!house.isOurs(actor)) return null;
    const role = house.roleOf(correspondentId);
    const way = role ? house.wayTo(role) : null;
    const version = house.versions.find(({ id, state }) => id === reportVersionId && state === 'signed');
    if (!role || !way || !version?.frozen || !version.document) {
      const waiting = house.deliveries.find(
        ({ versionId, to, state }) => versionId === reportVersionId && to === role && state === 'waiting',
      );
      if (waiting) Object.assign(waiting, { state: 'failed', failure: outdated });
      return null;
    }
    const { frozen, document, sealed } = version;
    if (document.join() !== sealed) throw new SignedVersionForged(reportVersionId, 'bytes-altered');
    return { reportVersionId, correspondentId, recipientName: physicians[role].name, way, frozen, document };
  }

  private draft({ number, content }: Extract<ReportChange, { kind: 'draft' }>): void {
    this.house.versions.push({
      id: this.house.newId(),
      number,
      edit: 1,
      state: 'draft',
      content,
      editedBy: author,
      authors: [author],
    });
    this.house.edits.push({ edit: 1, beside: false, content, author });
    this.trace('report-drafted');
  }

  private sign(change: Extract<ReportChange, { kind: 'sign' }>, { recipients }: ReportAtHand): void {
    const { house } = this;
    const { versionId, frozen, document } = change;
    const version = this.draftOf(versionId);
    for (const earlier of house.versions) if (earlier.state === 'signed') earlier.state = 'replaced';
    Object.assign(version, { state: 'signed', frozen, document, sealed: document.join() });
    for (const { role: to, way } of recipients)
      if (way) house.deliveries.push({ versionId, version: frozen.version, to, state: 'waiting', failure: null });
    this.trace('report-signed');
  }

  private draftOf(versionId: string): KeptVersion {
    const version = this.house.versions.find(({ id }) => id === versionId);
    if (version?.state !== 'draft') throw reportSigned();
    return version;
  }

  private trace(what: 'report-drafted' | 'report-signed'): void {
    this.house.acts.push(what);
    this.house.events.push(what);
  }
}
