import type { Interval, Resource } from '../model/problem';
import { capacityAt } from './opening-profile';
import type { Taking } from './taking';

/** A stretch on which more units are taken than there are, something chosen among them. */
export interface Overload extends Interval {
  /** At the worst minute of the stretch. */
  readonly taken: number;
  readonly capacity: number;
  readonly takings: readonly Taking[];
}

/** Stretches that touch are reported as one. */
export function overloadsOf(resource: Resource, all: readonly Taking[]): readonly Overload[] {
  const overloads: Overload[] = [],
    chosen = all.filter((t) => t.chosen);
  // Facts that nothing chosen meets are nobody's overload: there may be many of them.
  const takings = all.filter((t) => t.chosen || chosen.some((c) => t.from < c.to && c.from < t.to));
  const times = [...new Set([...takings, ...resource.windows].flatMap(({ from, to }) => [from, to]))].sort(
    (a, b) => a - b,
  );
  times.slice(0, -1).forEach((from, index) => {
    const to = times[index + 1] ?? from;
    const active = takings.filter((taking) => taking.from <= from && from < taking.to);
    const overload = overloadAt(active, capacityAt(resource, from));
    if (overload === undefined) return;
    const previous = overloads.at(-1);
    if (previous?.to !== from) overloads.push({ from, to, ...overload });
    else overloads[overloads.length - 1] = merged(previous, { from, to, ...overload });
  });
  return overloads;
}

/** `capacity` is undefined outside all windows: such a minute may hold turnover alone. */
function overloadAt(
  active: readonly Taking[],
  capacity: number | undefined,
): Omit<Overload, 'from' | 'to'> | undefined {
  if (!active.some(({ chosen }) => chosen)) return undefined;
  const taken = active.reduce((sum, { units }) => sum + (units === 'all' ? (capacity ?? 0) : units), 0);
  if (capacity !== undefined) return taken > capacity ? { taken, capacity, takings: active } : undefined;
  // A chosen step or hold outside the windows is the other constraint's: `resource-inside-its-hours`.
  if (active.some(({ kind, chosen }) => chosen && kind !== 'turnover')) return undefined;
  const turnoverAlone = active.every(({ kind, units }) => kind === 'turnover' || units === 'all');
  return turnoverAlone ? undefined : { taken, capacity: 0, takings: active };
}

function merged(one: Overload, other: Overload): Overload {
  const worse = other.taken - other.capacity > one.taken - one.capacity ? other : one;
  return {
    from: one.from,
    to: other.to,
    taken: worse.taken,
    capacity: worse.capacity,
    takings: [...new Set([...one.takings, ...other.takings])],
  };
}
