import { slips } from '../likeness/near-words';

/** Longer words are compared with one slip at most: with two they would have hundreds of keys. */
const longest = 24;

const shorter = (word: string): string[] => {
  const letters = [...word];
  return letters.map((_, left) => letters.filter((_letter, index) => index !== left).join(''));
};

/**
 * A word and what is left of it when as many letters are left out as it may have slips: two words that are nearly the same have one of these
 * in common, so that near misses are found by equality. The database keeps the same (`near_keys`).
 */
export function nearKeys(word: string): readonly string[] {
  const length = [...word].length;
  const rounds = Math.min(slips(length), length > longest ? 1 : 2);
  const keys = new Set([word]);
  let last = [word];
  for (let round = 0; round < rounds; round += 1) {
    last = [...new Set(last.flatMap(shorter))];
    for (const key of last) keys.add(key);
  }
  return [...keys];
}
