import type { InputFault } from '../input-fault';
import type { Patient } from './patient.entity';

/** What a front desk may say of someone: no INS number, which only the identity source gives. */
export type PatientToRegister = Pick<
  Patient,
  | 'birthName'
  | 'usedName'
  | 'firstNames'
  | 'birthDate'
  | 'sex'
  | 'phone'
  | 'email'
  | 'primaryPhysicianId'
  | 'referringPhysicianId'
>;

const tidy = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Everything that is wrong at once; `at`: nobody is born after it. */
export function faultsOfRegistration({ birthDate }: PatientToRegister, at: Date): readonly InputFault[] {
  const born = Date.parse(`${birthDate}T00:00:00Z`);
  return born > at.getTime() ? [{ path: 'birthDate', message: 'date à venir' }] : [];
}

/** As it is kept: names composed (NFC), with single spaces. */
export function registration(asked: PatientToRegister): PatientToRegister {
  const { birthName, usedName, firstNames } = asked;
  return { ...asked, birthName: tidy(birthName), usedName: usedName && tidy(usedName), firstNames: tidy(firstNames) };
}
