import type { Problem } from '../model/problem';
import { VisitInsertion } from '../search/insertion/visit-insertion';
import { DaySearch } from '../search/lns/day-search';
import { prepareDay } from '../search/prepare/prepare-day';
import { RandomSource } from '../search/random-source';

/** Passes over the visits between two looks at the clock. */
const passes = 50;

/**
 * Successful insertions per second: one visit of five steps after another is taken out of a built day, inserted again
 * exactly (all orders of its steps) and entered, so that tables are out of date each time. `now` in milliseconds.
 */
export function measureInsertionRate(problem: Problem, now: () => number, seconds: number): number {
  const day = prepareDay(problem), run = new DaySearch(day, { seed: 1, iterations: 2000, ejection: true, start: [], least: day.visits.map(() => 0) });
  run.construct();
  for (let k = 0; k < 2000; k++) run.iterate();
  const { state } = run, insertion = new VisitInsertion(state, new RandomSource(1));
  const whole = day.visits.filter((v) => v.steps.length === 5 && state.programmes[v.index]!.planned);
  let count = 0, spent = 0;
  while (spent < seconds * 1000) {
    const start = now();
    for (let k = 0; k < whole.length * passes; k++) {
      const visit = whole[k % whole.length]!;
      const programme = state.programmes[visit.index]!;
      state.enter(visit, programme, -1);
      programme.planned = false;
      const found = insertion.find(visit, visit.unplannedCost);
      if (found !== undefined && insertion.enter(visit, found)) count++;
    }
    spent += now() - start;
  }
  return (count / spent) * 1000;
}
