import type { DayOutcome } from '../model/plan';
import type { Problem } from '../model/problem';
import { DayBound } from '../bounds/day-bound';
import { DaySearch } from '../neighbourhoods/day-search';
import type { Run } from '../neighbourhoods/run';
import { dayOutcome } from './day-outcome';
import { prepareDay } from '../compiled-day/prepare-day';
import { isStepListed } from '../compiled-day/step-list';
import { StepRun } from './step-run';
import type { SearchOptions, SearchProgress, SearchResult } from './search-options';

/** Sweeps of one order over the day between two yields: some 30 ms of work on today's machines. */
const sweepsPerYield = 100_000;
/** Work on the bound against work on the plan, while the one may still rise: the first plans come before their proof. */
const shareOfBound = 1;
const shareAtFirst = 0.1;
const atFirst = 2_500_000;

/**
 * Plans a day: yields its best plan so far again and again, and returns when it is proven best or after
 * `options.iterations` rounds. Costs and bounds in the objective's weights. The caller owns the clock: it stops asking
 * when time is up. The same problem, seed and iterations give the same answer, byte for byte.
 */
export function* search(problem: Problem, options: SearchOptions): Generator<SearchProgress, SearchResult> {
  const day = prepareDay(problem);
  const priced = new DayBound(day),
    { seed, iterations, start = [], ejection = true } = options;
  const steps = isStepListed(day) ? new StepRun(day, { seed, iterations, start, priced }) : undefined;
  const run: Run = steps ?? new DaySearch(day, { seed, iterations, ejection, start, least: priced.alone }),
    bound = steps?.bound ?? priced;
  run.construct();
  const progress = (): SearchProgress => ({
    iterations: run.iterations,
    cost: run.bestCost,
    bound: Math.min(bound.value, run.bestCost),
    planned: run.best.filter((p) => p.planned).length,
    unplanned: run.best.filter((p) => !p.planned).length,
    best: (): DayOutcome => dayOutcome(day, run.best, bound.value),
  });
  yield progress();
  for (;;) {
    const isOptimal = run.bestCost <= bound.value;
    if (isOptimal || (options.iterations !== undefined && run.iterations >= options.iterations))
      return {
        outcome: dayOutcome(day, run.best, bound.value),
        iterations: run.iterations,
        stoppedBy: isOptimal ? 'optimal' : 'iterations',
      };
    const since = run.iterations,
      sweeps = run.sweeps;
    do {
      const before = run.sweeps;
      run.iterate(bound.value);
      bound.improve((run.sweeps - before) * (run.sweeps < atFirst ? shareAtFirst : shareOfBound), run.bestCost);
    } while (
      run.bestCost > bound.value &&
      run.iterations !== options.iterations &&
      (options.yieldEvery === undefined
        ? run.sweeps - sweeps < sweepsPerYield
        : run.iterations - since < options.yieldEvery)
    );
    yield progress();
  }
}
