import type { Actor } from '../actor';
import type { CorrespondentBook } from '../ports/correspondent-book';
import type { NamedPhysicians, PatientBook } from '../ports/patient-book';
import { patientUnknown, physicianUnknown } from '../refusals';

/** Who follows a patient and who sent them, from now on: without either, no letter can leave. */
export class NamePhysicians {
  constructor(
    private readonly patients: PatientBook,
    private readonly correspondents: CorrespondentBook,
  ) {}

  /** @throws PatientsRefusal `not-found`, `reference-unknown` */
  async run(actor: Actor, patientId: string, named: NamedPhysicians, at: Date): Promise<void> {
    const asked = Object.entries(named).flatMap(([path, id]) => (id === null ? [] : [{ path, id: String(id) }]));
    const known = await this.correspondents.known(
      actor,
      asked.map(({ id }) => id),
    );
    const strangers = asked.filter(({ id }) => !known.has(id));
    if (strangers.length > 0)
      throw physicianUnknown(strangers.map(({ path }) => ({ path, message: 'ce médecin n’est pas dans l’annuaire' })));
    if (!(await this.patients.namePhysicians(actor, patientId, named, at))) throw patientUnknown();
  }
}
