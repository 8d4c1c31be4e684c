import { placeCandidates } from '../model/place-candidates';
import type { PlannedVisit } from '../model/plan';
import type { PlaceWish, Problem, Resource, Visit } from '../model/problem';
import { withResourceFree } from './relaxable';

const mark = '\u0000free';
const twinOf = (id: string): string => `${id}${mark}`;
const original = (id: string): string => (id.endsWith(mark) ? id.slice(0, -mark.length) : id);

const anywhere: Resource = { id: `anywhere${mark}`, kind: 'room', windows: [], busy: [], turnover: 0, attributes: [] };

/**
 * The day with a twin beside each resource that is free all day long: what is open and taken is entered once for all
 * questions. Its first visit is a shell that may hold any place and asks nothing that could contradict itself.
 */
export function withTwins(problem: Problem): Problem {
  const free = problem.resources.reduce((day, r) => withResourceFree(day, r.id), problem),
    [visit, ...others] = problem.visits;
  return {
    ...problem,
    visits: [shell(visit!, problem), ...others],
    resources: [...problem.resources, ...free.resources.map((r) => ({ ...r, id: twinOf(r.id) })), anywhere],
  };
}

function shell(visit: Visit, { resources }: Problem): Visit {
  return {
    ...visit,
    relations: [],
    first: [],
    last: [],
    sameResource: [],
    ...(visit.place === undefined
      ? {}
      : {
          place: {
            ...stretchOf(visit.place),
            anyOf: placeCandidates(visit.place, resources).flatMap((r) => [r.id, twinOf(r.id)]),
          },
        }),
    steps: visit.steps.map(({ location: _location, ...s }) => ({
      ...s,
      uses: s.uses.map((u) => ({ ...u, anyOf: [anywhere.id] })),
    })),
  };
}

/** From which step to which a place is held: the rest of the wish is the list of those that suit. */
function stretchOf({ from, to }: PlaceWish): PlaceWish {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The visit with the twins of some resources in their stead. */
export function servedByTwins(problem: Problem, visit: Visit, freed: ReadonlySet<string>): Visit {
  const now = (id: string): string => (freed.has(id) ? twinOf(id) : id);
  return {
    ...visit,
    ...(visit.place === undefined
      ? {}
      : {
          place: {
            ...stretchOf(visit.place),
            anyOf: placeCandidates(visit.place, problem.resources).map((r) => now(r.id)),
          },
        }),
    steps: visit.steps.map((s) => ({ ...s, uses: s.uses.map((u) => ({ ...u, anyOf: u.anyOf.map(now) })) })),
  };
}

export function withoutTwins(plan: PlannedVisit): PlannedVisit {
  return {
    ...plan,
    ...(plan.place === undefined ? {} : { place: original(plan.place) }),
    steps: plan.steps.map((s) => ({ ...s, uses: s.uses.map(original) })),
  };
}
