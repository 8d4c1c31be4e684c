import { allSet, hasBit, keepRuns, nextBit, previousBit, setBit } from './bit-rows';

const row = (bits: readonly number[]): Int32Array => {
  const words = new Int32Array(4);
  for (const b of bits) setBit(words, 1, b, true);
  return words;
};
const bitsOf = (words: Int32Array): number[] =>
  Array.from({ length: 96 }, (_, i) => i).filter((i) => hasBit(words, 1, i));

describe('rows of bits', () => {
  it('finds the next and the previous set bit across words, and none beyond the ends', () => {
    const words = row([3, 31, 64]);
    expect([0, 4, 32, 65].map((from) => nextBit(words, 1, 3, from))).toEqual([3, 31, 64, -1]);
    expect([95, 63, 30, 2, -1].map((from) => previousBit(words, 1, from))).toEqual([64, 31, 3, -1, -1]);
  });

  it('keeps the bits that begin a run long enough, across words', () => {
    const words = row([5, 6, 7, 29, 30, 31, 32, 33, 34, 70]);
    keepRuns(words, 1, 3, 5);
    expect(bitsOf(words)).toEqual([29, 30]);
  });

  it('keeps no run that the end of the row cuts', () => {
    const words = row([93, 94, 95]);
    keepRuns(words, 1, 3, 2);
    expect(bitsOf(words)).toEqual([93, 94]);
  });

  it('tells whether every bit of a range is set, an empty range included', () => {
    const words = row(Array.from({ length: 40 }, (_, i) => i + 25));
    expect(allSet(words, 1, 25, 65)).toBe(true);
    expect(allSet(words, 1, 24, 65)).toBe(false);
    expect(allSet(words, 1, 25, 66)).toBe(false);
    expect(allSet(words, 1, 32, 64)).toBe(true);
    expect(allSet(words, 1, 7, 7)).toBe(true);
  });
});
