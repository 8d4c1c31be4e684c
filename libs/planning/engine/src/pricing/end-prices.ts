import type { PreparedDay, PreparedVisit } from '../compiled-day/prepared-day';
import type { CapacityRows } from './capacity-rows';
import type { PricedWay } from './priced-visit';

const mostSteps = 32;

/**
 * What the first and the last step of a visit pay beside their own price: presence and a place, from the arrival to the
 * departure. By slot of the step's start, for the visit and way that were named last.
 */
export class EndPrices {
  private readonly firsts: Float64Array[];
  private readonly lasts: Float64Array[];
  /** Bit by position: already worked out for this visit and way. */
  private knownFirsts = 0;
  private knownLasts = 0;
  private lead = 0;
  private way!: PricedWay;
  private stay: Float64Array | undefined;

  constructor(
    private readonly day: PreparedDay,
    private readonly rows: CapacityRows,
  ) {
    const prices = (): Float64Array[] => Array.from({ length: mostSteps }, () => new Float64Array(day.units.slots));
    this.firsts = prices();
    this.lasts = prices();
  }

  renew({ visit, holdsPart }: PreparedVisit, way: PricedWay): void {
    this.way = way;
    this.lead = visit.arrivalLead;
    // Of a part of the stay nothing is asked: a price too low is still a bound.
    this.stay = holdsPart || way.variant.places.length === 0 ? undefined : this.rows.beforeAny(way.variant.places);
    this.knownFirsts = this.knownLasts = 0;
  }

  /** For the step at this position of the way when it comes first; `own` is its price. */
  first(position: number, own: Float64Array): Float64Array {
    const prices = this.firsts[position]!,
      bit = 1 << position,
      { unit } = this.day.units;
    if ((this.knownFirsts & bit) !== 0) return prices;
    this.knownFirsts |= bit;
    this.fill(prices, position, own, -1, -Math.floor(this.lead / unit), -this.lead);
    return prices;
  }

  /** For the step at this position of the way when it comes last; `own` is its price, as the first where it is both. */
  last(position: number, own: Float64Array): Float64Array {
    const prices = this.lasts[position]!,
      bit = 1 << position,
      { unit } = this.day.units,
      tail = this.way.compiled.tail[position]!;
    if ((this.knownLasts & bit) !== 0) return prices;
    this.knownLasts |= bit;
    this.fill(prices, position, own, 1, Math.ceil(tail / unit), tail);
    return prices;
  }

  private fill(
    prices: Float64Array,
    position: number,
    own: Float64Array,
    sign: number,
    slotsAway: number,
    minutesAway: number,
  ): void {
    const {
        units: { unit, slots },
        problem: {
          objective: { presence },
        },
      } = this.day,
      { stay } = this;
    for (const s of this.way.allowed[position]!) {
      const paid = stay === undefined ? 0 : stay[Math.max(0, Math.min(slots, s + slotsAway))]!;
      prices[s] = own[s]! + sign * (paid + presence * (s * unit + minutesAway));
    }
  }
}
