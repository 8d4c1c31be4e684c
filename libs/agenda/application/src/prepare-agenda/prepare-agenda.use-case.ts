import type { Actor } from '../actor';
import type { AgendaLedger } from '../ports/agenda-ledger';

/** A visit has changed: its patient's agenda becomes due, after the unit's delay so that several changes make one message, or at once. */
export class PrepareAgenda {
  constructor(private readonly ledger: AgendaLedger) {}

  prepare(actor: Actor, visitId: string, changedAt: Date, when: 'after-the-delay' | 'at-once'): Promise<void> {
    return this.ledger.becomeDue(actor, visitId, changedAt, when);
  }
}
