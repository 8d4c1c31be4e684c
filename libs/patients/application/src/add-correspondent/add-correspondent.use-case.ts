import {
  faultsOfCorrespondent,
  sameCorrespondent,
  type Correspondent,
  type CorrespondentToAdd,
} from '@diurne/patients-domain';
import type { Actor } from '../actor';
import { insistedOn, shownCorrespondent, type Insistence } from '../insistence';
import type { CorrespondentBook } from '../ports/correspondent-book';
import { rppsWrong } from '../refusals';

export class AddCorrespondent {
  constructor(private readonly correspondents: CorrespondentBook) {}

  /** @throws PatientsRefusal `input-invalid` when the key of the RPPS number is wrong, `likely-double` */
  async run(actor: Actor, asked: CorrespondentToAdd, insist: Insistence | null, at: Date): Promise<Correspondent> {
    const faults = faultsOfCorrespondent(asked);
    if (faults.length > 0) throw rppsWrong(faults);
    return this.correspondents.add(actor, asked, at, (known) =>
      insistedOn(known.filter((one) => sameCorrespondent(one, asked)).map(shownCorrespondent), insist, seemsListed),
    );
  }
}

export const seemsListed =
  'Ce médecin est peut-être déjà dans l’annuaire. Choisissez-le, ou dites pourquoi c’est quelqu’un d’autre.';
