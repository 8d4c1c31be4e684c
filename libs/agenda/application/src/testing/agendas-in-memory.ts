import { agendaOf, type NextVersion, type VisitToTell } from '@diurne/agenda-domain';
import { civilDate } from '@diurne/time';
import type { Actor } from '../actor';
import { AgendaLedger, type AgendaAtHand } from '../ports/agenda-ledger';

export const visitToTell: VisitToTell = {
  on: civilDate('2026-11-24'),
  timeZone: 'Europe/Paris',
  patientName: 'ESSAI Un',
  establishment: 'CH d’Essai',
  unit: { name: 'HDJ', phone: '01', address: 'ici' },
  arrival: 495,
  departure: 610,
  preparation: ['Venez à jeun.'],
  steps: [],
};

/** The agenda of one visit, without a database; it arrives at 8 h 15 on 24 November. */
export class AgendasInMemory extends AgendaLedger {
  readonly issued: NextVersion[] = [];
  found: AgendaAtHand = {
    state: 'booked',
    arrivesAt: new Date('2026-11-24T07:15:00Z'),
    visit: visitToTell,
    last: null,
    mayKnow: false,
  };
  issuedAt: Date | null = null;
  hastening: Awaited<ReturnType<AgendaLedger['hasten']>> = 'hastened';

  readonly due: Parameters<AgendaLedger['becomeDue']>[] = [];

  override becomeDue: AgendaLedger['becomeDue'] = (...asked) => Promise.resolve(void this.due.push(asked));
  override versionToSend: AgendaLedger['versionToSend'] = () => Promise.resolve(null);
  override hasten: AgendaLedger['hasten'] = () => Promise.resolve(this.hastening);
  override read: AgendaLedger['read'] = (_actor, visitId) =>
    Promise.resolve(visitId === 'v1' ? { ...this.found, uid: 'v1@990000001.diurne', issuedAt: this.issuedAt } : null);

  override async issue(
    _actor: Actor,
    visitId: string,
    at: Date,
    decide: (found: AgendaAtHand) => NextVersion,
  ): Promise<NextVersion | null> {
    if (visitId !== 'v1') return null;
    const next = decide(this.found);
    this.issued.push(next);
    if (next.kind === 'version') {
      const { sequence, method, content } = next;
      this.found = { ...this.found, last: { sequence, method, content, withdrawn: false }, mayKnow: true };
      this.issuedAt = at;
    }
    return next;
  }
}

export const present = agendaOf(visitToTell);
