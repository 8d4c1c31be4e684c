import type { Actor } from '../actor';
import type { AgendaLedger } from '../ports/agenda-ledger';
import type { AgendaPost } from '../ports/agenda-post';

/** Sends one version, unless it is no longer the one to send. */
export class SendAgenda {
  constructor(
    private readonly ledger: AgendaLedger,
    private readonly post: AgendaPost,
  ) {}

  async send(
    actor: Actor,
    agendaVersionId: string,
    at: Date,
  ): Promise<'sent' | 'failed' | 'uncertain' | 'again' | 'nothing'> {
    const agenda = await this.ledger.versionToSend(actor, agendaVersionId, at);
    return agenda ? this.post.post(actor, agenda) : 'nothing';
  }
}
