import type { Interval, Minutes } from '../model/problem';

/** By how many minutes an interval sticks out of another, the worse of its two sides. */
export function outside(inner: Interval, outer: Interval): Minutes {
  return Math.max(0, outer.from - inner.from, inner.to - outer.to);
}
