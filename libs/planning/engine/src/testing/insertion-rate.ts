import type { Problem } from '../model/problem';
import { VisitInsertion } from '../insertion/visit-insertion';
import { DaySearch } from '../neighbourhoods/day-search';
import { prepareDay } from '../compiled-day/prepare-day';
import { RandomSource } from '../insertion/random-source';

/** Insertions of each visit between two looks at the clock. */
const passes = 50;

/**
 * Successful insertions per second: one visit of five steps after another is taken out of a built day, inserted again
 * exactly (all orders of its steps) and entered, so that tables are out of date each time; without `entering`, one is
 * taken out and inserted again and again. `now` in milliseconds.
 */
export function measureInsertionRate(problem: Problem, now: () => number, seconds: number, entering = true): number {
  const day = prepareDay(problem),
    run = new DaySearch(day, { seed: 1, iterations: 2000, ejection: true, start: [], least: day.visits.map(() => 0) });
  run.construct();
  for (let k = 0; k < 2000; k++) run.iterate(0);
  const { state } = run,
    insertion = new VisitInsertion(state, new RandomSource(1));
  const whole = day.visits.filter((v) => v.steps.length === 5 && state.programmes[v.index]!.planned);
  let count = 0,
    spent = 0;
  while (spent < seconds * 1000) {
    const start = now();
    for (let n = 0; n < whole.length * passes; n++) {
      const visit = whole[entering ? n % whole.length : Math.floor(n / passes)]!,
        programme = state.programmes[visit.index]!;
      if (entering || n % passes === 0) {
        state.enter(visit, programme, -1);
        programme.planned = false;
      }
      const found = insertion.find(visit, visit.unplannedCost),
        enters = entering || n % passes === passes - 1;
      if (found !== undefined && (!enters || insertion.enter(visit, found))) count++;
    }
    spent += now() - start;
  }
  return (count / spent) * 1000;
}
