import type { Actor } from '../actor';
import type { AgendaLedger } from '../ports/agenda-ledger';

/** A message has its outcome: only what is gone is told. */
export class NoteTelling {
  constructor(private readonly ledger: AgendaLedger) {}

  note(actor: Actor, deliveryId: string): Promise<void> {
    return this.ledger.noteTelling(actor, deliveryId);
  }
}
