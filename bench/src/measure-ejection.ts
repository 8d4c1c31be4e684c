import { search, type Problem } from '@diurne/planning-engine';
import type { DayCase } from './shared-days';

/** Visits refused with and without ejection on one day, same seed and iterations. */
export interface EjectionMeasure {
  readonly on: number;
  readonly off: number;
}

export function measureEjection(make: (day: DayCase) => Problem, day: DayCase, iterations: number): EjectionMeasure {
  const problem = make(day);
  return { on: refused(problem, iterations, true), off: refused(problem, iterations, false) };
}

function refused(problem: Problem, iterations: number, ejection: boolean): number {
  const run = search(problem, { seed: 1, iterations, ejection });
  let unplanned = 0;
  for (;;) {
    const step = run.next();
    if (step.done) return unplanned;
    ({ unplanned } = step.value);
  }
}
