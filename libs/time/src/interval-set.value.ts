/** Half-open `[from, to)`, `from < to`: two that touch do not overlap. Minutes of a day or milliseconds, as the caller has them. */
export interface HalfOpen {
  readonly from: number;
  readonly to: number;
}

export function overlaps(a: HalfOpen, b: HalfOpen): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Points of a line as the fewest half-open intervals, in order. Immutable. */
export class IntervalSet {
  static readonly empty = new IntervalSet([]);

  private constructor(readonly intervals: readonly HalfOpen[]) {}

  /** @throws RangeError on an interval that does not end after it begins. */
  static of(intervals: Iterable<HalfOpen>): IntervalSet {
    const sorted = [...intervals].map(requireForward).sort((a, b) => a.from - b.from);
    const merged: HalfOpen[] = [];
    for (const next of sorted) {
      const last = merged.at(-1);
      if (last && next.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
      else merged.push({ from: next.from, to: next.to });
    }
    return new IntervalSet(merged);
  }

  get isEmpty(): boolean {
    return this.intervals.length === 0;
  }

  /** Sum of the lengths. */
  get measure(): number {
    return this.intervals.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  union(other: IntervalSet): IntervalSet {
    return IntervalSet.of([...this.intervals, ...other.intervals]);
  }

  intersect(other: IntervalSet): IntervalSet {
    const common: HalfOpen[] = [];
    for (const mine of this.intervals) {
      for (const theirs of other.intervals) {
        if (overlaps(mine, theirs))
          common.push({ from: Math.max(mine.from, theirs.from), to: Math.min(mine.to, theirs.to) });
      }
    }
    return IntervalSet.of(common);
  }

  subtract(other: IntervalSet): IntervalSet {
    return IntervalSet.of(this.intervals.flatMap((mine) => without(mine, other.intervals)));
  }

  containsPoint(point: number): boolean {
    return this.intervals.some(({ from, to }) => from <= point && point < to);
  }

  contains(interval: HalfOpen): boolean {
    return this.intervals.some(({ from, to }) => from <= interval.from && interval.to <= to);
  }

  equals(other: IntervalSet): boolean {
    return (
      this.intervals.length === other.intervals.length &&
      this.intervals.every(({ from, to }, i) => other.intervals[i]?.from === from && other.intervals[i].to === to)
    );
  }
}

function without(whole: HalfOpen, taken: readonly HalfOpen[]): HalfOpen[] {
  const left: HalfOpen[] = [];
  let from = whole.from;
  for (const hole of taken) {
    if (!overlaps({ from, to: whole.to }, hole)) continue;
    if (from < hole.from) left.push({ from, to: hole.from });
    from = hole.to;
    if (from >= whole.to) return left;
  }
  return [...left, { from, to: whole.to }];
}

function requireForward(interval: HalfOpen): HalfOpen {
  if (interval.from < interval.to) return interval;
  throw new RangeError(`interval [${interval.from}, ${interval.to}) must end after it begins`);
}
