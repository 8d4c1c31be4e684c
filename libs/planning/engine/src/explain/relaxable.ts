import type { Involved } from '../model/plan';
import type { Minutes, Problem, Relation, Visit } from '../model/problem';
import { reachableResources } from '../model/one-visit-day';
import { hasNoSlack, orderOf } from './kept-order';

/** Something that may stand in the way of a visit, and the day without it. */
export interface Relaxable {
  readonly kind: 'resource' | 'relation' | 'step-window' | 'step-order' | 'visit-window' | 'person';
  readonly involves: Involved;
  readonly without: (problem: Problem) => Problem;
  /** As far as a remedy may go; undefined where none may touch it. */
  readonly remedied: ((problem: Problem) => Problem) | undefined;
}

const manyUnits = 1_000_000;
const onVisit = (problem: Problem, change: (visit: Visit) => Visit): Problem => ({
  ...problem,
  visits: problem.visits.map((v, i) => (i === 0 ? change(v) : v)),
});

/** No remedy keeps anybody for twelve hours whose limit does not allow it: the unit's limit is the law's, not a wish. */
export function longerPresence({ maxPresence }: Pick<Visit, 'maxPresence'>, wished: Minutes): Minutes {
  return Math.max(maxPresence, Math.min(wished, mostProposed));
}
const mostProposed: Minutes = 719;

/** The day with several things lifted. */
export function withoutAll(problem: Problem, lifted: Iterable<Relaxable>): Problem {
  let day = problem;
  for (const r of lifted) day = r.without(day);
  return day;
}

/** A resource free all day long and wherever the first visit's facts reach, whatever takes it. */
export function withResourceFree(problem: Problem, id: string): Problem {
  const { steps, pinned } = problem.visits[0]!,
    starts = steps.flatMap((s) => (s.pinned ? [s.pinned.start] : [])),
    ends = steps.flatMap((s) => (s.pinned ? [s.pinned.start + s.duration] : []));
  const from = Math.min(problem.opening.from, pinned?.arrival ?? Infinity, ...starts),
    to = Math.max(problem.opening.to, pinned?.departure ?? -Infinity, ...ends);
  return {
    ...problem,
    resources: problem.resources.map((r) => {
      if (r.id !== id) return r;
      const { starts: _starts, break: _break, ...rest } = r;
      return { ...rest, busy: [], windows: [{ from, to, capacity: manyUnits }] };
    }),
  };
}

/**
 * Everything about a one-visit day that may be lifted, one element each. The opening and the present minute stay. A step
 * that is named has its window lifted, and the lists `first` and `last` that name it, and need not share a resource.
 */
export function relaxables(problem: Problem): readonly Relaxable[] {
  const visit = problem.visits[0]!,
    list: (Omit<Relaxable, 'remedied'> & Partial<Relaxable>)[] = [];
  const pinned = new Set(visit.steps.filter((s) => s.pinned).map((s) => s.id));
  for (const id of reachableResources(problem, visit)) {
    const steps = visit.steps
      .filter((s) => !pinned.has(s.id) && s.uses.some((u) => u.anyOf.includes(id)))
      .map((s) => s.id);
    list.push({
      kind: 'resource',
      involves: { resources: [id], ...(steps.length > 0 ? { steps } : {}) },
      without: (p) => withResourceFree(p, id),
    });
  }
  for (const { from, to } of pairsOf(visit.relations)) list.push(relaxableRelation(visit, { from, to }));
  for (const step of visit.steps) {
    const isListed = [visit.first, visit.last, ...visit.sameResource.map((group) => group.map((g) => g.step))].some(
      (ids) => ids.includes(step.id),
    );
    if (isListed || (step.window !== undefined && !step.pinned))
      list.push({
        kind: isListed ? 'step-order' : 'step-window',
        involves: { steps: [step.id] },
        without: (p) => onVisit(p, (v) => withStepFree(v, step.id)),
        ...(step.window?.strict ? { remedied: isListed ? outOfLists(step) : undefined } : {}),
      });
  }
  list.push({
    kind: 'visit-window',
    involves: { visits: [visit.id] },
    without: (p) =>
      onVisit(p, (v) => ({
        ...v,
        window: p.opening,
        maxPresence: Math.max(v.maxPresence, p.opening.to - p.opening.from),
      })),
    remedied: (p) =>
      onVisit(p, (v) => ({
        ...v,
        window: p.opening,
        maxPresence: longerPresence(v, p.opening.to - p.opening.from),
      })),
  });
  for (const other of problem.visits.slice(1))
    list.push({
      kind: 'person',
      involves: { visits: [other.id] },
      without: (p) => ({ ...p, visits: p.visits.filter((v) => v.id !== other.id) }),
    });
  return list.map((one) => ({ remedied: one.without, ...one }));
}

/** Named, a relation is lifted whole; a remedy leaves the order of its steps, and what is strict as it is. */
function relaxableRelation(visit: Visit, pair: Pick<Relation, 'from' | 'to'>): Relaxable {
  const isOf = (r: Relation): boolean => r.from === pair.from && r.to === pair.to,
    own = visit.relations.filter(isOf);
  return {
    kind: 'relation',
    involves: { relations: [pair] },
    without: (p) => onVisit(p, (v) => ({ ...v, relations: v.relations.filter((r) => !isOf(r)) })),
    remedied: own.every((r) => hasNoSlack(r, visit))
      ? undefined
      : (p) =>
          onVisit(p, (v) => ({ ...v, relations: v.relations.flatMap((r) => (isOf(r) ? orderOf(r, visit) : [r])) })),
  };
}

/** Two steps may be related twice: it is their delay that is lifted. */
function pairsOf(relations: readonly Relation[]): readonly Pick<Relation, 'from' | 'to'>[] {
  return relations.filter((r, i) => relations.findIndex((o) => o.from === r.from && o.to === r.to) === i);
}

/**
 * Free of its window and of the lists that name it: to take one step alone out of `first` would ask more of it, not less;
 * of those who share a resource the others still do.
 */
function withStepFree(visit: Visit, id: string): Visit {
  return {
    ...visit,
    first: visit.first.includes(id) ? [] : visit.first,
    last: visit.last.includes(id) ? [] : visit.last,
    sameResource: visit.sameResource.map((group) => group.filter((g) => g.step !== id)),
    steps: visit.steps.map((s) => (s.id === id && s.window !== undefined ? withoutWindow(s) : s)),
  };
}

/** As far as a remedy goes for a step whose hours are a matter of care. */
const outOfLists =
  ({ id, window }: Visit['steps'][number]) =>
  (problem: Problem): Problem =>
    onVisit(problem, (v) => {
      const free = withStepFree(v, id);
      return { ...free, steps: free.steps.map((s) => (s.id === id && window !== undefined ? { ...s, window } : s)) };
    });

function withoutWindow(step: Visit['steps'][number]): Visit['steps'][number] {
  const { window: _window, ...rest } = step;
  return rest;
}
