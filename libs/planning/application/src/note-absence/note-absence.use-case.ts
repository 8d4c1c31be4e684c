import { faultsOfPeriod, type Absence, type AbsenceToNote } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { ResourceBook } from '../ports/resource-book';
import { PlanningRefusal, resourceUnknown } from '../refusals';

/** Somebody or something is not there: nothing is planned on them at these hours from now on; what stands there stays, to be settled. */
export class NoteAbsence {
  constructor(private readonly resources: ResourceBook) {}

  /** @throws PlanningRefusal `input-invalid`, `not-found`, `already-noted` */
  async note(actor: Actor, absence: AbsenceToNote, today: CivilDate, at: Date): Promise<Absence> {
    const errors = faultsOfPeriod(absence, today);
    if (errors.length > 0) throw new PlanningRefusal('input-invalid', 'La période est à corriger.', { errors });
    const noted = await this.resources.noteAbsence(actor, absence, at);
    if (noted === 'unknown') throw resourceUnknown();
    if (noted === 'already')
      throw new PlanningRefusal(
        'already-noted',
        'Une absence est déjà notée à ces heures. Reprenez-la d’abord, ou notez les heures qui manquent.',
      );
    return noted;
  }
}
