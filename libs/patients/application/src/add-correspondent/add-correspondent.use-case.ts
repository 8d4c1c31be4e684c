import { faultsOfCorrespondent, type Correspondent, type CorrespondentToAdd } from '@diurne/patients-domain';
import type { Actor } from '../actor';
import type { CorrespondentBook } from '../ports/correspondent-book';
import { rppsWrong } from '../refusals';

export class AddCorrespondent {
  constructor(private readonly correspondents: CorrespondentBook) {}

  /** @throws PatientsRefusal `input-invalid` when the key of the RPPS number is wrong */
  async run(actor: Actor, asked: CorrespondentToAdd, at: Date): Promise<Correspondent> {
    const faults = faultsOfCorrespondent(asked);
    if (faults.length > 0) throw rppsWrong(faults);
    return this.correspondents.add(actor, asked, at);
  }
}
