import { durationInFrench, hourInFrench, hoursInFrench, resourceName } from '../model/french-wording';
import type { PlannedVisit } from '../model/plan';
import type { Interval, Problem, Resource } from '../model/problem';
import type { Change } from './element-change';
import { usesOf } from './resource-uses';

/** What a resource would have to give for the plan to hold: longer hours, what takes it elsewhere, one more unit, a group start, its break. */
export function resourceChanges(problem: Problem, resource: Resource, plan: PlannedVisit): readonly Change[] {
  const uses = usesOf(problem.visits[0]!, resource, plan);
  if (uses.length === 0) return [];
  const name = resourceName(resource), hours = uses.map((u) => hoursInFrench(u.from, u.to)).join(' et ');
  const closed = uses.flatMap((u) => outside(u, resource.windows).map((piece) => ({ ...piece, capacity: u.amount })));
  const open = (r: Resource): Resource => ({ ...r, windows: [...r.windows, ...closed] });
  const free = (r: Resource): Resource => ({ ...open(r), busy: r.busy.flatMap((b) => outside(b, uses).map((piece) => ({ ...b, ...piece }))) });
  const more = (r: Resource): Resource => ({ ...r, windows: [...r.windows, ...uses.map(({ from, to, amount }) => ({ from, to, capacity: amount }))] });
  const start = (r: Resource): Resource => (r.starts === undefined ? r : { ...r, starts: [...r.starts, ...uses.filter((u) => u.start).map((u) => u.from)] });
  const rested = ({ break: _break, ...r }: Resource): Resource => r;
  const change = (text: string, to: (r: Resource) => Resource): Change => ({ text, apply: (p) => ({ ...p, resources: p.resources.map((r) => (r.id === resource.id ? to(r) : r)) }) });
  const minutes = closed.reduce((sum, { from, to }) => sum + to - from, 0);
  return [
    ...(closed.length > 0 ? [change(`Ouvrir ${name} ${durationInFrench(minutes)} de plus, ${closed.map((c) => hoursInFrench(c.from, c.to)).join(' et ')}`, open)] : []),
    change(`Libérer ${name} ${hours}`, free),
    ...(resource.starts === undefined ? [] : [change(`Ajouter un départ de ${name} à ${uses.filter((u) => u.start).map((u) => hourInFrench(u.from)).join(' et à ')}`, start)]),
    ...(resource.break === undefined ? [] : [change(`Renoncer à la pause de ${name}`, rested), change(`Libérer ${name} ${hours}, en renonçant à sa pause`, (r) => rested(free(r)))]),
    change(`Disposer de plus de ${name} ${hours}`, more),
    change(`Libérer entièrement ${name} ${hours}, départs et pause compris`, (r) => rested(start(more(free(r))))),
  ];
}

function outside(interval: Interval, windows: readonly Interval[]): readonly Interval[] {
  return windows.reduce<readonly Interval[]>((pieces, w) => pieces.flatMap((p) => cut(p, w)), [{ from: interval.from, to: interval.to }]);
}

function cut(piece: Interval, away: Interval): readonly Interval[] {
  return [{ from: piece.from, to: Math.min(piece.to, away.from) }, { from: Math.max(piece.from, away.to), to: piece.to }].filter((p) => p.from < p.to);
}
