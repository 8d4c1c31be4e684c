import { travelTimes } from './travel-times';

describe('travelTimes', () => {
  const locations = ['a', 'b', 'c'].map((id) => ({ id }));

  it('takes the default where nothing is said, and nothing within one location', () => {
    const minutes = travelTimes(locations, { default: 9, pairs: [] });
    expect([minutes('a', 'b', 0), minutes('a', 'a', 5)]).toEqual([9, 0]);
  });
  it('goes back as it came unless the way back is given, in whatever order', () => {
    const both = [
      { from: 'a', to: 'b', minutes: 4 },
      { from: 'b', to: 'a', minutes: 7 },
    ];
    expect(travelTimes(locations, { default: 50, pairs: both.slice(0, 1) })('b', 'a', 0)).toBe(4);
    for (const pairs of [both, [...both].reverse()]) {
      const minutes = travelTimes(locations, { default: 50, pairs });
      expect([minutes('a', 'b', 0), minutes('b', 'a', 0)]).toEqual([4, 7]);
    }
  });
  it('takes the shorter way through a third location, also by the default', () => {
    const minutes = travelTimes(locations, { default: 6, pairs: [{ from: 'a', to: 'c', minutes: 20 }] });
    expect(minutes('a', 'c', 0)).toBe(12);
    expect(travelTimes(locations, { default: 10, pairs: [{ from: 'a', to: 'c', minutes: 20 }] })('a', 'c', 0)).toBe(20);
  });
  it('adds the visit’s minutes to each way that is not 0', () => {
    const minutes = travelTimes(locations, {
      default: 0,
      pairs: [
        { from: 'a', to: 'b', minutes: 4 },
        { from: 'b', to: 'c', minutes: 5 },
      ],
    });
    expect([minutes('a', 'b', 3), minutes('a', 'c', 3)]).toEqual([7, 0]);
  });
});
