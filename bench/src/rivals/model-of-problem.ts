import type { Problem } from '@diurne/planning-engine';
import type { RivalModel } from './rival-model';
import { rivalResource } from './resource-of-problem';
import { rivalVisit } from './visit-of-problem';

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The model, or what of the day no rival is asked to understand. */
export function rivalModel(problem: Problem): RivalModel | { readonly unsupported: string } {
  const why = unsupported(problem);
  if (why !== undefined) return { unsupported: why };
  const minutes = problem.visits.flatMap((v) => [
    v.arrivalLead,
    v.departureLag,
    v.turnover,
    v.travelExtra,
    ...v.steps.flatMap((s) => [s.duration, s.turnover]),
    ...v.relations.flatMap((r) => [Math.abs(r.min ?? 0), Math.abs(r.max ?? 0)]),
  ]);
  const travel = [problem.travel.default, ...problem.travel.pairs.map((p) => p.minutes)];
  const unit = [
    ...minutes,
    ...travel,
    problem.opening.from,
    ...problem.resources.flatMap((r) => [
      r.turnover,
      ...r.windows.flatMap((w) => [w.from, w.to]),
      ...r.busy.flatMap((b) => [b.from, b.to]),
    ]),
  ].reduce(gcd, problem.grid);
  if (unit !== problem.grid) return { unsupported: `minutes off the grid of ${problem.grid}` };
  const origin = problem.opening.from,
    at = (minute: number): number => (minute - origin) / unit;
  const index = new Map(problem.resources.map((r, i) => [r.id, i]));
  return {
    unit,
    origin,
    objective: problem.objective,
    horizon: Math.floor(at(problem.opening.to)),
    resources: problem.resources.map((r) => rivalResource(r, at)),
    visits: problem.visits.map((v) => rivalVisit(problem, v, unit, at, index)),
  };
}

function unsupported({ notBefore, resources, visits, objective }: Problem): string | undefined {
  if (notBefore !== undefined) return 'a present minute';
  if (objective.peak + objective.makespan > 0) return 'peaks or makespan in the objective';
  if (resources.some((r) => r.starts !== undefined)) return 'group starts';
  if (resources.some((r) => r.break !== undefined && r.windows.some((w) => w.capacity > 1)))
    return 'a break of a resource of several units';
  for (const v of visits) {
    if (v.pinned !== undefined || v.incumbent !== undefined || v.steps.some((s) => s.pinned !== undefined))
      return 'pins or incumbents';
    for (const s of v.steps) {
      if (s.location === '@place') return 'steps at the held place';
      const places = new Set(
        s.uses
          .flatMap((u) => u.anyOf.map((id) => resources.find((r) => r.id === id)!.location))
          .filter((l) => l !== undefined),
      );
      if (places.size > 1 || (places.size === 1 && s.location !== undefined && !places.has(s.location)))
        return 'alternatives at different locations';
      if (s.uses.some((u, i) => s.uses.some((w, j) => j > i && u.anyOf.some((id) => w.anyOf.includes(id)))))
        return 'lines of a step that share a resource';
    }
  }
  return undefined;
}
