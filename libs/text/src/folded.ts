import { plainText } from './plain-text';

/** Case, accents and ligatures put aside, so that `coeur` finds `Cœur` and `geri` finds `Gériatrie`. */
export const folded = (words: string): string =>
  plainText(words, 'line')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'");

/** Whether every word of `sought` is in `words`, whatever their order. */
export function holdsWords(words: string, sought: string): boolean {
  const within = folded(words);
  return folded(sought)
    .split(' ')
    .every((word) => within.includes(word));
}
