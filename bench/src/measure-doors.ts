import { checkPlan, repairDay, search, type PlannedVisit, type Problem } from '@diurne/planning-engine';
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

export interface RepairMeasure { readonly p50: number; readonly p95: number; readonly moved: number; readonly violations: number; readonly cases: number }

/** A resource loses two hours of a 40-visit day; milliseconds. */
export function measureRepair(make: Make, cases: number): RepairMeasure {
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
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), moved, violations, cases };
}
