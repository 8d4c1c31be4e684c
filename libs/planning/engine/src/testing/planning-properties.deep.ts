import fc from 'fast-check';
import { breach, planningProperties } from './planning-properties';

jest.setTimeout(60 * 60_000);
const names = Object.keys(planningProperties) as (keyof typeof planningProperties)[];

describe('random days of five visits, pinned or not', () => {
  it.each(
    names.flatMap(
      (name) =>
        [
          [name, false],
          [name, true],
        ] as const,
    ),
  )('%s (pins: %s)', (name, pins) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        expect(breach(name, seed, { visits: 5, steps: 3, pins }, 150)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });
});
