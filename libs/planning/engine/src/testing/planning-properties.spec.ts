import fc from 'fast-check';
import { breach, planningProperties } from './planning-properties';

jest.setTimeout(120_000);
const names = Object.keys(planningProperties) as (keyof typeof planningProperties)[];

/** A sample of planning-properties.deep.ts. */
describe('random days of four visits', () => {
  it.each(names)('%s', (name) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        expect(breach(name, seed, { visits: 4, steps: 3, pins: false }, 60)).toBeUndefined();
      }),
      { numRuns: 20, seed: 1 },
    );
  });
});
