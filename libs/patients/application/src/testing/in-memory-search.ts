import type { PatientRecord, SearchedPatient } from '@diurne/patients-domain';

/** As the database folds names: lower case, no accents, no apostrophes nor dashes. */
export const searchKey = (words: string): string =>
  words
    .replace(/['’-]/g, ' ')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

export const phoneKey = (phone: string): string => phone.replace(/\D/g, '').replace(/^(0033|33)0?/, '0');
const writtenName = ({ birthName, usedName, firstNames }: PatientRecord): string =>
  searchKey(`${birthName} ${usedName ?? ''} ${firstNames}`);

/** Without the near misses that trigrams find: those are the database's own. */
export function isSought(patient: PatientRecord, { words, birthDate, number }: SearchedPatient): boolean {
  if (words.length === 0 && birthDate === null && number === null) return false;
  const written = writtenName(patient);
  const numbered =
    number === null ||
    patient.ipp.startsWith(number) ||
    (phoneKey(number).length >= 6 && patient.phone !== null && phoneKey(patient.phone).startsWith(phoneKey(number)));
  const born = birthDate === null || patient.birthDate === birthDate;
  return numbered && born && words.every((word) => written.includes(word));
}

/** Whole words before beginnings of words, these before the rest; then by name, birth date and IPP. */
export function likeliestFirst<Row extends PatientRecord>(rows: readonly Row[], { words }: SearchedPatient): Row[] {
  const weight = (row: Row): number => {
    const written = ` ${writtenName(row)} `;
    return words.reduce(
      (sum, word) => sum + (written.includes(` ${word} `) ? 3 : written.includes(` ${word}`) ? 2 : 1),
      0,
    );
  };
  const order = (row: Row): string => `${writtenName(row)} ${row.birthDate} ${row.ipp}`;
  return [...rows].sort((a, b) => weight(b) - weight(a) || (order(a) < order(b) ? -1 : 1));
}
