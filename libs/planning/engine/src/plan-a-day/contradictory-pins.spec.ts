import { checkPlan } from '../constraints/check-plan';
import type { PlannedVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { searched } from '../testing/run-search';

const visit = aVisit('v', [aStep('late', 30, { pinned: { start: 693, uses: [] } })], { pinned: { departure: 617 } });
const problem = aDay({ visits: [visit] });

const outcomeOf = (day: Problem, start: readonly PlannedVisit[] = []) =>
  searched(day, { seed: 1, iterations: 20, start }).outcome;

describe('a departure pinned before a pinned step', () => {
  it('lets nobody come after leaving', () => {
    const outcome = outcomeOf(problem);
    expect(checkPlan(problem, outcome)).toEqual([]);
    expect(outcome.visits[0]).toMatchObject({ arrival: 617, departure: 617 });
  });

  it('does not take over a programme that comes after leaving', () => {
    const outcome = outcomeOf(problem, [planned(visit, { late: 693 }, { departure: 617 })]);
    expect(checkPlan(problem, outcome)).toEqual([]);
  });

  it('keeps both ends as they are pinned', () => {
    const both = { ...problem, visits: [{ ...visit, pinned: { arrival: 640, departure: 617 } }] };
    const outcome = outcomeOf(both, [planned(visit, { late: 693 }, { arrival: 640, departure: 617 })]);
    expect(checkPlan(both, outcome)).toEqual([]);
    expect(outcome.visits[0]).toMatchObject({ arrival: 640, departure: 617 });
  });
});
