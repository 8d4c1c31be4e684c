import type { CompiledVariant, PreparedVisit, VisitVariant } from '../prepare/prepared-day';
import { minuteOf } from '../prepare/time-units';
import type { RandomSource } from '../random-source';
import type { DayState } from '../state/day-state';
import { Programme } from '../state/programme';
import { takeResources } from './resource-choice';

/** Told each programme that holds and costs less than the limit; returns the new limit. */
export type Judge = (programme: Programme) => number;

/** Hours that a visit's steps may keep, by position in the variant or, with a sequence, in that. */
export interface WeighedHours {
  readonly sequence: Int32Array | undefined;
  readonly late: Int32Array;
  /** Starts no later than the latest, none before a slot; with a position, that one no earlier than a slot. Undefined when there are none. */
  earlier(from: number, raised?: number, raisedTo?: number): Int32Array | undefined;
}

/** Weighs programmes whose hours fit: presence, person, place, and for entangled visits a trial on the real day. */
export class CandidateWeighing {
  best = 0;
  success = false;
  /** The least cost of the programmes that did not hold on the real day: some other hours may. */
  leastFailed = Infinity;
  judge: Judge | undefined;
  /** Latest departure of the other visits, minutes; only kept when the makespan counts. */
  latestDeparture = 0;
  /** Leaves out the trial of entangled visits: then costs are bounds, and programmes may not hold. */
  relaxed = false;
  /** Chance that a programme is passed over, so that repeated insertions differ. */
  blink = 0;
  private readonly found: Programme[] = [];
  private readonly tried: Programme[] = [];

  constructor(private readonly state: DayState, private readonly random: RandomSource | undefined) {}

  begin(limit: number, judge: Judge | undefined, latestDeparture: number): void {
    this.best = limit;
    this.judge = judge;
    this.success = false;
    this.leastFailed = Infinity;
    this.latestDeparture = latestDeparture;
  }

  result(visit: PreparedVisit): Programme | undefined {
    return this.success ? this.found[visit.index] : undefined;
  }

  makespanCost(departure: number): number {
    const { makespan } = this.state.day.problem.objective;
    return makespan === 0 ? 0 : makespan * Math.max(0, departure - this.latestDeparture);
  }

  /** The programme of the latest starts: steps from slot `begin`, over by `end` minutes from the origin. */
  weigh(visit: PreparedVisit, variant: VisitVariant, compiled: CompiledVariant, hours: WeighedHours, begin: number, end: number): void {
    const trial = this.trialOf(visit);
    if (!this.hoursHold(visit, variant, begin, end)) return;
    this.setStarts(trial, compiled, hours.sequence, this.someStarts(compiled.n, hours, begin));
    if (this.relaxed) {
      this.take(visit, trial);
      return;
    }
    if (!compiled.entangled || this.disentangle(visit, trial, compiled, hours, begin)) this.take(visit, trial);
    else this.leastFailed = Math.min(this.leastFailed, trial.cost);
  }

  /** The same for a programme whose steps are in the ledger. */
  weighEntered(visit: PreparedVisit, variant: VisitVariant, programme: Programme, begin: number, end: number): void {
    const trial = this.trialOf(visit);
    if (!this.hoursHold(visit, variant, begin, end)) return;
    trial.starts.set(programme.starts);
    this.take(visit, trial);
  }

  /** No programme of a visit without pins costs less that is over by `end` minutes from the origin. */
  leastCost(variant: VisitVariant, presence: number, end: number): number {
    return variant.cost + this.state.day.problem.objective.presence * presence + this.makespanCost(this.state.day.units.origin + end);
  }

  private hoursHold(visit: PreparedVisit, variant: VisitVariant, begin: number, end: number): boolean {
    const { units } = this.state.day, latest = Math.min(minuteOf(units, begin) - visit.visit.arrivalLead, visit.reachFrom, visit.arrivalTo);
    return this.presenceHolds(visit, variant, latest, Math.max(units.origin + end, visit.reachTo, visit.departureFrom));
  }

  /** Starts of the same presence: the latest, the earliest or some between, so that repeated insertions differ. */
  private someStarts(n: number, hours: WeighedHours, begin: number): Int32Array {
    const presence = this.state.day.problem.objective.presence;
    if (this.random === undefined) return presence > 0 ? hours.late : (hours.earlier(begin) ?? hours.late);
    const style = this.random.next();
    if (style < 0.6) return (presence > 0 ? undefined : hours.earlier(begin)) ?? hours.late;
    if (style < 0.8) return hours.earlier(begin) ?? hours.late;
    const k = this.random.below(n), spread = hours.late[k]! - begin;
    return spread <= 0 ? hours.late : (hours.earlier(begin, k, begin + this.random.below(spread + 1)) ?? hours.late);
  }

  /** Tries the programme on the real day as it is, then with each step as late as it can be, then as early. */
  private disentangle(visit: PreparedVisit, trial: Programme, compiled: CompiledVariant, hours: WeighedHours, begin: number): boolean {
    let holds = this.holdsTogether(visit, trial);
    this.renewRows(compiled);
    for (let k = -1; k <= compiled.n && !holds; k++) {
      const starts = k < 0 ? hours.late : k === compiled.n ? hours.earlier(begin) : hours.earlier(begin, k, hours.late[k]!);
      if (starts === undefined) continue;
      this.setStarts(trial, compiled, hours.sequence, starts);
      holds = this.holdsTogether(visit, trial);
      this.renewRows(compiled);
    }
    return holds;
  }

  /** A visit with pins of which no free step is planned. */
  weighPinsAlone(visit: PreparedVisit, variant: VisitVariant, forced: boolean): void {
    // Pins may ask somebody to leave before a pinned step begins: nobody comes after leaving.
    const reached = Math.min(visit.reachFrom, visit.pinnedDeparture ?? Infinity);
    const latest = reached < Infinity ? Math.min(reached, visit.arrivalTo) : visit.arrivalFrom;
    const arrival = visit.pinnedArrival ?? Math.max(visit.arrivalFrom, latest);
    const departure = visit.pinnedDeparture ?? Math.max(visit.reachTo, visit.departureFrom, arrival), trial = this.trialOf(visit);
    trial.starts.fill(-1);
    if (this.presenceHolds(visit, variant, arrival, departure)) this.take(visit, trial);
    else if (forced) {
      Object.assign(trial, { planned: true, variant, arrival, departure, hold: visit.pinnedPlace, cost: variant.cost });
      this.take(visit, trial);
    }
  }

  /** Made when first asked: most visits of a repaired day are never tried. */
  private trialOf(visit: PreparedVisit): Programme {
    return (this.tried[visit.index] ??= new Programme(this.state.day.visits[visit.index]!));
  }

  private take(visit: PreparedVisit, trial: Programme): void {
    this.success = true;
    if (this.judge !== undefined) this.best = this.judge(trial);
    else {
      (this.found[visit.index] ??= new Programme(this.state.day.visits[visit.index]!)).copyFrom(trial);
      this.best = trial.cost;
    }
  }

  private setStarts(trial: Programme, compiled: CompiledVariant, sequence: Int32Array | undefined, starts: Int32Array): void {
    trial.starts.fill(-1);
    for (let k = 0; k < compiled.n; k++) trial.starts[compiled.steps[sequence === undefined ? k : sequence[k]!]!] = starts[k]!;
  }

  /** Fills the tried programme's presence, arriving no later than `latest`, if it is cheap enough and person and place agree. */
  private presenceHolds(visit: PreparedVisit, variant: VisitVariant, latest: number, earliest: number): boolean {
    const { objective } = this.state.day.problem, told = visit.visit.incumbent?.arrival, trial = this.trialOf(visit);
    const departure = visit.pinnedDeparture ?? earliest, tight = visit.pinnedArrival ?? latest;
    let arrival = tight;
    if (told !== undefined && told < tight && visit.pinnedArrival === undefined && objective.changeVisit + objective.changeMinutes > 0)
      arrival = this.nearestToTold(visit, variant, told, tight, departure);
    const cost = this.price(visit, variant, arrival, departure);
    if (cost >= this.best || departure - arrival > visit.longestPresence) return false;
    if (this.blink > 0 && this.random!.next() < this.blink) return false;
    if (this.state.companionPresent(visit, arrival, departure)) return false;
    const hold = this.freePlace(visit, variant, arrival, departure);
    if (hold === undefined) return false;
    trial.planned = true;
    trial.variant = variant;
    trial.arrival = arrival;
    trial.departure = departure;
    trial.hold = hold;
    trial.cost = cost;
    return true;
  }

  /** Waiting from the hour that was told, or from as near to it as place and person allow, can cost less than another hour. */
  private nearestToTold(visit: PreparedVisit, variant: VisitVariant, told: number, tight: number, departure: number): number {
    const possible = (a: number): boolean => !this.state.companionPresent(visit, a, departure) && this.freePlace(visit, variant, a, departure) !== undefined;
    let low = Math.min(tight, Math.max(told, visit.arrivalFrom, departure - visit.longestPresence)), high = tight;
    if (this.price(visit, variant, low, departure) >= this.price(visit, variant, tight, departure)) return tight;
    if (possible(low)) return low;
    // Who may stay from one minute on may also come later: halve the minutes between.
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (possible(middle)) high = middle;
      else low = middle;
    }
    return this.price(visit, variant, high, departure) < this.price(visit, variant, tight, departure) ? high : tight;
  }

  private price(visit: PreparedVisit, variant: VisitVariant, arrival: number, departure: number): number {
    const { objective } = this.state.day.problem, told = visit.visit.incumbent?.arrival;
    const moved = told === undefined || arrival === told ? 0 : objective.changeVisit + objective.changeMinutes * Math.abs(arrival - told);
    return variant.cost + objective.presence * (departure - arrival) + this.makespanCost(departure) + moved;
  }

  private freePlace(visit: PreparedVisit, variant: VisitVariant, arrival: number, departure: number): number | undefined {
    const { places } = variant, count = places.length;
    if (count === 0) return -1;
    const shift = this.random === undefined || count === 1 ? 0 : this.random.below(count);
    for (let i = 0; i < count; i++) {
      const dayPlace = places[(i + shift) % count]!;
      if (this.state.canHold(visit, dayPlace, arrival, departure)) return dayPlace;
    }
    return undefined;
  }

  private holdsTogether(visit: PreparedVisit, trial: Programme): boolean {
    this.state.enterHold(visit, trial, 1);
    const holds = takeResources(this.state, visit, trial, undefined);
    if (holds) this.state.enterSteps(visit, trial, -1);
    this.state.enterHold(visit, trial, -1);
    return holds;
  }

  private renewRows(compiled: CompiledVariant): void {
    for (let i = 0; i < compiled.n; i++) this.state.tables.row(compiled.demand[i]!);
  }
}
