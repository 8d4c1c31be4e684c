import type { Actor } from '../actor';
import type { AgendaLedger } from '../ports/agenda-ledger';
import { noChannel, nothingToSend, visitUnknown } from '../refusals';

/** Without waiting for the unit's delay. @throws AgendaRefusal `not-found`, `no-channel`, `visit-state-refused` */
export class SendAgendaNow {
  constructor(private readonly ledger: AgendaLedger) {}

  async send(actor: Actor, visitId: string, at: Date): Promise<void> {
    const outcome = await this.ledger.hasten(actor, visitId, at);
    if (outcome === 'unknown') throw visitUnknown();
    if (outcome === 'no-channel') throw noChannel();
    if (outcome === 'silent') throw nothingToSend();
  }
}
