import { nearlySame } from '../likeness/near-words';
import type { SearchedPatient } from './searched-patient';

/** Someone as a search compares them: `written` is a `searchedName`. */
export interface Candidate {
  readonly id: string;
  readonly written: string;
  readonly birthDate: string;
}

/** Whole words before beginnings of words, these before near misses; 0: this word is not theirs. */
function placeOfWord(words: readonly string[], sought: string): number {
  if (words.includes(sought)) return 3;
  if (words.some((word) => word.startsWith(sought))) return 2;
  return words.some((word) => nearlySame(sought, word)) ? 1 : 0;
}

/** Whoever answers to every word, exactly or nearly, the likeliest first; then by name and birth date. */
export function likeliest<Of extends Candidate>(
  candidates: readonly Of[],
  { words }: Pick<SearchedPatient, 'words'>,
): readonly Of[] {
  const placed = candidates.flatMap((candidate) => {
    const own = candidate.written.split(' ');
    const places = words.map((word) => placeOfWord(own, word));
    return places.includes(0) ? [] : [{ candidate, place: places.reduce((sum, place) => sum + place, 0) }];
  });
  const order = ({ candidate }: { candidate: Of }): string =>
    `${candidate.written} ${candidate.birthDate} ${candidate.id}`;
  return placed.sort((a, b) => b.place - a.place || (order(a) < order(b) ? -1 : 1)).map(({ candidate }) => candidate);
}
