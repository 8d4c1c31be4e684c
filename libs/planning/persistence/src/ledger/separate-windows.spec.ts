import { separateWindows } from './separate-windows';

describe('windows of a day, written apart', () => {
  it('add up where they overlap, touch without a gap, and never exceed the units there are', () => {
    expect(
      separateWindows(
        [
          { from: 480, to: 720, capacity: 1 },
          { from: 600, to: 900, capacity: 2 },
        ],
        4,
      ),
    ).toEqual([
      { from: 480, to: 600, capacity: 1 },
      { from: 600, to: 720, capacity: 3 },
      { from: 720, to: 900, capacity: 2 },
    ]);
    expect(
      separateWindows(
        [
          { from: 480, to: 720, capacity: 1 },
          { from: 600, to: 900, capacity: 2 },
        ],
        2,
      ),
    ).toEqual([
      { from: 480, to: 600, capacity: 1 },
      { from: 600, to: 900, capacity: 2 },
    ]);
    expect(
      separateWindows(
        [
          { from: 480, to: 600, capacity: 1 },
          { from: 600, to: 660, capacity: 1 },
        ],
        3,
      ),
    ).toEqual([{ from: 480, to: 660, capacity: 1 }]);
  });

  it('leave what nobody covers uncovered', () => {
    expect(
      separateWindows(
        [
          { from: 480, to: 600, capacity: 2 },
          { from: 601, to: 660, capacity: 2 },
        ],
        3,
      ),
    ).toEqual([
      { from: 480, to: 600, capacity: 2 },
      { from: 601, to: 660, capacity: 2 },
    ]);
    expect(separateWindows([], 3)).toEqual([]);
  });
});
