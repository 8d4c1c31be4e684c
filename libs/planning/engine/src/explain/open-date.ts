import type { PlannedVisit } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { visitHasPins } from '../model/pins';
import { VisitInsertion } from '../search/insertion/visit-insertion';
import { plannedVisit } from '../search/plan/planned-visit';
import { prepareDay, prepareVisit } from '../search/prepare/prepare-day';
import { DemandBook } from '../search/prepare/demand-book';
import type { PreparedDay, PreparedVisit } from '../search/prepare/prepared-day';
import { proposeInsertions } from '../search/propose-insertions';
import { timeUnits } from '../search/prepare/time-units';
import { DayState } from '../search/state/day-state';
import { bookedDay } from './one-visit-day';

/** A day as it stands: `existing` are its bookings, which stay. */
export interface CandidateDay { readonly problem: Problem; readonly existing: readonly PlannedVisit[] }
export interface DateFound { readonly plan: PlannedVisit; readonly cost: number }

/** More distinct demands than this are forgotten together, so that a book kept for long stays small. */
const mostDemands = 20_000;

/** Days that are open alike: what is compiled for one of them holds for all. */
export class DateFamily {
  book = new DemandBook();
  private asked: Visit | undefined;
  private prepared: PreparedVisit | undefined;
  /** Rises when the book starts anew: then days must too. */
  edition = 0;

  /** To be called before a day is asked about a visit. */
  ask(visit: Visit): void {
    if (this.asked === visit) return;
    this.asked = visit;
    this.prepared = undefined;
    if (this.book.stepDemands.length <= mostDemands) return;
    this.book = new DemandBook();
    this.edition++;
  }

  /** The visit asked about, compiled once for all days of the family. */
  preparedVisit(day: PreparedDay, visit: Visit): PreparedVisit {
    return (this.prepared ??= prepareVisit(day.problem, visit, 0, day.resourceIndex));
  }
}

/** One day with its bookings entered once, to be asked about many visits. */
export class OpenDate {
  readonly family: string;
  /** The day without visits, all that is taken being busy. */
  private readonly booked: Problem;
  private day: PreparedDay | undefined;
  private standing: DayState | undefined;
  private edition = -1;
  /** Longest stretch, minutes, that each resource has a unit free. */
  private longest: ReadonlyMap<string, number> = new Map();

  constructor(readonly candidate: CandidateDay) {
    const { problem, existing } = candidate;
    this.booked = bookedDay(problem, existing, undefined, new Set(problem.resources.map((r) => r.id)));
    const fixed = problem.resources.map(({ id, kind, location, turnover, attributes }) => [id, kind, location, turnover, attributes]);
    this.family = JSON.stringify([timeUnits(this.booked), problem.grid, problem.opening, problem.notBefore, problem.locations, problem.travel, problem.objective, fixed]);
  }

  /** Some mandatory line has no resource that is free for as long as it takes: no need to look closer. */
  isHopeless(visit: Visit): boolean {
    return visit.steps.some((s) => !s.optional && s.pinned === undefined && s.uses.some((u) => u.anyOf.every((id) => (this.longest.get(id) ?? 0) < s.duration)));
  }

  /** The cheapest programme below `limit`, earliest first among equals. */
  best(family: DateFamily, visit: Visit, limit: number): DateFound | undefined {
    const { problem, existing } = this.candidate, { peak, makespan } = problem.objective;
    family.ask(visit);
    this.enter(family);
    const { day, standing } = this, alike = day !== undefined && standing !== undefined && visit.arrivalLead % day.units.unit === 0;
    const isPlain = !visitHasPins(visit) && visit.incumbent === undefined && peak + makespan === 0 && visit.turnover === 0 && visit.steps.every((s) => s.turnover === 0);
    const isAlone = !problem.visits.some((v) => v.id === visit.id || (visit.person !== undefined && v.person === visit.person));
    if (!alike || !isPlain || !isAlone) {
      const [found] = proposeInsertions({ ...problem, visits: [...problem.visits.filter((v) => v.id !== visit.id), visit] }, existing, visit.id, { count: 1 });
      return found === undefined || found.cost >= limit ? undefined : found;
    }
    if (this.isHopeless(visit)) return undefined;
    const prepared = family.preparedVisit(day, visit), here = { ...day, visits: [prepared] }, state = new DayState(here, standing);
    const insertion = new VisitInsertion(state, undefined), programme = insertion.find(prepared, Math.min(limit, prepared.unplannedCost));
    if (programme === undefined || !insertion.enter(prepared, programme)) return undefined;
    const entered = state.programmes[0]!, found = { plan: plannedVisit(here, prepared, entered), cost: entered.cost };
    state.enter(prepared, entered, -1);
    return found;
  }

  private enter(family: DateFamily): void {
    if (this.edition === family.edition && this.day !== undefined) return;
    const { problem } = this.candidate, day = prepareDay(this.booked, family.book);
    this.day = day;
    this.standing = new DayState(day);
    this.edition = family.edition;
    this.longest = new Map(problem.resources.map((r, i) => [r.id, longestRun(this.standing!, i)]));
  }
}

function longestRun({ ledger, day }: DayState, resource: number): number {
  let longest = 0, run = 0;
  for (let k = 0; k < day.units.slots; k++) {
    run = ledger.freeUnits(resource, k, k + 1) > 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest * day.units.unit;
}
