import { search, type DayOutcome } from '@diurne/planning-engine';
import type { BuildProgress } from '../build-day/day-build.value';
import { DaySearch, type SearchOrder } from '../ports/day-search';

/** The engine itself, in this thread and without a clock. */
export class ShortSearch extends DaySearch {
  readonly stops: boolean[] = [];

  override async run(
    { problem, start, seed }: SearchOrder,
    report: (progress: BuildProgress) => Promise<boolean>,
  ): Promise<DayOutcome> {
    const run = search(problem, { seed, start, iterations: 40 });
    for (;;) {
      const step = run.next();
      if (step.done) return step.value.outcome;
      const { iterations, cost, bound, planned, unplanned } = step.value;
      const stop = await report({ iterations, elapsedMs: 1, secondsAsked: 5, cost, bound, planned, unplanned });
      this.stops.push(stop);
      if (stop) return step.value.best();
    }
  }
}
