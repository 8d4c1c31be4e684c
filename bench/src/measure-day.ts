import { checkPlan, search, type DayOutcome, type Problem, type SearchProgress } from '@diurne/planning-engine';

/** Costs by the clock of this machine; -1 where the search had proven its optimum before. */
export interface DayMeasure {
  readonly firstComplete: number | undefined;
  readonly at: readonly {
    readonly seconds: number;
    readonly cost: number;
    readonly unplanned: number;
    readonly bound: number;
  }[];
  readonly optimalAfter: number | undefined;
  readonly iterations: number;
  readonly violations: number;
}

/** Runs one seed for some seconds; milliseconds. Every answer passes the check. */
export function measureDay(problem: Problem, seed: number, marks: readonly number[]): DayMeasure {
  const run = search(problem, { seed }),
    start = performance.now();
  let last: SearchProgress | undefined,
    firstComplete: number | undefined,
    optimalAfter: number | undefined,
    outcome: DayOutcome | undefined;
  const at: { seconds: number; cost: number; unplanned: number; bound: number }[] = [];
  for (const seconds of marks) {
    while (outcome === undefined && performance.now() - start < seconds * 1000) {
      const step = run.next(),
        now = performance.now() - start;
      if (step.done) {
        ({ outcome } = step.value);
        if (step.value.stoppedBy === 'optimal') optimalAfter = now;
      } else {
        last = step.value;
        if (last.unplanned === 0) firstComplete ??= now;
      }
    }
    at.push({
      seconds,
      cost: outcome?.cost.total ?? last!.cost,
      unplanned: outcome?.visits.filter((v) => v.status === 'unplanned').length ?? last!.unplanned,
      bound: outcome?.bound ?? last!.bound,
    });
  }
  outcome ??= last!.best();
  return {
    firstComplete,
    at,
    optimalAfter,
    iterations: last?.iterations ?? 0,
    violations: checkPlan(problem, outcome).length,
  };
}
