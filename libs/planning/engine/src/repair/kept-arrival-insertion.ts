import { CandidateWeighing } from '../insertion/candidate-weighing';
import type { PreparedVisit, StepOrder } from '../compiled-day/prepared-day';
import { slotCeil } from '../compiled-day/time-units';
import type { RandomSource } from '../insertion/random-source';
import type { DayState } from '../compiled-day/state/day-state';
import type { Programme } from '../compiled-day/state/programme';
import { boundVariant, type AnnouncedWay } from './announced-way';
import { forcedChanges, type AnnouncedWays } from './announced-ways';
import { countOf } from './change-masks';
import { EarliestHours } from './earliest-hours';
import { otherHour } from './repair-objective';

/** When loose: the share of sets of changes passed over, and of programmes with a delayed step. */
const passedOver = 0.4;
const delayShare = 0.3;
/** Grid steps by which a step is delayed at most. */
const mostDelayed = 36;

/**
 * Inserts one visit at its announced (or factual) arrival into a day whose other visits stay, with as few announced
 * steps changed as can be; of a changed step the hour is kept before the people are.
 */
export class KeptArrivalInsertion {
  readonly weighing: CandidateWeighing;
  readonly hours: EarliestHours;
  /** Whether sets of changes are passed over and steps delayed at random, so that repeated insertions differ. */
  isLoose = false;
  private arrival = 0;
  private begin = 0;
  private found: Programme | undefined;
  private best = 0;
  private readonly demand = new Int32Array(32);

  constructor(
    private readonly state: DayState,
    private readonly ways: AnnouncedWays,
    private readonly random: RandomSource,
  ) {
    this.weighing = new CandidateWeighing(state, random);
    this.hours = new EarliestHours(state);
  }

  /** Whether the visit can arrive when it was announced, as far as it is concerned itself. */
  mayKeep(visit: PreparedVisit): boolean {
    const told = visit.visit.incumbent?.arrival;
    return (
      visit.pinnedArrival !== undefined ||
      (told !== undefined && told >= visit.arrivalFrom && told <= Math.min(visit.reachFrom, visit.arrivalTo))
    );
  }

  /** The programme of fewest changes that costs less than `limit`, kept until the visit's next insertion; undefined when there is none. */
  find(visit: PreparedVisit, limit: number): Programme | undefined {
    this.found = undefined;
    this.best = limit;
    if (!this.mayKeep(visit)) return undefined;
    this.arrival = visit.pinnedArrival ?? visit.visit.incumbent!.arrival;
    this.begin = slotCeil(this.state.day.units, this.arrival + visit.visit.arrivalLead);
    for (let k = 0; k < visit.variants.length && visit.variants[k]!.cost < this.best; k++) {
      const way = this.ways.at(visit, k);
      if (way.compiled.n > 0) this.tryWay(visit, way);
      else if (way.variant.choices.some((c) => !c.dropped)) this.tryPinsAlone(visit, way);
    }
    return this.found;
  }

  private tryPinsAlone(visit: PreparedVisit, way: AnnouncedWay): void {
    this.weighing.begin(this.best, undefined, 0);
    this.weighing.weighPinsAlone(visit, way.variant, false);
    this.keep(visit);
  }

  private tryWay(visit: PreparedVisit, way: AnnouncedWay): void {
    const { changeStep } = this.state.day.problem.objective,
      forced = forcedChanges(this.state, way);
    // Most find again what they were told: nothing else is asked then.
    if (forced === 0 && !this.isLoose) {
      this.tryMask(visit, way, 0, way.compiled.orders, way.variant.cost + way.places[0]!.price, way.places[0]!.places);
      if (this.best <= way.variant.cost + way.places[0]!.price) return;
    }
    const orders = this.possibleOrders(visit, way);
    if (orders === undefined) return;
    for (const mask of this.ways.masksOf(way.announced, forced)) {
      const price = way.variant.cost + countOf(mask) * changeStep;
      if (price >= this.best) return;
      if (this.isLoose && this.random.next() < passedOver) continue;
      for (const option of way.places) this.tryMask(visit, way, mask, orders, price + option.price, option.places);
    }
  }

  /** The set of steps may change: first their people only, then their hours too. */
  private tryMask(
    visit: PreparedVisit,
    way: AnnouncedWay,
    mask: number,
    orders: readonly StepOrder[],
    price: number,
    places: readonly number[],
  ): void {
    if (mask !== 0 && this.tryDemands(visit, way, mask, true, orders, price, places)) return;
    this.tryDemands(visit, way, mask, false, orders, price + countOf(mask) * otherHour, places);
  }

  private tryDemands(
    visit: PreparedVisit,
    way: AnnouncedWay,
    mask: number,
    atHour: boolean,
    orders: readonly StepOrder[],
    price: number,
    places: readonly number[],
  ): boolean {
    const { compiled } = way,
      { demand, weighing } = this,
      { problem } = this.state.day;
    if (price >= this.best) return false;
    for (let p = 0; p < compiled.n; p++) {
      const isAnnounced = ((way.announced >>> p) & 1) === 1;
      demand[p] = !isAnnounced
        ? compiled.demand[p]!
        : ((mask >>> p) & 1) === 0
          ? way.asTold[p]!
          : atHour
            ? way.atHour[p]!
            : compiled.demand[p]!;
      if (demand[p]! < 0) return false;
    }
    if (this.isLoose && this.random.next() < delayShare) this.delayStep(compiled.n);
    const done = this.hours.some(
      way,
      demand,
      this.begin,
      (hours, end) => {
        // Another arrival than the announced one costs more.
        weighing.begin(
          Math.min(this.best, visit.pinnedArrival === undefined ? price + problem.objective.changeVisit : Infinity),
          undefined,
          0,
        );
        const bound = boundVariant(way, demand.slice(0, compiled.n), price, places);
        weighing.weigh(visit, bound, bound.compiled!, hours, this.begin, end);
        return this.keep(visit);
      },
      orders,
    );
    this.hours.delayed = -1;
    return done;
  }

  private delayStep(count: number): void {
    this.hours.delayed = this.random.below(count);
    this.hours.delayedTo = this.begin + this.random.below(mostDelayed) * this.state.day.units.gridSlots;
  }

  private keep(visit: PreparedVisit): boolean {
    const found = this.weighing.result(visit);
    if (found === undefined) return false;
    this.found = found;
    this.best = found.cost;
    return true;
  }

  /** The orders that have hours with a place from the arrival on when all steps may change; undefined when none has. */
  private possibleOrders(visit: PreparedVisit, way: AnnouncedWay): readonly StepOrder[] | undefined {
    const { compiled, variant } = way,
      { state } = this,
      { origin } = state.day.units,
      possible: StepOrder[] = [];
    const searched = compiled.orders.length === 0;
    let any = false;
    this.hours.some(way, compiled.demand, this.begin, (_hours, end) => {
      const departure = visit.pinnedDeparture ?? Math.max(origin + end, visit.reachTo, visit.departureFrom);
      if (departure - this.arrival > visit.longestPresence) return false;
      // A hold of a part of the stay depends on the steps: it is asked when the programme is weighed.
      const asksPlace = variant.places.length > 0 && !visit.holdsPart;
      if (asksPlace && !variant.places.some((p) => state.canHold(visit, p, this.arrival, departure))) return false;
      any = true;
      if (!searched) possible.push(this.hours.order!);
      return false;
    });
    return any ? possible : undefined;
  }
}
