import { VisitInsertion } from '../search/insertion/visit-insertion';
import type { PreparedVisit, VisitVariant } from '../search/prepare/prepared-day';
import type { RandomSource } from '../search/random-source';
import type { DayState } from '../search/state/day-state';
import type { Programme } from '../search/state/programme';
import { boundVariant, type AnnouncedWay } from './announced-way';
import { forcedChanges, type AnnouncedWays } from './announced-ways';
import { countOf } from './change-masks';

/** Of the sets of steps that may change, so many of the smallest and of the largest are tried. */
const mostOfEach = 6;

/** Inserts one visit at whatever hour costs least, among others that stay: who moves, moves by few minutes. */
export class MovedArrivalInsertion {
  private readonly insertion: VisitInsertion;
  private readonly known = new Map<string, readonly VisitVariant[]>();

  constructor(private readonly state: DayState, private readonly ways: AnnouncedWays, random: RandomSource) {
    this.insertion = new VisitInsertion(state, random);
    this.insertion.budget = 2000;
    this.insertion.budgetPerArrival = 500;
  }

  get work(): number {
    return this.insertion.sweep.sweeps + 3 * this.insertion.search.nodes;
  }

  find(visit: PreparedVisit, limit: number): Programme | undefined {
    const ways = this.ways.of(visit), forced = ways.map((way) => forcedChanges(this.state, way));
    return this.insertion.find({ ...visit, variants: this.variantsOf(visit, ways, forced) }, limit);
  }

  enter(visit: PreparedVisit, programme: Programme): boolean {
    return this.insertion.enter(visit, programme);
  }

  private variantsOf(visit: PreparedVisit, ways: readonly AnnouncedWay[], forced: readonly number[]): readonly VisitVariant[] {
    const key = `${visit.index}|${forced.join()}`, known = this.known.get(key);
    if (known !== undefined) return known;
    const variants = ways.flatMap((way, w) => this.bound(way, forced[w]!)).sort((a, b) => a.cost - b.cost);
    this.known.set(key, variants);
    return variants;
  }

  private bound(way: AnnouncedWay, forced: number): VisitVariant[] {
    const { changeStep } = this.state.day.problem.objective, { compiled, variant, announced, asTold } = way;
    if (compiled.n === 0) return [variant];
    const masks = this.ways.masksOf(announced, forced);
    return masks.filter((_, k) => k < mostOfEach || k >= masks.length - mostOfEach).flatMap((mask) => {
      const demand = compiled.demand.map((d, p) => (((announced & ~mask) >>> p) & 1 ? asTold[p]! : d));
      return way.places.map(({ places, price }) => boundVariant(way, demand, variant.cost + countOf(mask) * changeStep + price, places));
    });
  }
}
