import type { Actor } from '../actor';
import type { AgendaToSend } from './agenda-ledger';

/** Takes an agenda to its patient, once. `again`: not yet, ask later. */
export abstract class AgendaPost {
  abstract post(actor: Actor, agenda: AgendaToSend): Promise<'sent' | 'failed' | 'uncertain' | 'again' | 'nothing'>;
}
