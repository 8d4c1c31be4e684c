import { AgendaLedger, type Actor, type AgendaAtHand, type AgendaToSend } from '@diurne/agenda-application';
import { isCalledOff, whatToTell, whyItStays, withdrawals, type NextVersion } from '@diurne/agenda-domain';
import { audit, putInOutbox, type Database, type Transaction } from '@diurne/database';
import { emit, openDelivery, outboxEntry, reviveDeliveries, withdrawDeliveries } from '@diurne/messaging';
import {
  delayOfVisit,
  insertVersion,
  newestVersion,
  versionById,
  visitOfVersion,
  waitingAgenda,
} from './agenda-ledger.statements';
import { announceVisit } from './announce-visit';
import { readVisitToTell, type FoundVisit } from './visit-to-tell.reading';

export class PostgresAgendaLedger extends AgendaLedger {
  constructor(private readonly database: Database) {
    super();
  }

  issue(
    actor: Actor,
    visitId: string,
    at: Date,
    decide: (found: AgendaAtHand) => NextVersion,
  ): Promise<NextVersion | null> {
    return this.database.transact(actor, async (tx) => {
      const found = await readVisitToTell(tx, visitId, true);
      if (!found) return null;
      const next = decide(found);
      if (next.kind === 'version') await this.writeVersion(tx, visitId, found, next, at);
      // A cancellation that waits to leave is the one thing still to be said.
      else if (isCalledOff(found.state) && found.last?.method !== 'CANCEL')
        await withdrawDeliveries(tx, { subjectKind: 'agenda', visitId }, withdrawals.calledOff);
      // Moved and moved back before the delay was over: the patient knows these hours.
      else if (whatToTell(found.state, found.arrivesAt, at) === 'tell')
        await announceVisit(tx, visitId, at, { unlessKnown: true });
      return next;
    });
  }

  becomeDue(actor: Actor, visitId: string, changedAt: Date, when: 'after-the-delay' | 'at-once'): Promise<void> {
    return this.database.transact(actor, (tx) => this.makeDue(tx, visitId, changedAt, when));
  }

  versionToSend(actor: Actor, agendaVersionId: string, at: Date): Promise<AgendaToSend | null> {
    return this.database.transact(actor, async (tx) => {
      const [of] = await tx.run(visitOfVersion, [agendaVersionId]);
      const found = of && (await readVisitToTell(tx, of.visitId, true));
      const [version] = await tx.run(versionById, [agendaVersionId]);
      if (!found || !version) return null;
      const because = whyItStays(version, found, at);
      if (because === null && found.way !== null) {
        const { id, uid, sequence, method, content, issued_at: issuedAt } = version;
        return {
          version: { id, patientId: found.patientId, uid, sequence, method, content, issuedAt },
          way: found.way,
        };
      }
      await withdrawDeliveries(
        tx,
        { subjectKind: 'agenda', subjectId: agendaVersionId },
        withdrawals[because ?? 'noAddress'],
      );
      if (because === 'movedSince') await this.tellAnew(tx, of.visitId, at);
      return null;
    });
  }

  hasten(actor: Actor, visitId: string, at: Date): Promise<'hastened' | 'unknown' | 'silent' | 'no-channel'> {
    return this.database.transact(actor, async (tx) => {
      const found = await readVisitToTell(tx, visitId, true);
      if (!found) return 'unknown';
      if (whatToTell(found.state, found.arrivesAt, at) === 'silent') return 'silent';
      if (found.way === null) return 'no-channel';
      await putInOutbox(tx, outboxEntry('issue-agenda', { visitId }, at));
      const [newest] = await tx.run(newestVersion, [visitId]);
      if (newest && !found.last?.withdrawn && (await reviveDeliveries(tx, newest.id)))
        await putInOutbox(tx, outboxEntry('send-agenda', { agendaVersionId: newest.id }, at));
      await audit(tx, at, {
        action: 'agenda-hastened',
        subjectKind: 'day-visit',
        subjectId: visitId,
        patientId: found.patientId,
      });
      await emit(tx, at, [{ name: 'agenda-asked', payload: { visitId } }]);
      return 'hastened';
    });
  }

  read(actor: Actor, visitId: string, at: Date): Promise<FoundVisit | null> {
    return this.database.transact(actor, async (tx) => {
      const found = await readVisitToTell(tx, visitId, false);
      if (found)
        await audit(tx, at, {
          action: 'agenda-read',
          subjectKind: 'day-visit',
          subjectId: visitId,
          patientId: found.patientId,
        });
      return found;
    });
  }

  private async makeDue(
    tx: Transaction,
    visitId: string,
    changedAt: Date,
    when: 'after-the-delay' | 'at-once',
  ): Promise<void> {
    const [unit] = await tx.run(delayOfVisit, [visitId]);
    if (!unit) return;
    const dueAt = new Date(changedAt.getTime() + (when === 'at-once' ? 0 : unit.delayMinutes * 60_000));
    await putInOutbox(tx, outboxEntry('issue-agenda', { visitId }, dueAt));
  }

  /** Unless it is due already: then somebody's change has seen to it. */
  private async tellAnew(tx: Transaction, visitId: string, at: Date): Promise<void> {
    const { deduplicationKey } = outboxEntry('issue-agenda', { visitId }, at);
    const waiting = await tx.run(waitingAgenda, [deduplicationKey]);
    if (waiting.length === 0) await this.makeDue(tx, visitId, at, 'after-the-delay');
  }

  private async writeVersion(
    tx: Transaction,
    visitId: string,
    found: FoundVisit,
    next: Extract<NextVersion, { kind: 'version' }>,
    at: Date,
  ): Promise<void> {
    await withdrawDeliveries(tx, { subjectKind: 'agenda', visitId }, withdrawals.replaced);
    const [version] = await tx.run(insertVersion, [
      tx.actor.establishmentId,
      visitId,
      found.uid,
      next.sequence,
      next.method,
      JSON.stringify(next.content),
      at,
    ]);
    if (!version) throw new Error('the agenda version was not written');
    if (next.method === 'REQUEST') await announceVisit(tx, visitId, at, { unlessKnown: false });
    await audit(tx, at, {
      action: 'agenda-issued',
      subjectKind: 'agenda-version',
      subjectId: version.id,
      patientId: found.patientId,
      detail: { visitId, sequence: next.sequence, method: next.method },
    });
    if (found.way === null) return;
    await openDelivery(tx, {
      visitId,
      patientId: found.patientId,
      subjectKind: 'agenda',
      subjectId: version.id,
      recipientKind: 'patient',
      recipientId: found.patientId,
      channel: found.way.channel,
      version: next.sequence,
    });
    await putInOutbox(tx, outboxEntry('send-agenda', { agendaVersionId: version.id }, at));
  }
}
