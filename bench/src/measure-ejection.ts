import { search, type Problem } from '@diurne/planning-engine';
import type { DayCase } from './shared-days';

/** Visits refused with and without ejection, same seeds and iterations; on how many days ejection refused more. */
export function measureEjection(make: (day: DayCase) => Problem, seeds: number, iterations: number): { with: number; without: number; worse: number } {
  let refusedWith = 0, refusedWithout = 0, worse = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const problem = make({ visits: 40, seed, load: 1.6, mode: 'std' });
    const [on, off] = [true, false].map((ejection) => refused(problem, iterations, ejection));
    refusedWith += on!;
    refusedWithout += off!;
    if (on! > off!) worse++;
  }
  return { with: refusedWith, without: refusedWithout, worse };
}

function refused(problem: Problem, iterations: number, ejection: boolean): number {
  const run = search(problem, { seed: 1, iterations, ejection });
  for (;;) {
    const step = run.next();
    if (step.done) return step.value.outcome.visits.filter((v) => v.status === 'unplanned').length;
  }
}
