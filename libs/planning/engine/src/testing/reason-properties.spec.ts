import fc from 'fast-check';
import { reasonsOfRandomDay } from './reason-properties';

jest.setTimeout(120_000);

/** A sample of reason-properties.deep.ts. */
describe('the reasons of what is not planned on random days that use every field', () => {
  it('are minimal, and every relaxation works, as trying every programme tells', () => {
    let explained = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const seen = reasonsOfRandomDay(seed, { visits: 4, steps: 3 });
        explained += seen.explained;
        expect(seen.faults).toEqual([]);
      }),
      { numRuns: 40, seed: 1 },
    );
    expect(explained).toBeGreaterThan(60);
  });
});
