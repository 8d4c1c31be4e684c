import { search, type PlannedVisit, type Problem } from '@diurne/planning-engine';

/** What a search of so many rounds plans. */
export function plannedDay(problem: Problem, iterations: number): PlannedVisit[] {
  const run = search(problem, { seed: 1, iterations });
  for (;;) {
    const step = run.next();
    if (step.done) return step.value.outcome.visits.filter((v): v is PlannedVisit => v.status === 'planned');
  }
}
