import type { Actor } from '../actor';
import { versionDue } from '../issue-agenda/issue-agenda.use-case';
import type { AgendaLedger, PatientCall } from '../ports/agenda-ledger';
import { visitUnknown } from '../refusals';

/** "Patient appelé": who was reached has been told by a voice or a sheet of paper; who was not stays on the list. */
export class NoteCall {
  constructor(private readonly ledger: AgendaLedger) {}

  /** @throws AgendaRefusal `not-found` */
  async note(actor: Actor, visitId: string, call: PatientCall, at: Date): Promise<void> {
    const outcome = await this.ledger.noteCall(actor, visitId, call, at, (found) =>
      versionDue({ ...found, held: false }, at),
    );
    if (outcome === 'unknown') throw visitUnknown();
  }
}
