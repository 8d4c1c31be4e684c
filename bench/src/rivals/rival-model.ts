import type { PlannedVisit, Problem, Resource, Step, Visit, VisitOutcome } from '@diurne/planning-engine';

/** A day in whole units of time, as any scheduler with intervals, alternatives and capacities can take it. */
export interface RivalModel {
  /** Minutes of a unit; a start is a number of units since `origin`. */
  readonly unit: number;
  readonly origin: number;
  readonly horizon: number;
  readonly resources: readonly RivalResource[];
  readonly visits: readonly RivalVisit[];
  readonly objective: Problem['objective'];
}
export interface RivalResource {
  readonly id: string;
  readonly most: number;
  /** Stretches in which a step may lie, units; touching windows are one. */
  readonly open: readonly (readonly [from: number, to: number])[];
  /** Units missing inside the windows. */
  readonly missing: readonly { readonly from: number; readonly to: number; readonly amount: number }[];
  readonly turnover: number;
  readonly break: { readonly length: number; readonly from: number; readonly to: number } | undefined;
}
export interface RivalStep {
  readonly id: string;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  readonly optional: boolean;
  readonly value: number;
  readonly turnover: number;
  readonly lines: readonly { readonly anyOf: readonly number[]; readonly amount: number; readonly prefer: readonly number[] | undefined }[];
}
export interface RivalVisit {
  readonly visit: Visit;
  readonly steps: readonly RivalStep[];
  /** `start(to) − start(from)` lies between. */
  readonly differences: readonly { readonly from: number; readonly to: number; readonly min?: number; readonly max?: number }[];
  /** One comes before the other: least difference of starts either way. */
  readonly apart: readonly { readonly a: number; readonly b: number; readonly ab: number; readonly ba: number }[];
  readonly same: readonly (readonly { readonly step: number; readonly line: number }[])[];
  readonly places: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly longest: number;
  readonly lead: number;
  readonly lag: number;
  readonly turnover: number;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The model, or what of the day no rival is asked to understand. */
export function rivalModel(problem: Problem): RivalModel | { readonly unsupported: string } {
  const why = unsupported(problem);
  if (why !== undefined) return { unsupported: why };
  const minutes = problem.visits.flatMap((v) => [v.arrivalLead, v.departureLag, v.turnover, v.travelExtra, ...v.steps.flatMap((s) => [s.duration, s.turnover]), ...v.relations.flatMap((r) => [Math.abs(r.min ?? 0), Math.abs(r.max ?? 0)])]);
  const travel = [problem.travel.default, ...problem.travel.pairs.map((p) => p.minutes)];
  const unit = [...minutes, ...travel, problem.opening.from, ...problem.resources.flatMap((r) => [r.turnover, ...r.windows.flatMap((w) => [w.from, w.to]), ...r.busy.flatMap((b) => [b.from, b.to])])].reduce(gcd, problem.grid);
  if (unit !== problem.grid) return { unsupported: `minutes off the grid of ${problem.grid}` };
  const origin = problem.opening.from, at = (minute: number): number => (minute - origin) / unit;
  const index = new Map(problem.resources.map((r, i) => [r.id, i]));
  return {
    unit, origin, objective: problem.objective,
    horizon: Math.floor(at(problem.opening.to)),
    resources: problem.resources.map((r) => rivalResource(r, at)),
    visits: problem.visits.map((v) => rivalVisit(problem, v, unit, at, index)),
  };
}

function unsupported({ notBefore, resources, visits, objective }: Problem): string | undefined {
  if (notBefore !== undefined) return 'a present minute';
  if (objective.peak + objective.makespan > 0) return 'peaks or makespan in the objective';
  if (resources.some((r) => r.starts !== undefined)) return 'group starts';
  if (resources.some((r) => r.break !== undefined && r.windows.some((w) => w.capacity > 1))) return 'a break of a resource of several units';
  for (const v of visits) {
    if (v.pinned !== undefined || v.incumbent !== undefined || v.steps.some((s) => s.pinned !== undefined)) return 'pins or incumbents';
    for (const s of v.steps) {
      if (s.location === '@place') return 'steps at the held place';
      const places = new Set(s.uses.flatMap((u) => u.anyOf.map((id) => resources.find((r) => r.id === id)!.location)).filter((l) => l !== undefined));
      if (places.size > 1 || (places.size === 1 && s.location !== undefined && !places.has(s.location))) return 'alternatives at different locations';
      if (s.uses.some((u, i) => s.uses.some((w, j) => j > i && u.anyOf.some((id) => w.anyOf.includes(id))))) return 'lines of a step that share a resource';
    }
  }
  return undefined;
}

function rivalResource(r: Resource, at: (minute: number) => number): RivalResource {
  const edges = [...new Set([...r.windows.flatMap((w) => [w.from, w.to]), ...r.busy.flatMap((b) => [b.from, b.to])])].sort((a, b) => a - b);
  const parts = edges.slice(1).map((to, k) => {
    const from = edges[k]!, capacity = r.windows.reduce((sum, w) => (w.from <= from && from < w.to ? sum + w.capacity : sum), 0);
    const taken = r.busy.reduce((sum, b) => (b.from <= from && from < b.to ? sum + (b.amount ?? capacity) : sum), 0);
    return { from: at(from), to: at(to), capacity, free: Math.max(0, capacity - taken) };
  }).filter((p) => p.capacity > 0);
  const most = Math.max(0, ...parts.map((p) => p.free)), open: [number, number][] = [];
  for (const p of parts) {
    const last = open.at(-1);
    if (last !== undefined && last[1] === p.from) last[1] = p.to;
    else open.push([p.from, p.to]);
  }
  return {
    id: r.id, most, open, turnover: at(r.turnover) - at(0),
    missing: parts.filter((p) => p.free < most).map((p) => ({ from: p.from, to: p.to, amount: most - p.free })),
    break: r.break === undefined ? undefined : { length: at(r.break.minutes) - at(0), from: at(r.break.from), to: at(r.break.to) },
  };
}

function rivalVisit(problem: Problem, v: Visit, unit: number, at: (minute: number) => number, index: ReadonlyMap<string, number>): RivalVisit {
  const position = new Map(v.steps.map((s, i) => [s.id, i])), units = (minutes: number): number => minutes / unit;
  const location = (s: Step): string | undefined => s.uses.flatMap((u) => u.anyOf.map((id) => problem.resources[index.get(id)!]!.location)).find((l) => l !== undefined) ?? s.location;
  const way = travelBetween(problem, v.travelExtra), differences: RivalVisit['differences'][number][] = v.relations.map((r) => {
    const from = position.get(r.from)!, length = units(v.steps[from]!.duration);
    return { from, to: position.get(r.to)!, ...(r.min === undefined ? {} : { min: length + units(r.min) }), ...(r.max === undefined ? {} : { max: length + units(r.max) }) };
  });
  v.steps.forEach((a, i) => v.steps.forEach((b, j) => {
    const isBefore = (v.first.includes(a.id) && !v.first.includes(b.id)) || (v.last.includes(b.id) && !v.last.includes(a.id));
    if (i !== j && isBefore) differences.push({ from: i, to: j, min: units(a.duration) });
  }));
  const apart = v.steps.flatMap((a, i) => v.steps.flatMap((b, j) => {
    const here = location(a), there = location(b), free = a.patient === 'background' || b.patient === 'background';
    if (j <= i || (free && (here === undefined || there === undefined || here === there))) return [];
    return [{ a: i, b: j, ab: units(a.duration + way(here, there)), ba: units(b.duration + way(there, here)) }];
  }));
  const wanted = v.place;
  return {
    visit: v, differences, apart,
    steps: v.steps.map((s) => ({
      id: s.id, length: units(s.duration), optional: s.optional, value: s.value, turnover: units(s.turnover),
      from: Math.ceil(at(Math.max(problem.opening.from, s.window?.from ?? 0))), to: Math.floor(at(Math.min(problem.opening.to, s.window?.to ?? Infinity))),
      lines: s.uses.map((u) => ({ anyOf: u.anyOf.map((id) => index.get(id)!), amount: u.amount, prefer: u.prefer?.map((id) => index.get(id)!) })),
    })),
    same: v.sameResource.map((group) => group.map((g) => ({ step: position.get(g.step)!, line: g.line }))),
    places: wanted === undefined ? [] : problem.resources.flatMap((r, i) => (r.kind === 'place' && (wanted.anyOf?.includes(r.id) ?? true) && (wanted.attributes ?? []).every((a) => r.attributes.includes(a)) ? [i] : [])),
    from: Math.ceil(at(Math.max(problem.opening.from, v.window.from))), to: Math.floor(at(Math.min(problem.opening.to, v.window.to))), longest: Math.floor(units(v.maxPresence)),
    lead: units(v.arrivalLead), lag: units(v.departureLag), turnover: units(v.turnover),
  };
}

/** Shortest ways by Floyd and Warshall, minutes. */
function travelBetween({ locations, travel }: Problem, extra: number): (from: string | undefined, to: string | undefined) => number {
  const ids = locations.map((l) => l.id), way = ids.map((a) => ids.map((b) => (a === b ? 0 : travel.default)));
  for (const p of travel.pairs) {
    way[ids.indexOf(p.from)]![ids.indexOf(p.to)] = p.minutes;
    if (!travel.pairs.some((q) => q.from === p.to && q.to === p.from)) way[ids.indexOf(p.to)]![ids.indexOf(p.from)] = p.minutes;
  }
  ids.forEach((_, k) => ids.forEach((_a, i) => ids.forEach((_b, j) => { way[i]![j] = Math.min(way[i]![j]!, way[i]![k]! + way[k]![j]!); })));
  return (from, to) => {
    const minutes = from === undefined || to === undefined ? 0 : way[ids.indexOf(from)]![ids.indexOf(to)]!;
    return minutes === 0 ? 0 : minutes + extra;
  };
}

/** What a rival decided: per visit nothing, or starts (undefined for a step left out), resources per line, and the place. */
export interface RivalVisitAnswer { readonly starts: readonly (number | undefined)[]; readonly taken: readonly (readonly number[])[]; readonly place: number | undefined }

/** The answer as a plan of the format, with the shortest presence around the steps. */
export function rivalPlan(model: RivalModel, answers: readonly (RivalVisitAnswer | undefined)[]): VisitOutcome[] {
  const minute = (units: number): number => model.origin + units * model.unit;
  return model.visits.map((v, i): VisitOutcome => {
    const answer = answers[i];
    if (answer === undefined) return { id: v.visit.id, status: 'unplanned', reasons: [{ code: 'unexplained', message: 'Non placée par le solveur comparé.', involves: {}, relaxations: [] }] };
    const steps = v.steps.flatMap((s, k) => (answer.starts[k] === undefined ? [] : [{ id: s.id, start: minute(answer.starts[k]), end: minute(answer.starts[k] + s.length), uses: answer.taken[k]!.map((r) => model.resources[r]!.id) }]));
    steps.sort((a, b) => a.start - b.start);
    const planned: PlannedVisit = {
      id: v.visit.id, status: 'planned', steps, arrival: Math.min(...steps.map((s) => s.start)) - v.visit.arrivalLead, departure: Math.max(...steps.map((s) => s.end)) + v.visit.departureLag,
      ...(answer.place === undefined ? {} : { place: model.resources[answer.place]!.id }),
    };
    return planned;
  });
}
