import { folded } from '@diurne/text';

/** Letters only: neither case, accents, hyphens, apostrophes nor blanks tell two names apart. */
export const letters = (name: string): string => folded(name).replace(/[^\p{L}\p{N}]/gu, '');
export const namesWithin = (names: string): string[] =>
  folded(names)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Letters typed wrong, forgotten, doubled or crossed between two names. */
export function mistypings(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const crossed = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next[column] = Math.min(
        (next[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        crossed ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}

/** In a short name one letter makes another name; in a long one two still look like a slip. */
export const slips = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);
export const nearlySame = (one: string, other: string): boolean =>
  mistypings(one, other) <= slips(Math.min(one.length, other.length));
