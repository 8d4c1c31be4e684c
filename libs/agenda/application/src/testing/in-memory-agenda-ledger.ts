import { agendaWay, isCalledOff, whatToTell, whyItStays, withdrawals, type NextVersion } from '@diurne/agenda-domain';
import type { Actor } from '../actor';
import { AgendaLedger, type AgendaAtHand, type AgendaToSend } from '../ports/agenda-ledger';
import { delayMinutes } from './agenda-house';
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
    if (next.kind === 'version') this.write(next, at);
    else if (isCalledOff(house.state) && found.last?.method !== 'CANCEL')
      house.withdraw(() => true, withdrawals.calledOff);
    else if (house.announcedAt === null && whatToTell(house.state, house.arrivesAt, at) === 'tell') house.announce(at);
    return next;
  }

  override async versionToSend(actor: Actor, agendaVersionId: string, at: Date): Promise<AgendaToSend | null> {
    const { house } = this;
    const version = house.versions.find(({ id }) => id === agendaVersionId);
    if (!version || !house.knows(actor, house.visitId)) return null;
    const way = agendaWay({ email: house.email });
    const newest = version === house.versions.at(-1);
    const because = whyItStays({ ...version, newest }, { ...this.found(), way }, at);
    if (because === null && way !== null) return { version, way };
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
    const due = new Date(changedAt.getTime() + (when === 'at-once' ? 0 : delayMinutes * 60_000));
    this.house.put({ job: 'issue-agenda', of: visitId, due });
  }

  override async hasten(
    actor: Actor,
    visitId: string,
    at: Date,
  ): Promise<'hastened' | 'unknown' | 'silent' | 'no-channel'> {
    const { house } = this;
    if (!house.knows(actor, visitId)) return 'unknown';
    if (whatToTell(house.state, house.arrivesAt, at) === 'silent') return 'silent';
    if (house.email === null) return 'no-channel';
    house.put({ job: 'issue-agenda', of: visitId, due: at });
    if (!this.found().last?.withdrawn) this.revive(at);
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

  private write({ sequence, method, content }: Extract<NextVersion, { kind: 'version' }>, at: Date): void {
    const { house } = this;
    house.withdraw(() => true, withdrawals.replaced);
    const id = house.newId();
    house.versions.push({ id, patientId: house.patientId, uid: house.uid, sequence, method, content, issuedAt: at });
    if (method === 'REQUEST') house.announce(at);
    house.trace('agenda-issued');
    if (house.email === null) return;
    house.deliveries.push({ versionId: id, version: sequence, state: 'waiting', failure: null });
    house.put({ job: 'send-agenda', of: id, due: at });
  }

  private revive(at: Date): void {
    const newest = this.house.versions.at(-1);
    const delivery = this.house.deliveries.find(({ versionId }) => versionId === newest?.id);
    if (!delivery || !['failed', 'uncertain'].includes(delivery.state)) return;
    Object.assign(delivery, { state: 'waiting', failure: null });
    this.house.put({ job: 'send-agenda', of: delivery.versionId, due: at });
  }
}
