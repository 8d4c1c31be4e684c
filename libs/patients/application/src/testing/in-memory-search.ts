import { folded } from '@diurne/text';
import { likeliest, searchedName, type PatientRecord, type SearchedPatient } from '@diurne/patients-domain';

/** As the database folds names: lower case, no accents, no apostrophes nor dashes. */
export const searchKey = (words: string): string => folded(words.replace(/['’-]/g, ' '));

export const phoneKey = (phone: string): string => phone.replace(/\D/g, '').replace(/^(0033|33)0?/, '0');

function answersNumber({ ipp, phone }: PatientRecord, number: string): boolean {
  const typed = phoneKey(number);
  return (
    ipp.toLowerCase().startsWith(number.toLowerCase()) ||
    (typed.length >= 6 && phone !== null && phoneKey(phone).startsWith(typed))
  );
}

const beginsWithEach = (name: string, words: readonly string[]): boolean =>
  words.every((word) => ` ${name}`.includes(` ${word}`));

/** As the database finds them; by number in the order of IPPs, else the likeliest first. */
export function soughtAmong<Row extends PatientRecord>(
  rows: readonly Row[],
  searched: SearchedPatient,
): readonly Row[] {
  const { words, birthDate, number } = searched;
  if (words.length === 0 && birthDate === null && number === null) return [];
  const born = rows.filter((row) => birthDate === null || row.birthDate === birthDate);
  if (number !== null)
    return born
      .filter((row) => answersNumber(row, number) && beginsWithEach(searchedName(row), words))
      .sort((a, b) => (a.ipp < b.ipp ? -1 : 1));
  const candidates = born.map((row) => ({ id: row.id, written: searchedName(row), birthDate: row.birthDate, row }));
  return likeliest(candidates, searched).map(({ row }) => row);
}
