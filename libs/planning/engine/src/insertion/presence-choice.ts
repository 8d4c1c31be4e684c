import type { PreparedVisit, VisitVariant } from '../compiled-day/prepared-day';
import type { RandomSource } from './random-source';
import type { DayState } from '../compiled-day/state/day-state';

/** The hour of arrival and the place that a visit's presence takes, and what it costs. */
export class PresenceChoice {
  /** Latest departure of the other visits, minutes; only kept when the makespan counts. */
  latestDeparture = 0;

  constructor(
    private readonly state: DayState,
    private readonly random: RandomSource | undefined,
  ) {}

  makespanCost(departure: number): number {
    const { makespan } = this.state.day.problem.objective;
    return makespan === 0 ? 0 : makespan * Math.max(0, departure - this.latestDeparture);
  }

  /** The pinned arrival, or the cheapest that is no later than `latest`. */
  arrival(visit: PreparedVisit, variant: VisitVariant, latest: number, departure: number): number {
    if (visit.pinnedArrival !== undefined) return visit.pinnedArrival;
    const { objective } = this.state.day.problem,
      told = visit.visit.incumbent?.arrival;
    if (told === undefined || told >= latest || objective.changeVisit + objective.changeMinutes <= 0) return latest;
    return this.nearestToTold(visit, variant, told, latest, departure);
  }

  /** Waiting from the hour that was told, or from as near to it as place and person allow, can cost less than another hour. */
  private nearestToTold(
    visit: PreparedVisit,
    variant: VisitVariant,
    told: number,
    tight: number,
    departure: number,
  ): number {
    // A hold that a step begins is asked with the hours; one that begins with the arrival is asked for the whole stay.
    const possible = (a: number): boolean =>
      !this.state.companionPresent(visit, a, departure) &&
      (visit.holdFrom >= 0 || this.freePlace(visit, variant, a, departure) !== undefined);
    let low = Math.min(tight, Math.max(told, visit.arrivalFrom, departure - visit.longestPresence)),
      high = tight;
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

  price(visit: PreparedVisit, variant: VisitVariant, arrival: number, departure: number): number {
    const { objective } = this.state.day.problem,
      told = visit.visit.incumbent?.arrival;
    const moved =
      told === undefined || arrival === told
        ? 0
        : objective.changeVisit + objective.changeMinutes * Math.abs(arrival - told);
    return variant.cost + objective.presence * (departure - arrival) + this.makespanCost(departure) + moved;
  }

  /** A place to hold between two minutes; undefined when none is free, -1 where none is needed. */
  freePlace(visit: PreparedVisit, variant: VisitVariant, begins: number, ends: number): number | undefined {
    const { places } = variant,
      count = places.length;
    if (count === 0) return -1;
    const shift = this.random === undefined || count === 1 ? 0 : this.random.below(count);
    for (let i = 0; i < count; i++) {
      const dayPlace = places[(i + shift) % count]!;
      if (this.state.canHold(visit, dayPlace, begins, ends)) return dayPlace;
    }
    return undefined;
  }
}
