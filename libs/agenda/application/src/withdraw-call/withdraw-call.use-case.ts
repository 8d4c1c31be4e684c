import type { Actor } from '../actor';
import type { AgendaLedger } from '../ports/agenda-ledger';
import { callUnknown, callWithdrawn } from '../refusals';

/** "Noté par erreur": what the call said of the patient falls back to what is known without it. */
export class WithdrawCall {
  constructor(private readonly ledger: AgendaLedger) {}

  /** Answers whose visit it was. @throws AgendaRefusal `not-found`, `already-noted` */
  async withdraw(actor: Actor, callId: string, reason: string, at: Date): Promise<string> {
    const outcome = await this.ledger.withdrawCall(actor, callId, reason, at);
    if (outcome === 'unknown') throw callUnknown();
    if (outcome === 'already') throw callWithdrawn();
    return outcome.visitId;
  }
}
