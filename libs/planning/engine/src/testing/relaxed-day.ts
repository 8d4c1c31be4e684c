import { checkPlan } from '../constraints/check-plan';
import type { Involved, PlannedVisit, VisitOutcome } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { programmesOf } from './programmes';

/** One element that a reason involves, as a reader of the plan sees it. */
export type Element =
  | { readonly resource: string }
  | { readonly relation: { readonly from: string; readonly to: string } }
  | { readonly step: string }
  | { readonly visit: string };

export function elementsOf({ resources = [], relations = [], steps = [], visits = [] }: Involved): readonly Element[] {
  return [
    ...resources.map((resource) => ({ resource })),
    ...relations.map((relation) => ({ relation })),
    ...steps.map((step) => ({ step })),
    ...visits.map((visit) => ({ visit })),
  ];
}

export interface Booked {
  readonly problem: Problem;
  readonly others: readonly PlannedVisit[];
}

/** The whole day with one element relaxed for one visit: the resource freed, the relation dropped, the step free of its window and lists, the presence as long as the day, or another visit no longer of the same person. */
export function relaxedDay({ problem, others }: Booked, visitId: string, element: Element): Booked {
  const { opening } = problem,
    manyUnits = 1_000_000,
    { pinned, steps } = problem.visits.find((v) => v.id === visitId)!;
  const facts = [
    pinned?.arrival,
    pinned?.departure,
    ...steps.flatMap((s) => (s.pinned ? [s.pinned.start, s.pinned.start + s.duration] : [])),
  ].filter((t) => t !== undefined);
  const reach = { from: Math.min(opening.from, ...facts), to: Math.max(opening.to, ...facts) };
  const ofVisit = (change: (visit: Visit) => Visit): Booked => ({
    others,
    problem: { ...problem, visits: problem.visits.map((v) => (v.id === visitId ? change(v) : v)) },
  });
  if ('resource' in element)
    return {
      others,
      problem: {
        ...problem,
        resources: problem.resources.map((r) =>
          r.id !== element.resource
            ? r
            : {
                id: r.id,
                kind: r.kind,
                turnover: r.turnover,
                attributes: r.attributes,
                busy: [],
                windows: [{ ...reach, capacity: manyUnits }],
                ...(r.location === undefined ? {} : { location: r.location }),
              },
        ),
      },
    };
  if ('relation' in element)
    return ofVisit((v) => ({
      ...v,
      relations: v.relations.filter((r) => r.from !== element.relation.from || r.to !== element.relation.to),
    }));
  if ('visit' in element && element.visit !== visitId)
    return {
      others,
      problem: {
        ...problem,
        visits: problem.visits.map(({ person, ...v }) =>
          v.id === element.visit || person === undefined ? v : { ...v, person },
        ),
      },
    };
  if ('visit' in element) return ofVisit((v) => ({ ...v, window: opening, maxPresence: opening.to - opening.from }));
  const without = (ids: readonly string[]): readonly string[] => (ids.includes(element.step) ? [] : ids);
  return ofVisit((v) => ({
    ...v,
    first: without(v.first),
    last: without(v.last),
    sameResource: v.sameResource.map((group) => group.filter((g) => g.step !== element.step)),
    steps: v.steps.map(({ window, ...s }) => (s.id === element.step || window === undefined ? s : { ...s, window })),
  }));
}

/** Whether some programme of the visit stands beside the others, by trying all of them; undefined when they are too many. */
export function fitsBeside({ problem, others }: Booked, visitId: string, most = 20_000): boolean | undefined {
  const visit = problem.visits.find((v) => v.id === visitId)!;
  const programmes = programmesOf({ ...problem, objective: { ...problem.objective, changeMinutes: 0 } }, visit, most);
  if (programmes === undefined) return undefined;
  const byId = new Map(others.map((o): [string, VisitOutcome] => [o.id, o])),
    day = { ...problem, visits: problem.visits.filter((v) => v.id === visitId || byId.has(v.id)) };
  return programmes.some(
    ({ outcome }) =>
      outcome.status === 'planned' &&
      outcome.missing === undefined &&
      isValidBeside(
        day,
        day.visits.map((v) => byId.get(v.id) ?? outcome),
        visitId,
      ),
  );
}

/** A visit that is there without steps, as explanations keep others of the same person, is no fault here. */
function isValidBeside(day: Problem, visits: readonly VisitOutcome[], visitId: string): boolean {
  return checkPlan(day, { visits }).every((v) => v.code === 'planned-visit-has-a-step' && !v.visits.includes(visitId));
}
