import { faultsOfUnit } from './unit-to-open';

describe('the week of a unit to open', () => {
  it('has one opening a weekday: every later one is at fault, by its place', () => {
    const openings = [
      { weekday: 2, from: 450, to: 700 },
      { weekday: 4, from: 450, to: 700 },
      { weekday: 2, from: 720, to: 1000 },
      { weekday: 2, from: 1010, to: 1030 },
    ] as const;
    const message = 'ce jour a déjà son horaire';
    expect(faultsOfUnit({ openings })).toEqual([
      { path: 'openings[2].weekday', message },
      { path: 'openings[3].weekday', message },
    ]);
  });

  it('may have other hours on each day', () => {
    const openings = [
      { weekday: 1, from: 450, to: 1080 },
      { weekday: 3, from: 480, to: 780 },
    ] as const;
    expect(faultsOfUnit({ openings })).toEqual([]);
  });
});
