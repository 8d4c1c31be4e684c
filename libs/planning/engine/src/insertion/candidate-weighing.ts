import type { CompiledVariant, PreparedVisit, VisitVariant } from '../compiled-day/prepared-day';
import { minuteOf } from '../compiled-day/time-units';
import type { RandomSource } from './random-source';
import type { DayState } from '../compiled-day/state/day-state';
import { holdBegins, holdEnds } from '../compiled-day/state/held-part';
import { Programme } from '../compiled-day/state/programme';
import { PresenceChoice } from './presence-choice';
import { takeResources } from './resource-choice';
import { someStarts, type WeighedHours } from './weighed-hours';

/** Told each programme that holds and costs less than the limit; returns the new limit. */
export type Judge = (programme: Programme) => number;

/** Weighs programmes whose hours fit: presence, person, place, and for entangled visits a trial on the real day. */
export class CandidateWeighing {
  readonly presence: PresenceChoice;
  best = 0;
  /** No programme costs less: nothing better is looked for. */
  floor = -Infinity;
  success = false;
  /** The least cost of the programmes that did not hold on the real day: some other hours may. */
  leastFailed = Infinity;
  judge: Judge | undefined;
  /** Leaves out the trial of entangled visits: then costs are bounds, and programmes may not hold. */
  relaxed = false;
  /** Chance that a programme is passed over, so that repeated insertions differ. */
  blink = 0;
  private readonly found: Programme[] = [];
  private readonly tried: Programme[] = [];

  constructor(
    private readonly state: DayState,
    private readonly random: RandomSource | undefined,
  ) {
    this.presence = new PresenceChoice(state, random);
  }

  get isLeast(): boolean {
    return this.best <= this.floor;
  }

  begin(limit: number, judge: Judge | undefined, latestDeparture: number): void {
    this.best = limit;
    this.judge = judge;
    this.success = false;
    this.leastFailed = Infinity;
    this.presence.latestDeparture = latestDeparture;
  }

  result(visit: PreparedVisit): Programme | undefined {
    return this.success ? this.found[visit.index] : undefined;
  }

  /** The programme of the latest starts: steps from slot `begin`, over by `end` minutes from the origin. */
  weigh(
    visit: PreparedVisit,
    variant: VisitVariant,
    compiled: CompiledVariant,
    hours: WeighedHours,
    begin: number,
    end: number,
  ): void {
    const trial = this.trialOf(visit);
    if (!this.hoursHold(visit, variant, begin, end)) return;
    const starts = someStarts(hours, compiled.n, begin, this.state.day.problem.objective.presence > 0, this.random);
    this.setStarts(trial, compiled, hours.sequence, starts);
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
    if (!visit.holdsPart || this.placeHolds(visit, trial)) this.take(visit, trial);
  }

  /** No programme of a visit without pins costs less that is over by `end` minutes from the origin. */
  leastCost(variant: VisitVariant, presence: number, end: number): number {
    return (
      variant.cost +
      this.state.day.problem.objective.presence * presence +
      this.presence.makespanCost(this.state.day.units.origin + end)
    );
  }

  private hoursHold(visit: PreparedVisit, variant: VisitVariant, begin: number, end: number): boolean {
    const { units } = this.state.day,
      latest = Math.min(minuteOf(units, begin) - visit.visit.arrivalLead, visit.reachFrom, visit.arrivalTo);
    return this.presenceHolds(visit, variant, latest, Math.max(units.origin + end, visit.reachTo, visit.departureFrom));
  }

  /** Tries the programme on the real day as it is, then with each step as late as it can be, then as early. */
  private disentangle(
    visit: PreparedVisit,
    trial: Programme,
    compiled: CompiledVariant,
    hours: WeighedHours,
    begin: number,
  ): boolean {
    let holds = this.holdsTogether(visit, trial);
    this.renewRows(compiled);
    for (let k = -1; k <= compiled.n && !holds; k++) {
      const starts =
        k < 0 ? hours.late : k === compiled.n ? hours.earlier(begin) : hours.earlier(begin, k, hours.late[k]!);
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
    const departure = visit.pinnedDeparture ?? Math.max(visit.reachTo, visit.departureFrom, arrival),
      trial = this.trialOf(visit);
    trial.starts.fill(-1);
    if (
      this.presenceHolds(visit, variant, arrival, departure) &&
      (!visit.holdsPart || this.relaxed || this.placeHolds(visit, trial))
    )
      this.take(visit, trial);
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

  private setStarts(
    trial: Programme,
    compiled: CompiledVariant,
    sequence: Int32Array | undefined,
    starts: Int32Array,
  ): void {
    trial.starts.fill(-1);
    for (let k = 0; k < compiled.n; k++)
      trial.starts[compiled.steps[sequence === undefined ? k : sequence[k]!]!] = starts[k]!;
  }

  /** Fills the tried programme's presence, arriving no later than `latest`, if it is cheap enough and person and place agree. */
  private presenceHolds(visit: PreparedVisit, variant: VisitVariant, latest: number, earliest: number): boolean {
    const { presence } = this,
      trial = this.trialOf(visit),
      departure = visit.pinnedDeparture ?? earliest;
    const arrival = presence.arrival(visit, variant, latest, departure),
      cost = presence.price(visit, variant, arrival, departure);
    if (cost >= this.best || departure - arrival > visit.longestPresence) return false;
    if (this.blink > 0 && this.random!.next() < this.blink) return false;
    if (this.state.companionPresent(visit, arrival, departure)) return false;
    // A part of the stay is known with the hours alone: it is asked once they are set.
    const hold = visit.holdsPart ? (variant.places[0] ?? -1) : presence.freePlace(visit, variant, arrival, departure);
    if (hold === undefined) return false;
    trial.planned = true;
    trial.variant = variant;
    trial.arrival = arrival;
    trial.departure = departure;
    trial.hold = hold;
    trial.cost = cost;
    return true;
  }

  /** Whether a place is free for the part of the stay for which the tried programme holds one; then it is the programme's. */
  private placeHolds(visit: PreparedVisit, trial: Programme): boolean {
    const { units } = this.state.day,
      begins = holdBegins(units, visit, trial),
      ends = holdEnds(units, visit, trial),
      hold = this.presence.freePlace(visit, trial.variant!, begins, ends);
    if (hold !== undefined) trial.hold = hold;
    return hold !== undefined;
  }

  private holdsTogether(visit: PreparedVisit, trial: Programme): boolean {
    if (visit.holdsPart && !this.placeHolds(visit, trial)) return false;
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
