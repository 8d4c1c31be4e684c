import type { PlannedVisit, Problem, Step, Visit } from '@diurne/planning-engine';

/** Cost of a refusal by priority, of a missing part of a visit under way, and of a patient who moves. */
export const arrivalCosts = { refused: 1000, missing: 250, moved: 1 } as const;
const nobodyRefuses = 1000;
const marker = 'announced';

/**
 * The day on which nothing but who is placed, and then whose announced arrival moves, costs anything, without present
 * minute, pins or incumbents, so that an exact solver can be asked for the least number of patients moved. An announced
 * arrival is an optional step that takes no one and excludes nothing: whoever leaves it out arrives at another hour.
 */
export function announcedArrivals(problem: Problem, told: readonly PlannedVisit[]): Problem {
  const { notBefore: _now, ...day } = problem,
    arrivals = new Map(told.map((p) => [p.id, p.arrival]));
  const visits = problem.visits.map((v) => announcedVisit(problem, v, v.pinned?.arrival ?? arrivals.get(v.id)));
  return {
    ...day,
    visits,
    objective: {
      unplanned: arrivalCosts.refused,
      missed: 0,
      optionalMissed: arrivalCosts.moved,
      presence: 0,
      makespan: 0,
      preference: 0,
      peak: 0,
      changeVisit: 0,
      changeMinutes: 0,
      changeStep: 0,
    },
  };
}

function announcedVisit({ grid, notBefore = 0, opening }: Problem, visit: Visit, arrival: number | undefined): Visit {
  const { pinned, incumbent: _incumbent, ...rest } = visit,
    isUnderWay = pinned !== undefined || visit.steps.some((s) => s.pinned);
  const steps = visit.steps.map((step): Step => {
    const { pinned: fact, ...asked } = step;
    if (fact !== undefined)
      return {
        ...asked,
        window: { from: fact.start, to: fact.start + step.duration },
        uses: step.uses.map(({ amount }, l) => ({ amount, anyOf: [fact.uses[l]!] })),
      };
    return {
      ...asked,
      window: { from: Math.max(notBefore, step.window?.from ?? 0), to: step.window?.to ?? opening.to },
      optional: isUnderWay,
      value: isUnderWay ? arrivalCosts.missing * visit.priority : 1,
    };
  });
  const about: Visit = {
    ...rest,
    steps,
    priority: isUnderWay ? nobodyRefuses : visit.priority,
    window: { from: pinned?.arrival ?? Math.max(notBefore, visit.window.from), to: visit.window.to },
    ...(pinned?.place === undefined ? {} : { place: { anyOf: [pinned.place] } }),
  };
  if (arrival === undefined) return about;
  const announced: Step = {
    id: marker,
    duration: grid,
    uses: [],
    window: { from: arrival, to: arrival + grid },
    patient: 'background',
    turnover: 0,
    optional: pinned?.arrival === undefined,
    value: 1,
  };
  return {
    ...about,
    steps: [...steps, announced],
    relations: [...visit.relations, ...steps.map((s) => ({ from: marker, to: s.id, min: -grid }))],
  };
}
