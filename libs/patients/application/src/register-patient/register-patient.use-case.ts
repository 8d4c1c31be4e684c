import {
  faultsOfRegistration,
  registration,
  type InputFault,
  type PatientRecord,
  type PatientToRegister,
} from '@diurne/patients-domain';
import type { Actor } from '../actor';
import { insistedOn, type Insistence } from '../insistence';
import { doublesOf, seemsKnown } from '../likely-doubles';
import type { CorrespondentBook } from '../ports/correspondent-book';
import type { PatientBook } from '../ports/patient-book';
import { birthToCome, physicianUnknown } from '../refusals';

const physicianFields = ['primaryPhysicianId', 'referringPhysicianId'] as const;

export class RegisterPatient {
  constructor(
    private readonly patients: PatientBook,
    private readonly correspondents: CorrespondentBook,
  ) {}

  /** @throws PatientsRefusal `input-invalid`, `reference-unknown`, `likely-double` with those whom nobody has said to be somebody else */
  async run(actor: Actor, asked: PatientToRegister, insist: Insistence | null, at: Date): Promise<PatientRecord> {
    const faults = faultsOfRegistration(asked, at);
    if (faults.length > 0) throw birthToCome(faults);
    const strangers = await this.strangers(actor, asked);
    if (strangers.length > 0) throw physicianUnknown(strangers);
    const patient = registration(asked);
    return this.patients.register(actor, patient, at, (alike) =>
      insistedOn(doublesOf(patient, alike), insist, seemsKnown),
    );
  }

  private async strangers(actor: Actor, asked: PatientToRegister): Promise<readonly InputFault[]> {
    const named = physicianFields.flatMap((path) => (asked[path] === null ? [] : [{ path, id: asked[path] }]));
    const known = await this.correspondents.known(
      actor,
      named.map(({ id }) => id),
    );
    return named
      .filter(({ id }) => !known.has(id))
      .map(({ path }) => ({ path, message: 'ce médecin n’est pas dans l’annuaire' }));
  }
}
