import type { Patient, PatientTraits } from '../patient/patient.entity';
import { letters, namesWithin, nearlySame } from './near-words';
import { nearBirthDates } from './near-birth-dates';

/** What makes two records look like one person. */
export const likenessGrounds = ['sameTraits', 'swappedNames', 'nearNames', 'sameTelephone', 'nearBirthDate'] as const;
export type LikenessGround = (typeof likenessGrounds)[number];
export type ComparedPatient = Pick<Patient, 'birthName' | 'usedName' | 'firstNames' | 'birthDate' | 'sex' | 'phone'>;
export interface LikelyDouble {
  readonly patient: PatientTraits;
  readonly because: LikenessGround;
}

const figures = (phone: string | null): string => (phone ?? '').replace(/\D/g, '').replace(/^(0033|33)0?/, '0');
const familyNames = ({ birthName, usedName }: ComparedPatient): readonly string[] =>
  [birthName, usedName ?? ''].map(letters).filter(Boolean);
const anyTwo = (
  ones: readonly string[],
  others: readonly string[],
  alike: (a: string, b: string) => boolean,
): boolean => ones.some((one) => others.some((other) => alike(one, other)));
const same = (one: string, other: string): boolean => one === other;

/** Somebody may be called by any of their first names, and by a part of a double one. */
function sameFirstName(one: ComparedPatient, other: ComparedPatient, alike = same): boolean {
  const [ones, others] = [namesWithin(one.firstNames), namesWithin(other.firstNames)];
  const [first = '', second = ''] = [ones[0], others[0]];
  return (
    alike(letters(one.firstNames), letters(other.firstNames)) ||
    anyTwo([first], others, alike) ||
    anyTwo([second], ones, alike)
  );
}

/** Letters that a shortened first name has at least: « Lucie » of « Lucienne » may be the same person. */
const shortest = 3;
function shortenedFirstName(one: ComparedPatient, other: ComparedPatient): boolean {
  const [a = '', b = ''] = [namesWithin(one.firstNames)[0], namesWithin(other.firstNames)[0]];
  return Math.min(a.length, b.length) >= shortest && (a.startsWith(b) || b.startsWith(a));
}

/** A double name and one half of it are near. */
function nearFamilyName(one: ComparedPatient, other: ComparedPatient): boolean {
  const halves = (patient: ComparedPatient) =>
    namesWithin(`${patient.birthName} ${patient.usedName ?? ''}`).filter((half) => half.length > 2);
  return anyTwo(familyNames(one), familyNames(other), nearlySame) || anyTwo(halves(one), halves(other), same);
}

const givenNames = ({ firstNames }: ComparedPatient): readonly string[] => [
  letters(firstNames),
  namesWithin(firstNames)[0] ?? '',
];
const crossedNames = (one: ComparedPatient, other: ComparedPatient): boolean =>
  anyTwo(givenNames(one), familyNames(other), nearlySame) && anyTwo(familyNames(one), givenNames(other), nearlySame);

/** Why two records may be one person; null where nothing says so. Maiden and used names are compared with each other; the sex only tells twins of like first names (Jean, Jeanne) apart: it is mistyped too. */
export function likeness(one: ComparedPatient, other: ComparedPatient): LikenessGround | null {
  const bornTogether = one.birthDate === other.birthDate;
  const sameFamily = anyTwo(familyNames(one), familyNames(other), same);
  const samePhone = figures(one.phone) !== '' && figures(one.phone) === figures(other.phone);
  if (bornTogether) {
    if (sameFamily && sameFirstName(one, other)) return 'sameTraits';
    if (crossedNames(one, other)) return 'swappedNames';
    if (sameFamily && one.sex === other.sex && shortenedFirstName(one, other)) return 'nearNames';
    if (nearFamilyName(one, other) && sameFirstName(one, other, nearlySame)) return 'nearNames';
    return samePhone ? 'sameTelephone' : null;
  }
  if (!sameFamily || !sameFirstName(one, other)) return null;
  if (nearBirthDates(one.birthDate).includes(other.birthDate)) return 'nearBirthDate';
  return samePhone ? 'sameTelephone' : null;
}
