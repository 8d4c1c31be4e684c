import { bookedDay, presenceOnly } from '../explain/one-visit-day';
import type { PlannedVisit, VisitOutcome } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { DaySearch } from '../search/lns/day-search';
import { dayOutcome } from '../search/plan/day-outcome';
import { plannedVisit } from '../search/plan/planned-visit';
import { prepareDay } from '../search/prepare/prepare-day';

/** Rounds of a search among few visits, and for each of them. */
const rounds = 20;
const roundsPerVisit = 3;

/** What a partial repair has found, and how it says why somebody is left out: that costs time, so ask at the end. */
export interface PartialAnswer { readonly visits: readonly VisitOutcome[]; explained(): readonly VisitOutcome[] }

export interface PartialOrder {
  /** With the weights of a repair and what was told as incumbents. */
  readonly problem: Problem;
  readonly told: ReadonlyMap<string, PlannedVisit>;
  /** Who may change; everybody else stays as told. */
  readonly free: readonly Visit[];
  readonly seed: number;
  readonly iterations: number | undefined;
}

/** The visits that may change, planned again among all others as they are. */
export function partialRepair({ problem, told, free, seed, iterations }: PartialOrder): PartialAnswer {
  const ids = new Set(free.map((v) => v.id)), stay = problem.visits.filter((v) => !ids.has(v.id));
  const existing = stay.flatMap((v) => told.get(v.id) ?? []);
  const persons = new Set(free.flatMap((v) => v.person ?? []));
  const companions = stay.flatMap((v) => (v.person !== undefined && persons.has(v.person) && told.has(v.id) ? [presenceOnly(v, told.get(v.id)!)] : []));
  const day = prepareDay({ ...bookedDay(problem, existing, undefined, new Set(problem.resources.map((r) => r.id))), visits: [...free, ...companions] });
  const most = iterations ?? rounds + roundsPerVisit * free.length;
  const run = new DaySearch(day, { seed, iterations: most, ejection: true, start: free.flatMap((v) => told.get(v.id) ?? []), least: day.visits.map(() => 0) });
  run.construct();
  while (run.iterations < most && run.bestCost > 0) run.iterate();
  const visits = day.visits.slice(0, free.length).map((v): VisitOutcome => {
    const programme = run.best[v.index]!;
    return programme.planned ? plannedVisit(day, v, programme) : { id: v.visit.id, status: 'unplanned', reasons: [] };
  });
  return { visits, explained: () => dayOutcome(day, run.best, 0).visits.slice(0, free.length) };
}
