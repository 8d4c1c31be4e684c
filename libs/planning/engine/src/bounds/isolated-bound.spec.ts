import { costOf } from '../constraints/plan-cost';
import type { VisitPins } from '../model/problem';
import { prepareDay } from '../compiled-day/prepare-day';
import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { isolatedCosts } from './isolated-bound';

describe('the bound of a pinned visit when the makespan counts', () => {
  const pinnedStep = [aStep('s', 30, { pinned: { start: 510, uses: [] } })];
  const day = aDay({ opening: { from: 480, to: 720 } });
  const weights = { ...day.objective, presence: 3, makespan: 2 };

  it.each<[string, VisitPins, number, number]>([
    ['an arrival later than the pinned step asks for', { arrival: 520 }, 520, 547],
    ['a departure earlier than the pinned step asks for', { departure: 533 }, 496, 533],
    ['an arrival after the pinned step', { arrival: 590 }, 590, 590],
    ['both ends inside the pinned step', { arrival: 513, departure: 531 }, 513, 531],
    ['a departure before the arrival', { arrival: 541, departure: 531 }, 541, 531],
    ['no end', {}, 496, 547],
    ['both ends before the opening', { arrival: 430, departure: 471 }, 430, 471],
  ])('is its cost, with %s', (_what, pinned, arrival, departure) => {
    const visit = aVisit('v', pinnedStep, { arrivalLead: 14, departureLag: 7, pinned });
    const problem = { ...day, visits: [visit], objective: weights };
    expect(isolatedCosts(prepareDay(problem)).bound).toBe(
      costOf(problem, [planned(visit, { s: 510 }, { arrival, departure })]).total,
    );
  });
});
