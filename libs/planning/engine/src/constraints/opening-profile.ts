import type { Interval, Minutes, Resource } from '../model/problem';

/** Units available at a minute; undefined outside all windows. Overlapping windows add up. */
export function capacityAt(resource: Resource, minute: Minutes): number | undefined {
  const open = resource.windows.filter(({ from, to }) => from <= minute && minute < to);
  return open.length === 0 ? undefined : open.reduce((sum, { capacity }) => sum + capacity, 0);
}

/** The minutes of an interval that no window of the resource covers. */
export function minutesOutsideWindows(resource: Resource, { from, to }: Interval): Minutes {
  let outside = 0;
  let reached = from;
  for (const window of [...resource.windows].sort((a, b) => a.from - b.from)) {
    if (window.to <= reached) continue;
    if (window.from >= to) break;
    outside += Math.max(0, window.from - reached);
    reached = Math.min(to, window.to);
  }
  return outside + (to - reached);
}
