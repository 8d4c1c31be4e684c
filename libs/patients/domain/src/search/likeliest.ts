import { nearlySame } from '../likeness/near-words';
import type { SearchedPatient } from './searched-patient';

/** Someone as a search compares them: `written` is a `searchedName`. */
export interface Candidate {
  readonly id: string;
  readonly written: string;
  readonly birthDate: string;
}

/** Whole words before beginnings of words, these before near misses; 0: this word is not theirs. */
function weightOfWord(words: readonly string[], sought: string): number {
  if (words.includes(sought)) return 3;
  if (words.some((word) => word.startsWith(sought))) return 2;
  return words.some((word) => nearlySame(sought, word)) ? 1 : 0;
}

/** Whoever answers to every word, exactly or nearly, the likeliest first; then by name and birth date. */
export function likeliest<Of extends Candidate>(
  candidates: readonly Of[],
  { words }: Pick<SearchedPatient, 'words'>,
): readonly Of[] {
  const weighed = candidates.flatMap((candidate) => {
    const own = candidate.written.split(' ');
    const weights = words.map((word) => weightOfWord(own, word));
    return weights.includes(0) ? [] : [{ candidate, weight: weights.reduce((sum, weight) => sum + weight, 0) }];
  });
  const order = ({ candidate }: { candidate: Of }): string =>
    `${candidate.written} ${candidate.birthDate} ${candidate.id}`;
  return weighed
    .sort((a, b) => b.weight - a.weight || (order(a) < order(b) ? -1 : 1))
    .map(({ candidate }) => candidate);
}
