import { breaches, planningProperties } from './planning-properties';

jest.setTimeout(120_000);
const names = Object.keys(planningProperties) as (keyof typeof planningProperties)[];

/** A sample of planning-properties.deep.ts. */
describe('random days of four visits', () => {
  it.each(names)('%s', (name) => {
    expect(breaches(name, 25, { visits: 4, steps: 3, pins: false }, 60)).toEqual([]);
  });
});
