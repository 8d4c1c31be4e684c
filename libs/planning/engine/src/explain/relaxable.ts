import type { Involved } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { reachableResources } from './one-visit-day';

/** Something that may stand in the way of a visit, and the day without it. */
export interface Relaxable {
  readonly kind: 'resource' | 'relation' | 'step-window' | 'step-order' | 'visit-window' | 'person';
  readonly involves: Involved;
  readonly without: (problem: Problem) => Problem;
}

const manyUnits = 1_000_000;
const onVisit = (problem: Problem, change: (visit: Visit) => Visit): Problem => ({ ...problem, visits: problem.visits.map((v, i) => (i === 0 ? change(v) : v)) });

/** A resource free all day long, whatever takes it. */
export function withResourceFree(problem: Problem, id: string): Problem {
  return {
    ...problem,
    resources: problem.resources.map((r) => {
      if (r.id !== id) return r;
      const { starts: _starts, break: _break, ...rest } = r;
      return { ...rest, busy: [], windows: [{ from: problem.opening.from, to: problem.opening.to, capacity: manyUnits }] };
    }),
  };
}

/** Everything about a one-visit day that may be lifted, one element each. The opening and the present minute stay. */
export function relaxables(problem: Problem): readonly Relaxable[] {
  const visit = problem.visits[0]!, list: Relaxable[] = [];
  const pinned = new Set(visit.steps.filter((s) => s.pinned).map((s) => s.id));
  for (const id of reachableResources(problem, visit)) {
    const steps = visit.steps.filter((s) => !pinned.has(s.id) && s.uses.some((u) => u.anyOf.includes(id))).map((s) => s.id);
    list.push({ kind: 'resource', involves: { resources: [id], ...(steps.length > 0 ? { steps } : {}) }, without: (p) => withResourceFree(p, id) });
  }
  visit.relations.forEach((relation) => {
    list.push({
      kind: 'relation', involves: { relations: [{ from: relation.from, to: relation.to }] },
      without: (p) => onVisit(p, (v) => ({ ...v, relations: v.relations.filter((r) => r !== relation) })),
    });
  });
  for (const step of visit.steps)
    if (step.window !== undefined && !step.pinned)
      list.push({ kind: 'step-window', involves: { steps: [step.id] }, without: (p) => onVisit(p, (v) => ({ ...v, steps: v.steps.map((s) => (s.id === step.id ? withoutWindow(s) : s)) })) });
  if (visit.first.length > 0) list.push({ kind: 'step-order', involves: { steps: visit.first }, without: (p) => onVisit(p, (v) => ({ ...v, first: [] })) });
  if (visit.last.length > 0) list.push({ kind: 'step-order', involves: { steps: visit.last }, without: (p) => onVisit(p, (v) => ({ ...v, last: [] })) });
  for (const group of visit.sameResource)
    list.push({ kind: 'step-order', involves: { steps: group.map((g) => g.step) }, without: (p) => onVisit(p, (v) => ({ ...v, sameResource: v.sameResource.filter((g) => g !== group) })) });
  list.push({ kind: 'visit-window', involves: { visits: [visit.id] }, without: (p) => onVisit(p, (v) => ({ ...v, window: p.opening, maxPresence: p.opening.to - p.opening.from })) });
  for (const other of problem.visits.slice(1))
    list.push({ kind: 'person', involves: { visits: [other.id] }, without: (p) => ({ ...p, visits: p.visits.filter((v) => v.id !== other.id) }) });
  return list;
}

function withoutWindow(step: Visit['steps'][number]): Visit['steps'][number] {
  const { window: _window, ...rest } = step;
  return rest;
}
