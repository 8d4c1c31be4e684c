import fc from 'fast-check';
import { reasonsOfRandomDay } from './reason-properties';

jest.setTimeout(60 * 60_000);

describe('the reasons of what is not planned, on thousands of random days that use every field', () => {
  it.each([
    [3, 2, 1000],
    [4, 3, 2000],
    [6, 2, 500],
  ])('are minimal, and every relaxation works: %i visits of up to %i steps, %i days', (visits, steps, days) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        expect(reasonsOfRandomDay(seed, { visits, steps }).faults).toEqual([]);
      }),
      { numRuns: days },
    );
  });
});
