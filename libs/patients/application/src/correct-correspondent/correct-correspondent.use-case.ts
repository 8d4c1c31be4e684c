import {
  correctedFields,
  faultsOfCorrespondent,
  sameCorrespondent,
  type Correction,
  type Correspondent,
  type CorrespondentToAdd,
} from '@diurne/patients-domain';
import { seemsListed } from '../add-correspondent/add-correspondent.use-case';
import type { Actor } from '../actor';
import { insistedOn, shownCorrespondent, type Insistence } from '../insistence';
import type { CorrespondentBook } from '../ports/correspondent-book';
import { changedMeanwhile, correspondentUnknown, rppsWrong } from '../refusals';

const entryOf = ({ displayName, rpps, specialty, email }: CorrespondentToAdd): CorrespondentToAdd => ({
  displayName,
  rpps,
  specialty,
  email,
});

/** Puts right an entry of the address book. A new address is not marked as secure until somebody marks it. */
export class CorrectCorrespondent {
  constructor(private readonly correspondents: CorrespondentBook) {}

  /** @throws PatientsRefusal `not-found`, `input-invalid`, `record-changed-since`, `likely-double` */
  async run(
    actor: Actor,
    id: string,
    { seen, now }: Correction<CorrespondentToAdd>,
    insist: Insistence | null,
    at: Date,
  ): Promise<Correspondent> {
    const faults = faultsOfCorrespondent(now);
    if (faults.length > 0) throw rppsWrong(faults.map(({ path, message }) => ({ path: `now.${path}`, message })));
    const corrected = await this.correspondents.correct(actor, id, at, (standing, others) => {
      const fields = correctedFields(entryOf(standing), { seen, now: entryOf(now) });
      if (!fields.ok) throw changedMeanwhile(fields.changedSince);
      const renamed = 'displayName' in fields.after || 'rpps' in fields.after;
      const doubles = renamed ? others.filter((one) => sameCorrespondent(one, now)).map(shownCorrespondent) : [];
      return { before: fields.before, after: fields.after, insisted: insistedOn(doubles, insist, seemsListed) };
    });
    if (!corrected) throw correspondentUnknown();
    return corrected;
  }
}
