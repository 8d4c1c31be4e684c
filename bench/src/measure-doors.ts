import { bestDates, checkPlan, explainVisit, proposeInsertions, repairDay, search, type PlannedVisit, type Problem } from '@diurne/planning-engine';
import type { DayCase } from './shared-days';
import { percentile, timed } from './statistics';

type Make = (day: DayCase) => Problem;

function plannedDay(problem: Problem, iterations: number): PlannedVisit[] {
  const run = search(problem, { seed: 1, iterations });
  for (;;) {
    const step = run.next();
    if (step.done) return step.value.outcome.visits.filter((v): v is PlannedVisit => v.status === 'planned');
  }
}

/** Best 5 of 60 days; milliseconds, and on how many cases the answer is that of looking at every day. */
export function measureBestDates(make: Make, cases: number): { p50: number; p95: number; equal: number; cases: number } {
  const days = Array.from({ length: 60 }, (_, k) => {
    const problem = make({ visits: 30, seed: k + 1, load: 1.3, mode: 'std' });
    return { problem, existing: plannedDay(problem, 40).slice(0, 26) };
  });
  const wanted = make({ visits: 30, seed: 77, load: 1.3, mode: 'std' }).visits, times: number[] = [];
  let equal = 0;
  for (let k = 0; k < cases; k++) {
    const visit = { ...wanted[k % wanted.length]!, id: 'wanted' };
    const known = days.map((d) => ({ ...d, problem: { ...d.problem } }));
    const { value, milliseconds } = timed(() => bestDates(known, visit, { count: 5 }));
    times.push(milliseconds);
    const exhaustive = known.flatMap(({ problem, existing }, day) => {
      const [best] = proposeInsertions({ ...problem, visits: [...problem.visits, visit] }, existing, visit.id, { count: 1 });
      return best === undefined ? [] : [{ day, cost: best.cost }];
    }).sort((a, b) => a.cost - b.cost || a.day - b.day).slice(0, 5);
    if (JSON.stringify(value.map(({ day, cost }) => ({ day, cost }))) === JSON.stringify(exhaustive)) equal++;
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), equal, cases };
}

/** A resource loses two hours of a 40-visit day; milliseconds. */
export function measureRepair(make: Make, cases: number): { p50: number; p95: number; moved: number; violations: number } {
  const times: number[] = [];
  let moved = 0, violations = 0;
  for (let seed = 1; seed <= cases; seed++) {
    const problem = make({ visits: 40, seed, load: 1.3, mode: 'std' }), told = plannedDay(problem, 1500);
    const staff = problem.resources.filter((r) => r.kind === 'professional'), lost = staff[seed % staff.length]!;
    const broken = { ...problem, resources: problem.resources.map((r) => (r === lost ? { ...r, busy: [{ from: 600, to: 720 }] } : r)) };
    const { value, milliseconds } = timed(() => repairDay(broken, told, { seed }));
    times.push(milliseconds);
    moved += value.difference.patientsMoved;
    violations += checkPlan(broken, value.outcome).length;
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), moved, violations };
}

/** Reasons of the visits that overloaded days refuse; milliseconds. */
export function measureExplanations(make: Make, days: number): { p50: number; p95: number; count: number } {
  const times: number[] = [];
  for (let seed = 1; seed <= days; seed++) {
    const problem = make({ visits: 40, seed, load: 2, mode: 'std' }), existing = plannedDay(problem, 300);
    for (const visit of problem.visits)
      if (!existing.some((p) => p.id === visit.id)) times.push(timed(() => explainVisit(problem, existing, visit.id)).milliseconds);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), count: times.length };
}
