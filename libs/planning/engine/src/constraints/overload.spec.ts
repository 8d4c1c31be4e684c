import { aResource } from '../testing/day-builder';
import { overloadsOf } from './overload';
import type { Taking } from './taking';

const taking = (kind: Taking['kind'], from: number, to: number, units: Taking['units'], chosen = true): Taking => ({
  kind,
  from,
  to,
  units,
  chosen,
});
/** Two units until 500, one until 520, none until 540, one until 560. */
const resource = aResource('r', {
  windows: [
    { from: 480, to: 520, capacity: 1 },
    { from: 480, to: 500, capacity: 1 },
    { from: 540, to: 560, capacity: 1 },
  ],
});
const found = (...takings: readonly Taking[]) =>
  overloadsOf(resource, takings).map(({ from, to, taken, capacity, takings: who }) => [
    from,
    to,
    taken,
    capacity,
    who.map((t) => takings.indexOf(t)),
  ]);

describe('overloads', () => {
  it('begin where more is taken than there is, facts counted, and end with it', () => {
    expect(found(taking('step', 482, 498, 2))).toEqual([]);
    expect(found(taking('step', 482, 498, 1), taking('step', 490, 505, 1, false), taking('hold', 494, 503, 1))).toEqual(
      [
        [494, 498, 3, 2, [0, 1, 2]],
        [500, 503, 2, 1, [1, 2]],
      ],
    );
    expect(found(taking('step', 482, 490, 1), taking('step', 490, 500, 2, false))).toEqual([]);
    expect(found(taking('step', 482, 490, 2), taking('busy', 489, 500, 'all', false))).toEqual([
      [489, 490, 4, 2, [0, 1]],
    ]);
  });

  it('are nobody’s among facts alone', () => {
    expect(found(taking('step', 482, 498, 3, false), taking('busy', 485, 490, 2, false))).toEqual([]);
    expect(found(taking('step', 482, 498, 3, false), taking('step', 498, 499, 1))).toEqual([]);
  });

  it('that touch are one, told by its worst minute, the first of equals', () => {
    expect(found(taking('step', 490, 500, 3), taking('step', 500, 510, 2))).toEqual([[490, 510, 3, 2, [0, 1]]]);
    expect(found(taking('step', 490, 500, 3), taking('step', 500, 510, 3))).toEqual([[490, 510, 3, 1, [0, 1]]]);
    expect(found(taking('step', 490, 499, 3), taking('step', 500, 510, 2))).toEqual([
      [490, 499, 3, 2, [0]],
      [500, 510, 2, 1, [1]],
    ]);
  });

  it('outside the windows are cleaning beside a fact that is none', () => {
    const cleaning = taking('turnover', 520, 535, 1);
    expect(found(cleaning, taking('turnover', 525, 539, 1, false), taking('busy', 520, 540, 'all', false))).toEqual([]);
    expect(found(cleaning, taking('busy', 530, 540, 1, false))).toEqual([[530, 535, 2, 0, [0, 1]]]);
    expect(found(cleaning, taking('step', 530, 540, 1, false), taking('busy', 520, 540, 'all', false))).toEqual([
      [530, 535, 2, 0, [0, 1, 2]],
    ]);
    // What is chosen there and is no cleaning is refused by the resource's hours.
    expect(found(cleaning, taking('step', 530, 540, 1))).toEqual([]);
  });
});
