import type { Resource } from '@diurne/planning-engine';
import type { RivalResource } from './rival-model';

/** Windows and what is taken of them as one capacity, less what is missing where. */
export function rivalResource(r: Resource, at: (minute: number) => number): RivalResource {
  const edges = [
    ...new Set([...r.windows.flatMap((w) => [w.from, w.to]), ...r.busy.flatMap((b) => [b.from, b.to])]),
  ].sort((a, b) => a - b);
  const parts = edges
    .slice(1)
    .map((to, k) => {
      const from = edges[k]!,
        capacity = r.windows.reduce((sum, w) => (w.from <= from && from < w.to ? sum + w.capacity : sum), 0);
      const taken = r.busy.reduce((sum, b) => (b.from <= from && from < b.to ? sum + (b.amount ?? capacity) : sum), 0);
      return { from: at(from), to: at(to), capacity, free: Math.max(0, capacity - taken) };
    })
    .filter((p) => p.capacity > 0);
  const most = Math.max(0, ...parts.map((p) => p.free)),
    open: [number, number][] = [];
  for (const p of parts) {
    const last = open.at(-1);
    if (last !== undefined && last[1] === p.from) last[1] = p.to;
    else open.push([p.from, p.to]);
  }
  return {
    id: r.id,
    most,
    open,
    turnover: at(r.turnover) - at(0),
    missing: parts.filter((p) => p.free < most).map((p) => ({ from: p.from, to: p.to, amount: most - p.free })),
    break:
      r.break === undefined
        ? undefined
        : { length: at(r.break.minutes) - at(0), from: at(r.break.from), to: at(r.break.to) },
  };
}
