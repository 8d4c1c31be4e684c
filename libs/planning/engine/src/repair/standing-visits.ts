import type { PlannedVisit } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { prepareDay } from '../search/prepare/prepare-day';
import { DayState } from '../search/state/day-state';
import { enterGiven } from '../search/state/read-programme';

export interface Standing { readonly kept: readonly PlannedVisit[]; readonly broken: readonly Visit[] }

/** Which announced programmes still hold together on the day as it is now, visits with facts first; the rest is broken or new. */
export function standingVisits(problem: Problem, told: ReadonlyMap<string, PlannedVisit>): Standing {
  const day = prepareDay({ ...problem, objective: { ...problem.objective, changeStep: 0, changeVisit: 0, changeMinutes: 0 } }), state = new DayState(day);
  const kept: PlannedVisit[] = [], broken: Visit[] = [];
  for (const visit of [...day.visits.filter((v) => v.hasPins), ...day.visits.filter((v) => !v.hasPins)]) {
    const plan = told.get(visit.visit.id);
    if (plan !== undefined && isWhole(visit.visit, plan) && enterGiven(state, visit, plan)) kept.push(plan);
    else broken.push(visit.visit);
  }
  return { kept, broken };
}

function isWhole(visit: Visit, plan: PlannedVisit): boolean {
  const there = new Set(plan.steps.map((s) => s.id));
  return visit.steps.every((s) => s.optional || there.has(s.id)) && (visit.place === undefined || plan.place !== undefined);
}
