import { aResource } from '../testing/day-builder';
import { capacityAt, minutesOutsideWindows } from './opening-profile';

describe('the opening of a resource', () => {
  const resource = aResource('r', {
    windows: [
      { from: 540, to: 600, capacity: 3 },
      { from: 480, to: 560, capacity: 2 },
      { from: 600, to: 610, capacity: 0 },
    ],
  });

  it('adds up windows that overlap, up to but not at their end', () => {
    expect([479, 480, 540, 560, 599, 600, 610].map((minute) => capacityAt(resource, minute))).toEqual([
      undefined,
      2,
      5,
      3,
      3,
      0,
      undefined,
    ]);
  });
  it('counts the minutes that no window covers', () => {
    expect(minutesOutsideWindows(resource, { from: 480, to: 610 })).toBe(0);
    expect(minutesOutsideWindows(resource, { from: 477, to: 614 })).toBe(7);
    expect(minutesOutsideWindows(resource, { from: 620, to: 631 })).toBe(11);
    expect(
      minutesOutsideWindows(
        aResource('r', {
          windows: [
            { from: 480, to: 500, capacity: 1 },
            { from: 512, to: 530, capacity: 1 },
          ],
        }),
        { from: 490, to: 520 },
      ),
    ).toBe(12);
  });
});
