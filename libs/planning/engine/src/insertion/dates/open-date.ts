import type { PlannedVisit } from '../../model/plan';
import type { Problem, Visit } from '../../model/problem';
import { visitHasPins } from '../../model/pins';
import { VisitInsertion } from '../visit-insertion';
import { plannedVisit } from '../../compiled-day/state/planned-visit';
import { evenDay } from '../../compiled-day/even-day';
import { prepareDay, prepareVisit } from '../../compiled-day/prepare-day';
import { DemandBook } from '../../compiled-day/demand-book';
import type { PreparedDay, PreparedVisit } from '../../compiled-day/prepared-day';
import { proposeInsertions } from '../propose-insertions';
import { timeUnits } from '../../compiled-day/time-units';
import { DayState } from '../../compiled-day/state/day-state';
import { bookedDay } from '../../model/one-visit-day';

/** A day as it stands: `existing` are its bookings, which stay. */
export interface CandidateDay {
  readonly problem: Problem;
  readonly existing: readonly PlannedVisit[];
}
export interface DateFound {
  readonly plan: PlannedVisit;
  readonly cost: number;
}

/** More distinct demands than this are forgotten together, so that a book kept for long stays small. */
const mostDemands = 20_000;

/** Beyond so many steps, orders are searched, with tables too large to keep one for each day. */
const mostKeptSteps = 6;

interface Desk {
  readonly steps: number;
  readonly lines: number;
  readonly state: DayState;
  readonly insertion: VisitInsertion;
}

/** Days that are open alike: what is compiled for one of them holds for all. */
export class DateFamily {
  book = new DemandBook();
  private asked: Visit | undefined;
  private prepared: PreparedVisit | undefined;
  /** Asks nothing that makes its cost, or its hours, depend on more than what is free. */
  isPlain = false;
  /** Rises when the book starts anew: then days must too. */
  edition = 0;

  /** To be called before a day is asked about a visit. */
  ask(visit: Visit): void {
    if (this.asked === visit) return;
    this.asked = visit;
    this.prepared = undefined;
    this.isPlain =
      !visitHasPins(visit) &&
      visit.incumbent === undefined &&
      visit.turnover === 0 &&
      visit.steps.every((s) => s.turnover === 0);
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
  private kept: Desk | undefined;
  /** Longest stretch, minutes, that each resource has a unit free. */
  private longest: ReadonlyMap<string, number> = new Map();
  private readonly ids: ReadonlySet<string>;
  private readonly persons: ReadonlySet<string>;

  constructor(readonly candidate: CandidateDay) {
    const { problem, existing } = candidate;
    this.booked = bookedDay(problem, existing, undefined, new Set(problem.resources.map((r) => r.id)));
    this.ids = new Set(problem.visits.map((v) => v.id));
    this.persons = new Set(problem.visits.flatMap((v) => v.person ?? []));
    const fixed = problem.resources.map(({ id, kind, location, turnover, attributes }) => [
      id,
      kind,
      location,
      turnover,
      attributes,
    ]);
    this.family = JSON.stringify([
      timeUnits(this.booked),
      problem.grid,
      problem.opening,
      problem.notBefore,
      problem.locations,
      problem.travel,
      problem.objective,
      fixed,
    ]);
  }

  /** Some mandatory line has no resource that is free for as long as it takes: no need to look closer. */
  isHopeless(visit: Visit): boolean {
    return visit.steps.some(
      (s) =>
        !s.optional &&
        s.pinned === undefined &&
        s.uses.some((u) => u.anyOf.every((id) => (this.longest.get(id) ?? 0) < s.duration)),
    );
  }

  /** The cheapest programme below `limit`, earliest first among equals. */
  best(family: DateFamily, visit: Visit, limit: number): DateFound | undefined {
    const { problem, existing } = this.candidate,
      { peak, makespan } = problem.objective;
    family.ask(visit);
    this.enter(family);
    const { day, standing } = this,
      alike = day !== undefined && standing !== undefined && visit.arrivalLead % day.units.unit === 0;
    const isAlone = !this.ids.has(visit.id) && (visit.person === undefined || !this.persons.has(visit.person));
    if (!alike || !family.isPlain || peak + makespan > 0 || !isAlone) {
      const [found] = proposeInsertions(
        { ...problem, visits: [...problem.visits.filter((v) => v.id !== visit.id), visit] },
        existing,
        visit.id,
        { count: 1 },
      );
      // A pinned visit of which no step fits has no valid plan.
      return found === undefined || found.cost >= limit || found.plan.steps.length === 0 ? undefined : found;
    }
    if (this.isHopeless(visit)) return undefined;
    const prepared = family.preparedVisit(day, visit),
      { state, insertion } = this.desk(day, standing, visit);
    const programme = insertion.find(prepared, Math.min(limit, prepared.unplannedCost));
    if (programme === undefined || !insertion.enter(prepared, programme)) return undefined;
    const entered = state.programmes[0]!,
      found = { plan: plannedVisit(day, prepared, entered), cost: entered.cost };
    state.enter(prepared, entered, -1);
    return found;
  }

  /** Where visits are tried one after another: as large as the largest so far, but not kept for those of so many steps that their orders are searched. */
  private desk(day: PreparedDay, standing: DayState, visit: Visit): Desk {
    const steps = Math.max(mostKeptSteps, visit.steps.length),
      lines = Math.max(
        2 * mostKeptSteps,
        visit.steps.reduce((sum, s) => sum + s.uses.length, 0),
      );
    if (this.kept !== undefined && this.kept.steps >= steps && this.kept.lines >= lines) return this.kept;
    const here = evenDay({ ...day, visits: [shell(day, steps, lines)] }),
      state = new DayState(here, standing),
      desk = { steps, lines, state, insertion: new VisitInsertion(state, undefined) };
    if (steps <= mostKeptSteps) this.kept = desk;
    return desk;
  }

  private enter(family: DateFamily): void {
    if (this.edition === family.edition && this.day !== undefined) return;
    const { problem } = this.candidate,
      day = prepareDay(this.booked, family.book);
    this.day = day;
    this.standing = new DayState(day);
    this.edition = family.edition;
    this.kept = undefined;
    this.longest = new Map(problem.resources.map((r, i) => [r.id, longestRun(this.standing!, i)]));
  }
}

/** A visit of so many steps and lines that may hold any place. */
function shell({ problem, resourceIndex }: PreparedDay, steps: number, lines: number): PreparedVisit {
  const asked = Array.from({ length: steps }, (_, i): Visit['steps'][number] => ({
    id: String(i),
    duration: 1,
    patient: 'exclusive',
    turnover: 0,
    optional: false,
    value: 1,
    uses:
      i > 0
        ? []
        : Array.from({ length: lines }, () => ({ anyOf: problem.resources.slice(0, 1).map((r) => r.id), amount: 1 })),
  }));
  const visit: Visit = {
    id: 'shell',
    priority: 1,
    window: problem.opening,
    maxPresence: 1,
    arrivalLead: 0,
    departureLag: 0,
    turnover: 0,
    travelExtra: 0,
    place: {},
    steps: asked,
    relations: [],
    first: [],
    last: [],
    sameResource: [],
  };
  return prepareVisit(problem, visit, 0, resourceIndex);
}

function longestRun({ ledger, day }: DayState, resource: number): number {
  let longest = 0,
    run = 0;
  for (let k = 0; k < day.units.slots; k++) {
    run = ledger.freeUnits(resource, k, k + 1) > 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest * day.units.unit;
}
