import type { Correspondent } from '@diurne/patients-domain';
import type { Actor } from '../actor';
import type { CorrespondentBook } from '../ports/correspondent-book';

export class ListCorrespondents {
  constructor(private readonly correspondents: CorrespondentBook) {}

  run(actor: Actor): Promise<readonly Correspondent[]> {
    return this.correspondents.list(actor);
  }
}
