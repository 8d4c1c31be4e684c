import { breaches, planningProperties } from './planning-properties';

jest.setTimeout(60 * 60_000);
const names = Object.keys(planningProperties) as (keyof typeof planningProperties)[];

describe('random days of five visits, pinned or not', () => {
  it.each(names.flatMap((name) => [[name, false], [name, true]] as const))('%s (pins: %s)', (name, pins) => {
    expect(breaches(name, 400, { visits: 5, steps: 3, pins }, 150)).toEqual([]);
  });
});
