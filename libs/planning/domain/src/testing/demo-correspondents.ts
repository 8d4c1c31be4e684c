import { demoId } from './demo-id';
import type { DemoCorrespondent } from './day-hospital.shape';
import { demoRpps } from './demo-rpps';
import { firstNames, fullName, inventedEmail, inventedSurname } from './invented-names';

const referringSpecialties = [
  'endocrinologie',
  'gériatrie',
  'pneumologie',
  'cardiologie',
  'néphrologie',
  'neurologie',
  'gastro-entérologie',
  'oncologie',
  'hématologie',
  'médecine de la douleur',
  'chirurgie digestive',
  'gynécologie-obstétrique',
];
const primaryCount = 14;

function correspondent(index: number, specialty: string): DemoCorrespondent {
  const surname = inventedSurname(50 + index);
  const firstName = firstNames(index % 2 === 0 ? 'female' : 'male')[(index * 3) % 13] ?? '';
  return {
    id: demoId('correspondent', index),
    displayName: `Dr ${fullName(surname, firstName)}`,
    rpps: demoRpps(500 + index),
    specialty,
    // One of them has no address yet: the report then waits for someone to ask for it.
    email: index === 5 ? null : inventedEmail(surname, firstName),
  };
}

export const primaryPhysicians: readonly DemoCorrespondent[] = Array.from({ length: primaryCount }, (_, index) =>
  correspondent(index, 'médecine générale'),
);
export const referringPhysicians: readonly DemoCorrespondent[] = referringSpecialties.map((specialty, index) =>
  correspondent(primaryCount + index, specialty),
);
