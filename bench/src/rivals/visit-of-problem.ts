import type { Problem, Step, Visit } from '@diurne/planning-engine';
import type { RivalVisit } from './rival-model';

export function rivalVisit(
  problem: Problem,
  v: Visit,
  unit: number,
  at: (minute: number) => number,
  index: ReadonlyMap<string, number>,
): RivalVisit {
  const position = new Map(v.steps.map((s, i) => [s.id, i])),
    units = (minutes: number): number => minutes / unit;
  const location = (s: Step): string | undefined =>
    s.uses
      .flatMap((u) => u.anyOf.map((id) => problem.resources[index.get(id)!]!.location))
      .find((l) => l !== undefined) ?? s.location;
  const way = travelBetween(problem, v.travelExtra),
    differences: RivalVisit['differences'][number][] = v.relations.map((r) => {
      const from = position.get(r.from)!,
        length = units(v.steps[from]!.duration);
      return {
        from,
        to: position.get(r.to)!,
        ...(r.min === undefined ? {} : { min: length + units(r.min) }),
        ...(r.max === undefined ? {} : { max: length + units(r.max) }),
      };
    });
  v.steps.forEach((a, i) =>
    v.steps.forEach((b, j) => {
      const isBefore =
        (v.first.includes(a.id) && !v.first.includes(b.id)) || (v.last.includes(b.id) && !v.last.includes(a.id));
      if (i !== j && isBefore) differences.push({ from: i, to: j, min: units(a.duration) });
    }),
  );
  const apart = v.steps.flatMap((a, i) =>
    v.steps.flatMap((b, j) => {
      const here = location(a),
        there = location(b),
        free = a.patient === 'background' || b.patient === 'background';
      if (j <= i || (free && (here === undefined || there === undefined || here === there))) return [];
      return [{ a: i, b: j, ab: units(a.duration + way(here, there)), ba: units(b.duration + way(there, here)) }];
    }),
  );
  const wanted = v.place;
  return {
    visit: v,
    differences,
    apart,
    steps: v.steps.map((s) => ({
      id: s.id,
      length: units(s.duration),
      optional: s.optional,
      value: s.value,
      turnover: units(s.turnover),
      from: Math.ceil(at(Math.max(problem.opening.from, s.window?.from ?? 0))),
      to: Math.floor(at(Math.min(problem.opening.to, s.window?.to ?? Infinity))),
      lines: s.uses.map((u) => ({
        anyOf: u.anyOf.map((id) => index.get(id)!),
        amount: u.amount,
        prefer: u.prefer?.map((id) => index.get(id)!),
      })),
    })),
    same: v.sameResource.map((group) => group.map((g) => ({ step: position.get(g.step)!, line: g.line }))),
    places:
      wanted === undefined
        ? []
        : problem.resources.flatMap((r, i) =>
            r.kind === 'place' &&
            (wanted.anyOf?.includes(r.id) ?? true) &&
            (wanted.attributes ?? []).every((a) => r.attributes.includes(a))
              ? [i]
              : [],
          ),
    from: Math.ceil(at(Math.max(problem.opening.from, v.window.from))),
    to: Math.floor(at(Math.min(problem.opening.to, v.window.to))),
    longest: Math.floor(units(v.maxPresence)),
    lead: units(v.arrivalLead),
    lag: units(v.departureLag),
    turnover: units(v.turnover),
  };
}

/** Shortest ways by Floyd and Warshall, minutes. */
function travelBetween(
  { locations, travel }: Problem,
  extra: number,
): (from: string | undefined, to: string | undefined) => number {
  const ids = locations.map((l) => l.id),
    way = ids.map((a) => ids.map((b) => (a === b ? 0 : travel.default)));
  for (const p of travel.pairs) {
    way[ids.indexOf(p.from)]![ids.indexOf(p.to)] = p.minutes;
    if (!travel.pairs.some((q) => q.from === p.to && q.to === p.from))
      way[ids.indexOf(p.to)]![ids.indexOf(p.from)] = p.minutes;
  }
  ids.forEach((_, k) =>
    ids.forEach((_a, i) =>
      ids.forEach((_b, j) => {
        way[i]![j] = Math.min(way[i]![j]!, way[i]![k]! + way[k]![j]!);
      }),
    ),
  );
  return (from, to) => {
    const minutes = from === undefined || to === undefined ? 0 : way[ids.indexOf(from)]![ids.indexOf(to)]!;
    return minutes === 0 ? 0 : minutes + extra;
  };
}
