import { checkPlan } from '../constraints/check-plan';
import { factualHold } from '../model/pins';
import type { PlannedVisit } from '../model/plan';
import type { Problem, Resource, Visit } from '../model/problem';
import { Dice } from './dice';
import { randomDay } from './random-day';
import { randomPlan } from './random-plan';

interface Minute {
  readonly units: number;
  readonly chosen: boolean;
  readonly turnover: boolean;
}

/** What one visit takes of a resource at a minute, word by word from docs/planning-format.md. */
function takenBy(visit: Visit, plan: PlannedVisit, resource: Resource, minute: number): readonly Minute[] {
  const taken: Minute[] = [];
  for (const step of visit.steps) {
    const planned = step.pinned ?? plan.steps.find(({ id }) => id === step.id);
    planned?.uses.forEach((id, line) => {
      if (id !== resource.id) return;
      const end = planned.start + step.duration;
      const about = { units: step.uses[line]?.amount ?? 1, chosen: step.pinned === undefined };
      if (planned.start <= minute && minute < end) taken.push({ ...about, turnover: false });
      else if (end <= minute && minute < end + Math.max(step.turnover, resource.turnover))
        taken.push({ ...about, turnover: true });
    });
  }
  const at = (id: string | undefined): { start: number; end: number } | undefined => {
    const step = visit.steps.find((one) => one.id === id),
      start = (step?.pinned ?? plan.steps.find((one) => one.id === id))?.start;
    return step === undefined || start === undefined ? undefined : { start, end: start + step.duration };
  };
  const begins = at(visit.place?.from)?.start ?? plan.arrival,
    ends = at(visit.place?.to)?.end ?? plan.departure;
  if (plan.place === resource.id && begins < ends) {
    const turnover = Math.max(visit.turnover, resource.turnover);
    const fact = visit.pinned?.place === undefined ? undefined : factualHold(visit);
    if (begins <= minute && minute < ends)
      taken.push({
        units: 1,
        turnover: false,
        chosen: !(fact !== undefined && fact.from <= minute && minute < fact.to),
      });
    else if (ends <= minute && minute < ends + turnover)
      taken.push({
        units: 1,
        turnover: true,
        chosen: !(fact !== undefined && fact.to <= minute && minute < fact.to + turnover),
      });
  }
  return taken;
}

function overtakenAt(problem: Problem, plans: readonly PlannedVisit[], resource: Resource, minute: number): boolean {
  const open = resource.windows.filter(({ from, to }) => from <= minute && minute < to);
  const capacity = open.reduce((sum, window) => sum + window.capacity, 0);
  const taken = problem.visits.flatMap((visit, at) => {
    const plan = plans[at];
    return plan === undefined ? [] : takenBy(visit, plan, resource, minute);
  });
  if (!taken.some(({ chosen }) => chosen)) return false;
  const elsewhere = resource.busy
    .filter(({ from, to }) => from <= minute && minute < to)
    .reduce((sum, { amount }) => sum + (amount ?? capacity), 0);
  if (open.length === 0) return elsewhere > 0 || taken.some(({ turnover }) => !turnover);
  return taken.reduce((sum, { units }) => sum + units, elsewhere) > capacity;
}

describe('the units of the resources, minute by minute', () => {
  it('are violated exactly where a count of every minute says so', () => {
    let violated = 0;
    for (let seed = 1; seed <= 400; seed += 1) {
      const problem = randomDay(seed, { visits: 3, steps: 3 });
      const plans = randomPlan(problem, new Dice(seed));
      const codes = new Set(['resource-inside-its-hours', 'resource-capacity-respected']);
      const refused = new Set(
        checkPlan(problem, { visits: plans })
          .filter(({ code }) => codes.has(code))
          .flatMap(({ resources }) => resources),
      );
      for (const resource of problem.resources) {
        const minutes = Array.from({ length: 500 }, (_, at) => 400 + at);
        const overtaken = minutes.some((minute) => overtakenAt(problem, plans, resource, minute));
        if (overtaken) violated += 1;
        expect([seed, resource.id, refused.has(resource.id)]).toEqual([seed, resource.id, overtaken]);
      }
    }
    expect(violated).toBeGreaterThan(300);
  });
});
