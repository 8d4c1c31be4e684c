import type { Correspondent } from '@diurne/patients-domain';
import type { Actor } from '../actor';
import type { CorrespondentBook } from '../ports/correspondent-book';
import { addressNotTheirs } from '../refusals';

/** Somebody who may says that a physician’s address is one of secure messaging, or takes it back (null): letters leave to no other. */
export class MarkSecureAddress {
  constructor(private readonly correspondents: CorrespondentBook) {}

  /** @throws PatientsRefusal `not-found` when nobody has this address any more */
  async run(actor: Actor, id: string, email: string | null, at: Date): Promise<Correspondent> {
    const marked = await this.correspondents.markSecure(actor, id, email, at);
    if (!marked) throw addressNotTheirs();
    return marked;
  }
}
