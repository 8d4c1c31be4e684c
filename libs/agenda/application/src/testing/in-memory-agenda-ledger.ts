import {
  agendaWay,
  isCalledOff,
  knowsTheseHours,
  nobodyToCallOff,
  whatToTell,
  whyItStays,
  withdrawals,
  type NextVersion,
} from '@diurne/agenda-domain';
import type { Actor } from '../actor';
import { AgendaLedger, type AgendaAtHand, type AgendaToSend, type AgendaVersion } from '../ports/agenda-ledger';
import { delayMinutes, leftAt } from './agenda-house';
import type { InMemoryAgendaHouse } from './in-memory-agenda-house';

export class InMemoryAgendaLedger extends AgendaLedger {
  constructor(private readonly house: InMemoryAgendaHouse) {
    super();
  }

  override async issue(
    actor: Actor,
    visitId: string,
    at: Date,
    decide: (found: AgendaAtHand) => NextVersion,
  ): Promise<NextVersion | null> {
    const { house } = this;
    if (!house.knows(actor, visitId)) return null;
    const found = this.found();
    const next = decide(found);
    if (next.kind === 'version') this.open(this.write(next, at), at);
    else if (isCalledOff(house.state) && found.last?.method !== 'CANCEL')
      house.withdraw(() => true, withdrawals.calledOff);
    else if (house.announcedAt === null && knowsTheseHours(found, at)) house.announce(at);
    return next;
  }

  override async versionToSend(actor: Actor, agendaVersionId: string, at: Date): Promise<AgendaToSend | null> {
    const { house } = this;
    const version = house.versions.find(({ id }) => id === agendaVersionId);
    if (!version || !house.knows(actor, house.visitId)) return null;
    const way = agendaWay({ email: house.email });
    const newest = version === house.versions.at(-1);
    const because = whyItStays({ ...version, newest }, { ...this.found(), way }, at);
    if (because === null && way !== null) {
      house.wentTo.set(version.id, way.address);
      return { version, way };
    }
    house.withdraw(({ versionId }) => versionId === version.id, withdrawals[because ?? 'noAddress']);
    if (because === 'movedSince' && !house.isDue('issue-agenda', house.visitId))
      await this.becomeDue(actor, house.visitId, at, 'after-the-delay');
    return null;
  }

  override async becomeDue(
    actor: Actor,
    visitId: string,
    changedAt: Date,
    when: 'after-the-delay' | 'at-once',
  ): Promise<void> {
    if (!this.house.knows(actor, visitId)) return;
    this.house.held = false;
    if (this.house.deceased) return;
    const due = new Date(changedAt.getTime() + (when === 'at-once' ? 0 : delayMinutes * 60_000));
    this.house.put({ job: 'issue-agenda', of: visitId, due });
  }

  override hold: AgendaLedger['hold'] = async (actor, visitId, at, wish) => {
    const { house } = this;
    if (!house.knows(actor, visitId)) return 'unknown';
    const found = this.found();
    if (whatToTell(found.state, house.arrivesAt, at) === 'silent') return 'silent';
    if (nobodyToCallOff(found.state, found.last, found.mayKnow)) return 'silent';
    house.held = true;
    house.trace('agenda-held');
    if (wish === 'asked') house.happen('telling-held');
    return 'held';
  };

  override async noteTelling(actor: Actor, deliveryId: string): Promise<void> {
    const { house } = this;
    const gone = house.deliveries.find(({ versionId, state }) => versionId === deliveryId && state === 'sent');
    if (!gone || !house.knows(actor, house.visitId) || gone.versionId !== house.versions.at(-1)?.id) return;
    if (house.announcedAt === null && knowsTheseHours(this.found(), leftAt)) house.announce(leftAt);
  }

  override noteCall: AgendaLedger['noteCall'] = async (actor, visitId, { reached }, at, decide) => {
    const { house } = this;
    if (!house.knows(actor, visitId)) return 'unknown';
    const next = reached ? decide(this.found()) : null;
    const said = next?.kind === 'version' ? this.write(next, at).id : (house.versions.at(-1)?.id ?? null);
    house.calls.push({ id: house.newId(), versionId: said, reached, at, withdrawn: false });
    house.trace('agenda-call-noted');
    if (!reached) return 'noted';
    house.held = false;
    if (house.announcedAt === null && knowsTheseHours(this.found(), at)) house.announce(at);
    return 'noted';
  };

  override withdrawCall: AgendaLedger['withdrawCall'] = async (actor, callId) => {
    const { house } = this;
    const call = house.calls.find(({ id }) => id === callId);
    if (!call || !house.knows(actor, house.visitId)) return 'unknown';
    if (call.withdrawn) return 'already';
    call.withdrawn = true;
    house.trace('agenda-call-withdrawn');
    return { visitId: house.visitId };
  };

  override async hasten(
    actor: Actor,
    visitId: string,
    at: Date,
  ): Promise<'hastened' | 'unknown' | 'silent' | 'no-channel'> {
    const { house } = this;
    if (!house.knows(actor, visitId)) return 'unknown';
    const found = this.found();
    if (whatToTell(found.state, house.arrivesAt, at) === 'silent') return 'silent';
    if (nobodyToCallOff(found.state, found.last, found.mayKnow)) return 'silent';
    if (house.email === null) return 'no-channel';
    house.held = false;
    house.put({ job: 'issue-agenda', of: visitId, due: at });
    const { last } = found;
    if (last && !last.withdrawn && last.told !== 'told' && last.elsewhere !== true) this.revive(at);
    house.trace('agenda-hastened');
    house.happen('agenda-asked');
    return 'hastened';
  }

  override read: AgendaLedger['read'] = async (actor, visitId) => {
    const { house } = this;
    if (!house.knows(actor, visitId)) return null;
    house.trace('agenda-read');
    return { ...this.found(), uid: house.uid, issuedAt: house.versions.at(-1)?.issuedAt ?? null };
  };

  private found(): AgendaAtHand {
    return this.house.found(Object.values(withdrawals));
  }

  private write({ sequence, method, content }: Extract<NextVersion, { kind: 'version' }>, at: Date): AgendaVersion {
    const { house } = this;
    house.withdraw(() => true, withdrawals.replaced);
    const id = house.newId();
    const version = { id, patientId: house.patientId, uid: house.uid, sequence, method, content, issuedAt: at };
    house.versions.push(version);
    house.trace('agenda-issued');
    return version;
  }

  private open({ id, sequence }: AgendaVersion, at: Date): void {
    const { house } = this;
    if (house.email === null) return;
    if (!house.deliveries.some(({ versionId }) => versionId === id))
      house.deliveries.push({ versionId: id, version: sequence, state: 'waiting', failure: null });
    house.put({ job: 'send-agenda', of: id, due: at });
  }

  private revive(at: Date): void {
    const newest = this.house.versions.at(-1)!;
    const delivery = this.house.deliveries.find(({ versionId }) => versionId === newest.id);
    if (delivery && ['failed', 'uncertain'].includes(delivery.state))
      Object.assign(delivery, { state: 'waiting', failure: null });
    this.open(newest, at);
  }
}
