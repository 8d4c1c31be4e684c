import type { PlannedVisit } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { evenDay } from '../compiled-day/even-day';
import { evenProblem } from '../compiled-day/even-problem';
import { prepareDay } from '../compiled-day/prepare-day';
import type { PreparedDay, PreparedVisit } from '../compiled-day/prepared-day';
import { DayState } from '../compiled-day/state/day-state';
import { enterTold } from './told-programme';

export interface Standing {
  readonly day: PreparedDay;
  readonly state: DayState;
  readonly broken: readonly PreparedVisit[];
}

/**
 * The day with every announced programme entered that still holds; visits with facts come first, then the more urgent.
 * The rest is broken or new, in the order in which to plan it.
 */
export function standingVisits(announced: Problem, told: ReadonlyMap<string, PlannedVisit>): Standing {
  // Ways are told apart by changes only for the visits that do change.
  const plain = prepareDay({ ...announced, objective: { ...announced.objective, changeStep: 0 } });
  const day = evenDay({ ...plain, problem: evenProblem(announced) }),
    state = new DayState(day),
    broken: PreparedVisit[] = [];
  const urgency = (v: PreparedVisit): number => (v.hasPins ? 1e9 : 0) + v.visit.priority;
  for (const visit of [...day.visits].sort((a, b) => urgency(b) - urgency(a) || a.index - b.index)) {
    const plan = told.get(visit.visit.id);
    if (plan === undefined || !isWhole(visit.visit, plan) || !enterTold(state, visit, plan)) broken.push(visit);
  }
  return { day, state, broken };
}

function isWhole(visit: Visit, plan: PlannedVisit): boolean {
  const there = new Set(plan.steps.map((s) => s.id));
  return (
    visit.steps.every((s) => s.optional || s.pinned !== undefined || there.has(s.id)) &&
    (visit.place === undefined || plan.place !== undefined)
  );
}
