import {
  correctable,
  correctedFields,
  faultsOfRegistration,
  faultsOfVerified,
  identityTraits,
  registration,
  type Correction,
  type CorrectablePatient,
  type PatientRecord,
} from '@diurne/patients-domain';
import type { Actor } from '../actor';
import { insistedOn, type Insistence } from '../insistence';
import { doublesOf, seemsKnown } from '../likely-doubles';
import type { PatientBook } from '../ports/patient-book';
import { birthAfterDeath, birthToCome, changedMeanwhile, identityVerified, patientUnknown } from '../refusals';

const nobody = { primaryPhysicianId: null, referringPhysicianId: null };
const tidy = (fields: CorrectablePatient): CorrectablePatient => correctable(registration({ ...fields, ...nobody }));

/** Puts right what was entered of a patient: a mistyped telephone or address, the name of a provisional identity. */
export class CorrectPatient {
  constructor(private readonly patients: PatientBook) {}

  /** @throws PatientsRefusal `not-found`, `input-invalid`, `record-changed-since`, `identity-verified`, `likely-double` */
  async run(
    actor: Actor,
    patientId: string,
    { seen, now }: Correction<CorrectablePatient>,
    insist: Insistence | null,
    at: Date,
  ): Promise<PatientRecord> {
    const faults = faultsOfRegistration({ ...now, ...nobody }, at);
    if (faults.length > 0) throw birthToCome(faults.map(({ path, message }) => ({ path: `now.${path}`, message })));
    const asked = tidy(now);
    const corrected = await this.patients.correct(actor, patientId, asked, at, (standing, alike) => {
      if (standing.deceasedOn !== undefined && asked.birthDate > standing.deceasedOn) throw birthAfterDeath();
      const fields = correctedFields(correctable(standing), { seen, now: asked });
      if (!fields.ok) throw changedMeanwhile(fields.changedSince);
      const verified = faultsOfVerified(standing, fields.after);
      if (verified.length > 0)
        throw identityVerified(verified.map(({ path, message }) => ({ path: `now.${path}`, message })));
      const others = alike.filter(({ id }) => id !== patientId);
      const becomesAnother = [...identityTraits, 'usedName' as const].some((trait) => trait in fields.after);
      const doubles = becomesAnother ? doublesOf(asked, others) : [];
      return { before: fields.before, after: fields.after, insisted: insistedOn(doubles, insist, seemsKnown) };
    });
    if (!corrected) throw patientUnknown();
    return corrected;
  }
}
