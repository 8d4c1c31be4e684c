import * as fc from 'fast-check';
import { IntervalSet, overlaps, type HalfOpen } from './interval-set.value';

const set = (...pairs: [number, number][]): IntervalSet => IntervalSet.of(pairs.map(([from, to]) => ({ from, to })));
const pairs = (of: IntervalSet): [number, number][] => of.intervals.map(({ from, to }) => [from, to]);

describe('half-open intervals', () => {
  it('do not overlap when they touch', () => {
    expect(overlaps({ from: 480, to: 510 }, { from: 510, to: 540 })).toBe(false);
    expect(overlaps({ from: 510, to: 540 }, { from: 480, to: 510 })).toBe(false);
    expect(overlaps({ from: 480, to: 511 }, { from: 510, to: 540 })).toBe(true);
  });

  it('must end after they begin', () => {
    expect(() => set([510, 510])).toThrow('must end after it begins');
    expect(() => set([540, 510])).toThrow('must end after it begins');
    expect(() => set([Number.NaN, 510])).toThrow('must end after it begins');
  });
});

describe('a set of intervals', () => {
  it('merges what overlaps or touches, whatever the order given', () => {
    expect(pairs(set([600, 630], [480, 510], [510, 545], [620, 625]))).toEqual([
      [480, 545],
      [600, 630],
    ]);
  });

  it('takes holes out, at the edges and in the middle', () => {
    expect(pairs(set([480, 720]).subtract(set([470, 490], [600, 615], [700, 800])))).toEqual([
      [490, 600],
      [615, 700],
    ]);
    expect(pairs(set([480, 720]).subtract(set([720, 800])))).toEqual([[480, 720]]);
    expect(set([480, 720]).subtract(set([480, 720])).isEmpty).toBe(true);
  });

  it('keeps what two sets share; touching shares nothing', () => {
    expect(pairs(set([480, 600], [650, 700]).intersect(set([590, 660])))).toEqual([
      [590, 600],
      [650, 660],
    ]);
    expect(set([480, 600]).intersect(set([600, 660])).isEmpty).toBe(true);
  });

  it('contains its first point and not its last', () => {
    const morning = set([480, 720]);
    expect([
      morning.containsPoint(479),
      morning.containsPoint(480),
      morning.containsPoint(719),
      morning.containsPoint(720),
    ]).toEqual([false, true, true, false]);
    expect([
      morning.contains({ from: 480, to: 720 }),
      morning.contains({ from: 480, to: 721 }),
      morning.contains({ from: 479, to: 720 }),
    ]).toEqual([true, false, false]);
    expect(set([480, 500], [510, 520]).contains({ from: 490, to: 515 })).toBe(false);
  });

  it('measures and compares', () => {
    expect(set([480, 545], [600, 607]).measure).toBe(72);
    expect(set([480, 500], [500, 520]).equals(set([480, 520]))).toBe(true);
    expect(set([480, 500]).equals(set([480, 501]))).toBe(false);
    expect(IntervalSet.empty.equals(set([480, 501]))).toBe(false);
  });
});

describe('the algebra, minute by minute', () => {
  const intervals = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 15 }))
      .map(([from, length]): HalfOpen => ({ from, to: from + length })),
    { maxLength: 6 },
  );
  const minutesOf = (of: readonly HalfOpen[]): Set<number> =>
    new Set(of.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const all = Array.from({ length: 80 }, (_, minute) => minute);

  it('agrees with sets of single minutes', () => {
    fc.assert(
      fc.property(intervals, intervals, (left, right) => {
        const [a, b] = [IntervalSet.of(left), IntervalSet.of(right)];
        const [inA, inB] = [minutesOf(left), minutesOf(right)];
        const expected = (keep: (minute: number) => boolean): Set<number> => new Set(all.filter(keep));
        expect(minutesOf(a.union(b).intervals)).toEqual(expected((m) => inA.has(m) || inB.has(m)));
        expect(minutesOf(a.intersect(b).intervals)).toEqual(expected((m) => inA.has(m) && inB.has(m)));
        expect(minutesOf(a.subtract(b).intervals)).toEqual(expected((m) => inA.has(m) && !inB.has(m)));
        for (const result of [a.union(b), a.intersect(b), a.subtract(b)]) {
          expect(result.intervals.every(({ from }, i) => i === 0 || (result.intervals[i - 1]?.to ?? 0) < from)).toBe(
            true,
          );
        }
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
