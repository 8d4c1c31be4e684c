import type { PlannedVisit } from './plan';
import type { BusyInterval, Objective, Problem, Resource, Visit } from './problem';
import { inside } from './outside-windows';
import { placeStretch } from './place-stretch';

/**
 * The same day with one visit to plan, the resources that it may use, and all else fixed: what the other visits take becomes `busy`, and other visits
 * of the same person stay as presences without steps. `existing` need not be on the grid. The visit's own entry in
 * `existing`, if any, is left out.
 */
export function oneVisitDay(problem: Problem, existing: readonly PlannedVisit[], visit: Visit): Problem {
  const byId = new Map(problem.visits.map((v) => [v.id, v])),
    wanted = reachableResources(problem, visit);
  const companions =
    visit.person === undefined
      ? []
      : existing.flatMap((plan) => {
          const other = byId.get(plan.id);
          return other === undefined || other.id === visit.id || other.person !== visit.person
            ? []
            : [presenceOnly(other, plan)];
        });
  return { ...bookedDay(problem, existing, visit.id, wanted), visits: [visit, ...companions] };
}

/** The day without visits, what the existing ones but one take being `busy`; only of the resources that are wanted. */
export function bookedDay(
  problem: Problem,
  existing: readonly PlannedVisit[],
  except: string | undefined,
  wanted: ReadonlySet<string>,
): Problem {
  const busy = new Map<string, BusyInterval[]>();
  const byId = new Map(problem.visits.map((v) => [v.id, v])),
    resources = new Map(problem.resources.map((r) => [r.id, r]));
  const take = (id: string, from: number, to: number, amount: number): void => {
    if (!wanted.has(id) || from >= to) return;
    const list = busy.get(id);
    if (list) list.push({ from, to, amount });
    else busy.set(id, [{ from, to, amount }]);
  };
  // Outside the windows cleaning stands in nobody's way, and `busy` would.
  const clean = (id: string, from: number, minutes: number, amount: number): void => {
    const resource = resources.get(id),
      to = from + Math.max(minutes, resource?.turnover ?? 0);
    if (resource !== undefined && from < to)
      for (const part of inside({ from, to }, resource.windows)) take(id, part.from, part.to, amount);
  };
  for (const plan of existing) {
    const other = byId.get(plan.id);
    if (other === undefined || other.id === except) continue;
    for (const at of plan.steps) {
      const step = other.steps.find((s) => s.id === at.id);
      at.uses.forEach((id, l) => {
        const amount = step?.uses[l]?.amount ?? 1;
        take(id, at.start, at.end, amount);
        clean(id, at.end, step?.turnover ?? 0, amount);
      });
    }
    if (plan.place === undefined) continue;
    const held = placeStretch(other, plan);
    if (held.from >= held.to) continue;
    take(plan.place, held.from, held.to, 1);
    clean(plan.place, held.to, other.turnover, 1);
  }
  return {
    ...problem,
    visits: [],
    resources: problem.resources
      .filter((r) => wanted.has(r.id))
      .map((r): Resource => (busy.has(r.id) ? { ...r, busy: [...r.busy, ...busy.get(r.id)!] } : r)),
  };
}

/** A visit that is there from arrival to departure and asks nothing. */
export function presenceOnly(visit: Visit, plan: PlannedVisit): Visit {
  const { place: _place, incumbent: _incumbent, ...rest } = visit;
  return {
    ...rest,
    steps: [],
    relations: [],
    first: [],
    last: [],
    sameResource: [],
    pinned: { arrival: plan.arrival, departure: plan.departure },
  };
}

export function reachableResources(problem: Problem, visit: Visit): ReadonlySet<string> {
  const ids = new Set(visit.steps.flatMap((s) => [...(s.pinned?.uses ?? []), ...s.uses.flatMap((u) => u.anyOf)]));
  if (visit.place !== undefined || visit.pinned?.place !== undefined)
    for (const r of problem.resources) if (r.kind === 'place') ids.add(r.id);
  return ids;
}

/** Weights under which any programme costs 0, and one with something mandatory missing at least 1. */
export const feasibilityOnly: Objective = {
  unplanned: 1,
  missed: 1,
  optionalMissed: 0,
  presence: 0,
  makespan: 0,
  preference: 0,
  peak: 0,
  changeVisit: 0,
  changeMinutes: 0,
  changeStep: 0,
};
