import { VisitInsertion } from '../insertion/visit-insertion';
import { evenPrepared } from '../compiled-day/even-day';
import type { PreparedVisit, VisitVariant } from '../compiled-day/prepared-day';
import { slotCeil } from '../compiled-day/time-units';
import type { RandomSource } from '../insertion/random-source';
import type { DayState } from '../compiled-day/state/day-state';
import type { Programme } from '../compiled-day/state/programme';
import { boundVariant, type AnnouncedWay } from './announced-way';
import { forcedChanges, type AnnouncedWays } from './announced-ways';
import { countOf } from './change-masks';

/** Of the sets of steps that may change, so many of the smallest and of the largest are tried. */
const mostOfEach = 6;

/** When some programme is asked for rather than the best: the chance that one is passed over. */
const passedOver = 0.85;

/** Inserts one visit at whatever hour costs least, among others that stay: who moves, moves by few minutes. */
export class MovedArrivalInsertion {
  private readonly insertion: VisitInsertion;
  private readonly known = new Map<string, readonly VisitVariant[]>();

  constructor(
    private readonly state: DayState,
    private readonly ways: AnnouncedWays,
    random: RandomSource,
  ) {
    this.insertion = new VisitInsertion(state, random);
    this.insertion.budget = 2000;
    this.insertion.budgetPerArrival = 500;
  }

  /** One of the programmes that are possible, the cheaper the likelier. */
  findSome(visit: PreparedVisit): Programme | undefined {
    this.insertion.weighing.blink = passedOver;
    const programme = this.find(visit, Infinity);
    this.insertion.weighing.blink = 0;
    return programme ?? this.find(visit, Infinity);
  }

  get work(): number {
    return this.insertion.sweep.sweeps + 3 * this.insertion.search.nodes;
  }

  /** Ways of equal cost at a time: those that leave something out are compiled only where no other fits. */
  find(visit: PreparedVisit, limit: number): Programme | undefined {
    const { variants } = visit;
    let found: Programme | undefined,
      best = limit;
    for (let from = 0, to = 0; from < variants.length && variants[from]!.cost < best; from = to) {
      while (to < variants.length && variants[to]!.cost === variants[from]!.cost) to++;
      // With a limit that is infinite a visit with facts is planned whatever they collide with: only the last ways may be.
      const isLast = to === variants.length,
        below = isLast ? best : Math.min(best, Number.MAX_VALUE);
      if (below < Infinity && !this.mayFit(visit, from, to)) continue;
      found =
        this.insertion.find(evenPrepared({ ...visit, variants: this.variantsOf(visit, from, to) }), below) ?? found;
      best = found?.cost ?? best;
    }
    return found;
  }

  enter(visit: PreparedVisit, programme: Programme): boolean {
    return this.insertion.enter(visit, programme);
  }

  /** Whether one of the ways has hours, wherever it is held and whatever changes. */
  private mayFit(visit: PreparedVisit, from: number, to: number): boolean {
    const { sweep } = this.insertion,
      { units } = this.state.day,
      begin = slotCeil(units, (visit.pinnedArrival ?? visit.arrivalFrom) + visit.visit.arrivalLead);
    for (let k = from; k < to; k++) {
      const { n, orders, demand } = this.ways.at(visit, k).compiled;
      if (n === 0 || orders.length === 0) return true;
      for (let p = 0; p < n; p++) this.state.tables.row(demand[p]!);
      for (const order of orders) {
        for (let p = 0; p < n; p++) sweep.row[p] = demand[order.sequence[p]!]! * units.words;
        if (sweep.forward(order, this.state.tables.rows, units.words, begin)) return true;
      }
    }
    return false;
  }

  private variantsOf(visit: PreparedVisit, from: number, to: number): readonly VisitVariant[] {
    const ways = visit.variants.slice(from, to).map((_, k) => this.ways.at(visit, from + k)),
      forced = ways.map((way) => forcedChanges(this.state, way));
    const key = `${visit.index}|${from}|${forced.join()}`,
      known = this.known.get(key);
    if (known !== undefined) return known;
    const variants = ways.flatMap((way, w) => this.bound(way, forced[w]!)).sort((a, b) => a.cost - b.cost);
    this.known.set(key, variants);
    return variants;
  }

  private bound(way: AnnouncedWay, forced: number): VisitVariant[] {
    const { changeStep } = this.state.day.problem.objective,
      { compiled, variant, announced, asTold } = way;
    if (compiled.n === 0) return [variant];
    const masks = this.ways.masksOf(announced, forced);
    return masks
      .filter((_, k) => k < mostOfEach || k >= masks.length - mostOfEach)
      .flatMap((mask) => {
        const demand = compiled.demand.map((d, p) => (((announced & ~mask) >>> p) & 1 ? asTold[p]! : d));
        return way.places.map(({ places, price }) =>
          boundVariant(way, demand, variant.cost + countOf(mask) * changeStep + price, places),
        );
      });
  }
}
