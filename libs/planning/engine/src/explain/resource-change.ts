import { durationInFrench, hourInFrench, hoursInFrench, resourceName } from '../model/french-wording';
import type { PlannedVisit } from '../model/plan';
import type { CapacityWindow, Interval, Problem, Resource } from '../model/problem';
import type { Change } from './change';
import { outside } from '../model/outside-windows';
import { usesOf } from './resource-uses';

/** What a resource would have to give for the plan to hold: longer hours, what takes it elsewhere, one more unit, a group start, its break. */
export function resourceChanges(problem: Problem, resource: Resource, plan: PlannedVisit): readonly Change[] {
  const uses = usesOf(problem.visits[0]!, resource, plan);
  if (uses.length === 0) return [];
  const most = Math.max(...together(uses.map((u) => ({ ...u, capacity: u.amount }))).map((u) => u.capacity));
  const whole = resourceName(resource),
    name = `${most > 1 ? `${most} unités de ` : ''}${whole}`,
    hours = hoursOf(uses);
  const closed = together(
    uses.flatMap((u) => outside(u, resource.windows).map((piece) => ({ ...piece, capacity: u.amount }))),
  );
  const open = (r: Resource): Resource => ({ ...r, windows: [...r.windows, ...closed] });
  const free = (r: Resource): Resource => ({
    ...open(r),
    busy: r.busy.flatMap((b) => outside(b, uses).map((piece) => ({ ...b, ...piece }))),
  });
  const more = (r: Resource): Resource => ({
    ...r,
    windows: [...r.windows, ...uses.map(({ from, to, amount }) => ({ from, to, capacity: amount }))],
  });
  const start = (r: Resource): Resource =>
    r.starts === undefined ? r : { ...r, starts: [...r.starts, ...uses.filter((u) => u.start).map((u) => u.from)] };
  const rested = ({ break: _break, ...r }: Resource): Resource => r;
  const change = (text: string, to: (r: Resource) => Resource): Change => ({
    text,
    apply: (p) => ({ ...p, resources: p.resources.map((r) => (r.id === resource.id ? to(r) : r)) }),
  });
  const minutes = closed.reduce((sum, { from, to }) => sum + to - from, 0),
    release = closed.length > 0 ? 'Ouvrir et libérer' : 'Libérer';
  return [
    ...(closed.length > 0
      ? [change(`Ouvrir ${name} ${durationInFrench(minutes)} de plus, ${hoursOf(closed)}`, open)]
      : []),
    change(`${release} ${name} ${hours}`, free),
    ...(resource.starts === undefined
      ? []
      : [
          change(
            `Ajouter un départ de ${whole} à ${uses
              .filter((u) => u.start)
              .map((u) => hourInFrench(u.from))
              .join(' et à ')}`,
            start,
          ),
        ]),
    ...(resource.break === undefined
      ? []
      : [
          change(`Renoncer à la pause de ${whole}`, rested),
          change(`${release} ${name} ${hours}, en renonçant à sa pause`, (r) => rested(free(r))),
        ]),
    change(`Disposer de plus de ${name} ${hours}`, more),
    change(`Libérer entièrement ${name} ${hours}, départs et pause compris`, (r) => rested(start(more(free(r))))),
  ];
}

/** The same units in stretches that do not overlap, by hour. */
function together(pieces: readonly CapacityWindow[]): readonly CapacityWindow[] {
  const edges = [...new Set(pieces.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b),
    stretches: CapacityWindow[] = [];
  edges.slice(1).forEach((to, at) => {
    const from = edges[at]!,
      capacity = pieces.reduce((sum, p) => (p.from <= from && to <= p.to ? sum + p.capacity : sum), 0);
    if (capacity > 0) stretches.push({ from, to, capacity });
  });
  return stretches;
}

/** `de 8 h à 9 h et de 10 h à 11 h`, what touches or overlaps said once. */
function hoursOf(list: readonly Interval[]): string {
  const merged: Interval[] = [];
  for (const { from, to } of [...list].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else merged.push({ from, to });
  }
  return merged.map((h) => hoursInFrench(h.from, h.to)).join(' et ');
}
