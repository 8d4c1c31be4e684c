import {
  AgendaLedger,
  type Actor,
  type AgendaAtHand,
  type AgendaToSend,
  type PatientCall,
} from '@diurne/agenda-application';
import {
  isCalledOff,
  knowsTheseHours,
  nobodyToCallOff,
  whatToTell,
  whyItStays,
  withdrawals,
  type NextVersion,
} from '@diurne/agenda-domain';
import { putInOutbox, type Database, type Transaction } from '@diurne/database';
import { emit, openDelivery, outboxEntry, reviveDeliveries, withdrawDeliveries } from '@diurne/messaging';
import {
  delayOfVisit,
  goneAgenda,
  holdTelling,
  callToWithdraw,
  insertCall,
  insertCallWithdrawal,
  insertSending,
  letTell,
  versionById,
  visitOfVersion,
  waitingAgenda,
} from './agenda-ledger.statements';
import { announceVisit } from './announce-visit';
import { traceOf } from './trace-of';
import { readVisitToTell, type FoundVisit } from './visit-to-tell.reading';
import { writeVersion } from './write-version';

const nothing = { kind: 'nothing' } as const;

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
      if (next.kind === 'version') {
        const id = await writeVersion(tx, visitId, found, next, at);
        await this.openMessage(tx, visitId, found, { id, sequence: next.sequence }, at);
      }
      // A cancellation that waits to leave is the one thing still to be said.
      else if (isCalledOff(found.state) && found.last?.method !== 'CANCEL')
        await withdrawDeliveries(tx, { subjectKind: 'agenda', visitId }, withdrawals.calledOff);
      // Moved and moved back before the delay was over: the patient knows these hours.
      else if (knowsTheseHours(found, at)) await announceVisit(tx, visitId, at, { unlessKnown: true });
      return next;
    });
  }

  becomeDue(actor: Actor, visitId: string, changedAt: Date, when: 'after-the-delay' | 'at-once'): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      await tx.run(letTell, [visitId]);
      await this.makeDue(tx, visitId, changedAt, when);
    });
  }

  hold(actor: Actor, visitId: string, at: Date, wish: 'asked' | 'heard'): Promise<'held' | 'unknown' | 'silent'> {
    return this.database.transact(actor, async (tx) => {
      const found = await readVisitToTell(tx, visitId, true);
      if (!found) return 'unknown';
      if (whatToTell(found.state, found.arrivesAt, at) === 'silent') return 'silent';
      if (nobodyToCallOff(found.state, found.last, found.mayKnow)) return 'silent';
      await tx.run(holdTelling, [tx.actor.establishmentId, visitId, at, tx.actor.accountId]);
      await traceOf(tx, at, 'agenda-held', { visitId, patientId: found.patientId });
      // A change that has still to be heard would end the wait: this comes after it.
      if (wish === 'asked')
        await emit(tx, at, [{ name: 'telling-held', payload: { visitId, unitId: found.unitId, on: found.visit.on } }]);
      return 'held';
    });
  }

  noteTelling(actor: Actor, deliveryId: string): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      const [gone] = await tx.run(goneAgenda, [deliveryId]);
      const found = gone && (await readVisitToTell(tx, gone.visitId, true));
      if (found?.newestId === gone?.agendaVersionId && found && gone && knowsTheseHours(found, gone.sentAt))
        await announceVisit(tx, gone.visitId, gone.sentAt, { unlessKnown: true });
    });
  }

  noteCall(
    actor: Actor,
    visitId: string,
    call: PatientCall,
    at: Date,
    decide: (found: AgendaAtHand) => NextVersion,
  ): Promise<'noted' | 'unknown'> {
    return this.database.transact(actor, async (tx) => {
      const found = await readVisitToTell(tx, visitId, true);
      if (!found) return 'unknown';
      const next = call.reached ? decide(found) : nothing;
      const said = next.kind === 'version' ? await writeVersion(tx, visitId, found, next, at) : found.newestId;
      const { means, reached } = call;
      await tx.run(insertCall, [
        tx.actor.establishmentId,
        visitId,
        said,
        at,
        tx.actor.accountId,
        means,
        reached,
        call.said,
      ]);
      await traceOf(tx, at, 'agenda-call-noted', { visitId, patientId: found.patientId }, { means, reached });
      if (reached) await this.toldByVoice(tx, visitId, at);
      return 'noted';
    });
  }

  withdrawCall(
    actor: Actor,
    callId: string,
    reason: string,
    at: Date,
  ): Promise<{ readonly visitId: string } | 'unknown' | 'already'> {
    return this.database.transact(actor, async (tx) => {
      const [call] = await tx.run(callToWithdraw, [callId]);
      const found = call && (await readVisitToTell(tx, call.visitId, true));
      if (!found) return 'unknown';
      const { establishmentId, accountId } = tx.actor;
      const written = await tx.run(insertCallWithdrawal, [establishmentId, callId, at, accountId, reason]);
      if (written.length === 0) return 'already';
      await traceOf(tx, at, 'agenda-call-withdrawn', { visitId: call.visitId, patientId: found.patientId });
      return { visitId: call.visitId };
    });
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
        await tx.run(insertSending, [tx.actor.establishmentId, id, found.way.address, at]);
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
      if (nobodyToCallOff(found.state, found.last, found.mayKnow)) return 'silent';
      if (found.way === null) return 'no-channel';
      await tx.run(letTell, [visitId]);
      await putInOutbox(tx, outboxEntry('issue-agenda', { visitId }, at));
      const { last } = found;
      const unsaid = last !== null && !last.withdrawn && last.told !== 'told' && last.elsewhere !== true;
      if (found.newestId !== null && unsaid) {
        await reviveDeliveries(tx, found.newestId);
        await this.openMessage(tx, visitId, found, { id: found.newestId, sequence: last.sequence }, at);
      }
      await traceOf(tx, at, 'agenda-hastened', { visitId, patientId: found.patientId });
      await emit(tx, at, [{ name: 'agenda-asked', payload: { visitId } }]);
      return 'hastened';
    });
  }

  read(actor: Actor, visitId: string, at: Date): Promise<FoundVisit | null> {
    return this.database.transact(actor, async (tx) => {
      const found = await readVisitToTell(tx, visitId, false);
      if (found) await traceOf(tx, at, 'agenda-read', { visitId, patientId: found.patientId });
      return found;
    });
  }

  private async toldByVoice(tx: Transaction, visitId: string, at: Date): Promise<void> {
    await tx.run(letTell, [visitId]);
    const found = await readVisitToTell(tx, visitId, false);
    if (found && knowsTheseHours(found, at)) await announceVisit(tx, visitId, at, { unlessKnown: true });
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

  /** Nothing to a patient without any way: somebody has to call them. */
  private async openMessage(
    tx: Transaction,
    visitId: string,
    found: FoundVisit,
    version: { readonly id: string; readonly sequence: number },
    at: Date,
  ): Promise<void> {
    if (found.way === null) return;
    await openDelivery(tx, {
      visitId,
      patientId: found.patientId,
      subjectKind: 'agenda',
      subjectId: version.id,
      recipientKind: 'patient',
      recipientId: found.patientId,
      channel: found.way.channel,
      version: version.sequence,
    });
    await putInOutbox(tx, outboxEntry('send-agenda', { agendaVersionId: version.id }, at));
  }
}
