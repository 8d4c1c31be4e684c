import { checkPlan, fittingVisits, repairDay, type Problem } from '@diurne/planning-engine';
import { announcedArrivals, arrivalCosts } from './announced-arrivals';
import { breakages, brokenDay, type Breakage, type BrokenDay } from './broken-days';
import { measureRival, type RivalProgram } from './measure-rivals';
import { plannedDay } from './planned-day';
import type { DayCase } from './shared-days';
import { percentile, timed } from './statistics';

type Make = (day: DayCase) => Problem;

/** Milliseconds of one repair of a 40-visit day; patients moved, visits refused or not whole, and violations in sum. */
export interface BreakageMeasure {
  readonly breakage: Breakage;
  readonly p50: number;
  readonly p95: number;
  readonly moved: number;
  readonly refused: number;
  readonly violations: number;
}
/** On 12-visit days where as many are placed: patients moved, and the least that an exact solver proves. `other` days place more or fewer than its model can say, or are not proven. */
export interface LeastMovedMeasure {
  readonly ours: number;
  readonly least: number;
  readonly days: number;
  readonly fewerPlaced: number;
  readonly other: number;
}
export interface RepairMeasure {
  readonly cases: number;
  readonly breakages: readonly BreakageMeasure[];
  readonly leastMoved: LeastMovedMeasure;
}

const rounds = 1500;
const secondsOfSolver = 20;
/** Repairs of each kind, on other days, before the first that is timed: a server is warm. */
const warming = 12;

export function measureRepair(make: Make, seeds: number, program: RivalProgram): RepairMeasure {
  const days = (visits: number, breakage: Breakage): BrokenDay[] =>
    Array.from({ length: seeds }, (_, k) => dayOf(make, visits, breakage, k + 1));
  for (const breakage of breakages)
    for (let k = 0; k < warming; k++) repaired(dayOf(make, 40, breakage, seeds + 1 + k));
  // The solver takes seconds for each day: it is asked about half of the seeds.
  const measured = breakages.map((breakage) => measureBreakage(breakage, days(40, breakage)));
  return {
    cases: seeds,
    breakages: measured,
    leastMoved: leastMoved(
      breakages.flatMap((b) => (b === 'cancellation' ? [] : days(12, b).slice(0, Math.ceil(seeds / 2)))),
      program,
    ),
  };
}

const told = new Map<string, ReturnType<typeof plannedDay>>();

function dayOf(make: Make, visits: number, breakage: Breakage, seed: number): BrokenDay {
  const day: DayCase = { visits, seed, load: 1.3, mode: 'std' },
    problem = make(day),
    key = `${visits} ${seed}`,
    known = told.get(key) ?? plannedDay(problem, rounds);
  told.set(key, known);
  return brokenDay(problem, known, breakage, seed, make({ ...day, seed: seed + 500 }).visits);
}

/** A cancellation includes the question which of those who wait now fit. */
function repaired({ problem, told: announced, waiting }: BrokenDay): ReturnType<typeof repairDay> {
  const answer = repairDay(problem, announced, { seed: 1 });
  if (waiting.length > 0)
    fittingVisits(
      problem,
      answer.outcome.visits.filter((v) => v.status === 'planned'),
      waiting,
    );
  return answer;
}

function measureBreakage(breakage: Breakage, days: readonly BrokenDay[]): BreakageMeasure {
  const all = days.map((day) => ({ day, ...timed(() => repaired(day)) })),
    times = all.map((a) => a.milliseconds),
    sum = (of: (one: (typeof all)[number]) => number): number => all.reduce((s, one) => s + of(one), 0);
  return {
    breakage,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    moved: sum((a) => a.value.difference.patientsMoved),
    refused: sum(
      (a) => a.value.outcome.visits.filter((v) => v.status === 'unplanned' || v.missing !== undefined).length,
    ),
    violations: sum((a) => checkPlan(a.day.problem, a.value.outcome).length),
  };
}

function leastMoved(days: readonly BrokenDay[], program: RivalProgram): LeastMovedMeasure {
  const found = { ours: 0, least: 0, days: 0, fewerPlaced: 0, other: 0 };
  for (const day of days) {
    const problem = announcedArrivals(day.problem, day.told),
      exact = measureRival(
        program,
        'cp-sat',
        JSON.stringify({ format: 'hdj-day/1', ...problem }),
        problem,
        secondsOfSolver,
      );
    const { outcome, difference } = repairDay(day.problem, day.told, { seed: 1 }),
      priorities = new Map(day.problem.visits.map((v) => [v.id, v.priority]));
    const lost = outcome.visits.reduce(
      (s, v) =>
        s +
        priorities.get(v.id)! *
          (v.status === 'unplanned' ? arrivalCosts.refused : (v.missing?.length ?? 0) * arrivalCosts.missing),
      0,
    );
    const refused = outcome.visits.filter(
        (v) => v.status === 'unplanned' && day.told.some((p) => p.id === v.id),
      ).length,
      ours = difference.patientsMoved - refused;
    const leastLost =
      exact.cost === undefined ? -1 : Math.floor(exact.cost / arrivalCosts.missing) * arrivalCosts.missing;
    if (exact.status !== 'OPTIMAL' || exact.cost === undefined || lost < leastLost) found.other++;
    else if (lost > leastLost) found.fewerPlaced++;
    else {
      found.days++;
      found.ours += ours;
      found.least += exact.cost - leastLost;
    }
  }
  return found;
}
