import { INS_OIDS, insFromBody } from '@diurne/identifiers';
import { addDays, civilDate, type CivilDate } from '@diurne/time';
import type { DemoCorrespondent, DemoPatient } from './day-hospital.shape';
import { primaryPhysicians } from './demo-correspondents';
import { demoId } from './demo-id';
import { firstNames, inventedEmail, inventedSurname } from './invented-names';
import type { SeededRandom } from './seeded-random';

/** The names before this one are those of the staff. */
const firstSurname = 100;

export interface PatientProfile {
  readonly sex?: 'female' | 'male';
  readonly youngest: number;
  readonly oldest: number;
}

/** The n-th patient of the demo, with the age that the pathway asks for. */
export function demoPatient(
  index: number,
  profile: PatientProfile,
  referring: DemoCorrespondent,
  startOn: CivilDate,
  random: SeededRandom,
): DemoPatient {
  const sex = profile.sex ?? (random.chance(54) ? 'female' : 'male');
  const age = profile.youngest + random.below(profile.oldest - profile.youngest + 1);
  const birthDate = addDays(civilDate(`${Number(startOn.slice(0, 4)) - age - 1}-12-01`), random.below(340));
  const surname = inventedSurname(firstSurname + index);
  const firstName = random.pick(firstNames(sex));
  const married = sex === 'female' && random.chance(45);
  const department = String(random.pick([14, 27, 50, 59, 61, 69, 75, 76]));
  // No commune has these numbers: the matricule belongs to nobody.
  const birthPlaceInsee = `${department}${990 + random.below(9)}`;
  const qualified = !random.chance(12);
  return {
    id: demoId('patient', index),
    ipp: String(800_000_417 + index * 13),
    birthName: surname,
    usedName: married ? inventedSurname(firstSurname + index + 97) : null,
    firstNames: firstName,
    birthDate,
    sex,
    birthPlaceInsee,
    ins: insFromBody(
      `${sex === 'male' ? 1 : 2}${birthDate.slice(2, 4)}${birthDate.slice(5, 7)}${birthPlaceInsee}${String(1 + (index % 997)).padStart(3, '0')}`,
    ),
    insOid: INS_OIDS.test,
    insStatus: qualified ? 'qualified' : random.pick(['validated', 'retrieved'] as const),
    // 06 39 98: numbers kept for fiction (ARCEP).
    phone: `06 39 98 ${String(10 + (index % 90))} ${String(10 + ((index * 7) % 90))}`,
    email: random.chance(12) ? null : inventedEmail(surname, firstName),
    primaryPhysicianId: random.pick(primaryPhysicians).id,
    referringPhysicianId: referring.id,
  };
}
