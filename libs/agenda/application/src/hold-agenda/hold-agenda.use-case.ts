import type { Actor } from '../actor';
import type { AgendaLedger } from '../ports/agenda-ledger';
import { nothingToSend, visitUnknown } from '../refusals';

/** The patient is not told for now: nothing leaves before somebody lets it, or changes the visit again. */
export class HoldAgenda {
  constructor(private readonly ledger: AgendaLedger) {}

  /** @throws AgendaRefusal `not-found`, `visit-state-refused` */
  async hold(actor: Actor, visitId: string, at: Date): Promise<void> {
    const outcome = await this.ledger.hold(actor, visitId, at, 'asked');
    if (outcome === 'unknown') throw visitUnknown();
    if (outcome === 'silent') throw nothingToSend();
  }

  /** Whoever changed the visit wished so: `actor` is who that was. */
  async heard(actor: Actor, visitId: string, at: Date): Promise<void> {
    await this.ledger.hold(actor, visitId, at, 'heard');
  }
}
