import type { InputFault } from '../input-fault';
import type { Patient } from './patient.entity';
import type { PatientToRegister } from './registration';

/** What a front desk entered of someone and may put right. Who follows them is named elsewhere. */
export type CorrectablePatient = Omit<PatientToRegister, 'primaryPhysicianId' | 'referringPhysicianId'>;

/** The strict traits, by which the national reference frame knows somebody. */
export const identityTraits = ['birthName', 'firstNames', 'birthDate', 'sex'] as const;

export const correctable = ({
  birthName,
  usedName,
  firstNames,
  birthDate,
  sex,
  phone,
  email,
}: CorrectablePatient): CorrectablePatient => ({ birthName, usedName, firstNames, birthDate, sex, phone, email });

/** Traits of an identity that was verified are its source's: nobody types over them. Faults name the fields. */
export function faultsOfVerified(
  { insStatus }: Pick<Patient, 'insStatus'>,
  changed: Partial<CorrectablePatient>,
): readonly InputFault[] {
  if (insStatus === 'provisional') return [];
  return identityTraits
    .filter((trait) => trait in changed)
    .map((path) => ({ path, message: 'trait d’une identité vérifiée' }));
}
