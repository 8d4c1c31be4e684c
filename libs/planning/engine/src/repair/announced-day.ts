import type { PlannedVisit } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { repairObjective } from './repair-objective';

/** The day with the weights of a repair and what the patients were told as incumbents. */
export function announcedDay(problem: Problem, told: ReadonlyMap<string, PlannedVisit>): Problem {
  return {
    ...problem,
    objective: repairObjective(problem),
    visits: problem.visits.map((v) => announcedVisit(v, told.get(v.id))),
  };
}

function announcedVisit(visit: Visit, told: PlannedVisit | undefined): Visit {
  const { incumbent: _incumbent, ...rest } = visit;
  if (told === undefined) return rest;
  const incumbent = {
    arrival: told.arrival,
    ...(told.place === undefined ? {} : { place: told.place }),
    steps: told.steps.map(({ id, start, uses }) => ({ id, start, uses })),
  };
  return { ...withoutUntoldOptions(rest, new Set(told.steps.map((s) => s.id))), incumbent };
}

/** An optional step that the patient was not told is not added by a repair. */
function withoutUntoldOptions(visit: Visit, told: ReadonlySet<string>): Visit {
  const steps = visit.steps.filter((s) => !s.optional || s.pinned !== undefined || told.has(s.id));
  if (steps.length === visit.steps.length) return visit;
  const kept = new Set(steps.map((s) => s.id));
  return {
    ...visit,
    steps,
    relations: visit.relations.filter((r) => kept.has(r.from) && kept.has(r.to)),
    first: visit.first.filter((id) => kept.has(id)),
    last: visit.last.filter((id) => kept.has(id)),
    sameResource: visit.sameResource.map((group) => group.filter((g) => kept.has(g.step))),
  };
}
