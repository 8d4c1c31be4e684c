import { OpenDates, checkPlan, explainVisit, proposeInsertions, repairDay, search, type PlannedVisit, type Problem } from '@diurne/planning-engine';
import type { DayCase } from './shared-days';
import { percentile, timed } from './statistics';

/** Share of a day's visits that stand when another asks for a date. */
const filled = 0.85;

type Make = (day: DayCase) => Problem;

function plannedDay(problem: Problem, iterations: number): PlannedVisit[] {
  const run = search(problem, { seed: 1, iterations });
  for (;;) {
    const step = run.next();
    if (step.done) return step.value.outcome.visits.filter((v): v is PlannedVisit => v.status === 'planned');
  }
}

export interface DatesMeasure { readonly p50: number; readonly p95: number; readonly equal: number; readonly cases: number; readonly preparing: number; readonly resources: number; readonly filled: number }

/** Best 5 of 60 days kept ready; milliseconds, and on how many cases the answer is that of looking at every day. */
export function measureBestDates(make: Make, cases: number): DatesMeasure {
  const days = Array.from({ length: 60 }, (_, k) => {
    const problem = make({ visits: 70, seed: k + 1, load: 1.3, mode: 'std' }), planned = plannedDay(problem, 40);
    return { problem, existing: planned.slice(0, Math.round(planned.length * filled)) };
  });
  const wanted = make({ visits: 70, seed: 777, load: 1.3, mode: 'std' }).visits, times: number[] = [];
  const { value: index, milliseconds: preparing } = timed(() => new OpenDates(days));
  // What is compiled on the first question is kept.
  index.best({ ...wanted[0]!, id: 'first' }, { count: 5 });
  let equal = 0;
  for (let k = 0; k < cases; k++) {
    const visit = { ...wanted[k % wanted.length]!, id: 'wanted' };
    const { value, milliseconds } = timed(() => index.best(visit, { count: 5 }));
    times.push(milliseconds);
    const exhaustive = days.flatMap(({ problem, existing }, day) => {
      const [best] = proposeInsertions({ ...problem, visits: [...problem.visits, visit] }, existing, visit.id, { count: 1 });
      return best === undefined ? [] : [{ day, cost: best.cost }];
    }).sort((a, b) => a.cost - b.cost || a.day - b.day).slice(0, 5);
    if (JSON.stringify(value.map(({ day, cost }) => ({ day, cost }))) === JSON.stringify(exhaustive)) equal++;
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), equal, cases, preparing, resources: days[0]!.problem.resources.length, filled };
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

export interface ReasonsMeasure { readonly p50: number; readonly p95: number; readonly count: number; readonly likely: number }

/** Reasons of the visits that overloaded days refuse; milliseconds, and how many of them are only likely. */
export function measureExplanations(make: Make, days: number): ReasonsMeasure {
  const times: number[] = [];
  let likely = 0;
  for (let seed = 1; seed <= days; seed++) {
    const problem = make({ visits: 40, seed, load: 2, mode: 'std' }), existing = plannedDay(problem, 300);
    for (const visit of problem.visits) {
      if (existing.some((p) => p.id === visit.id)) continue;
      const { value, milliseconds } = timed(() => explainVisit(problem, existing, visit.id));
      times.push(milliseconds);
      if (value.some((r) => r.message.startsWith('Probablement'))) likely++;
    }
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), count: times.length, likely };
}
