import type { DemandBook } from '../compiled-day/demand-book';
import type { PreparedDay } from '../compiled-day/prepared-day';
import type { DayState } from '../compiled-day/state/day-state';
import type { CapacityRows } from './capacity-rows';

const tie = 1e-9;

/** What a step pays at today's prices for each start: each of its lines takes the cheapest resource that the facts leave it. */
export class StepPrices {
  private readonly book: DemandBook;
  private readonly slots: number;
  private readonly prices: Float64Array[] = [];
  private readonly madeIn: number[] = [];
  /** Per demand, 1 for the slots at which the facts let it start. */
  private readonly open: Uint8Array[] = [];
  private readonly least: Float64Array;
  private round = 0;

  constructor(
    day: PreparedDay,
    private readonly state: DayState,
    private readonly rows: CapacityRows,
  ) {
    this.book = day.book;
    this.slots = day.units.slots;
    this.least = new Float64Array(this.slots);
  }

  /** To be called when prices have changed. */
  renew(): void {
    this.round++;
  }

  /** By slot; only what is asked of allowed starts means anything. The array is kept until prices change. */
  of(stepDemand: number): Float64Array {
    const prices = (this.prices[stepDemand] ??= new Float64Array(this.slots));
    if (this.madeIn[stepDemand] === this.round) return prices;
    this.madeIn[stepDemand] = this.round;
    prices.fill(0);
    const { least } = this;
    for (const line of this.book.stepDemands[stepDemand]!.lines) {
      least.fill(Infinity);
      for (let i = 0; i < line.length; i++) {
        const { resource, length, amount } = this.book.demands[line[i]!]!;
        this.rows.lower(least, this.openOf(line[i]!), resource, length, amount);
      }
      for (let s = 0; s < this.slots; s++) prices[s]! += least[s]!;
    }
    return prices;
  }

  /** Counts what a step uses at a start: of equally cheap resources the one least asked for. */
  count(stepDemand: number, s: number): void {
    for (const line of this.book.stepDemands[stepDemand]!.lines) {
      let least = Infinity,
        strain = Infinity,
        chosen = -1;
      for (const d of line) {
        const { resource, length, amount } = this.book.demands[d]!;
        if (this.openOf(d)[s] === 0) continue;
        const price = amount * this.rows.priceOf(resource, s, s + length);
        if (price > least + tie) continue;
        const asked = this.rows.strain(resource, s, s + length);
        if (price < least - tie || asked < strain) {
          strain = asked;
          chosen = d;
        }
        least = Math.min(least, price);
      }
      if (chosen < 0) continue;
      const { resource, length, amount } = this.book.demands[chosen]!;
      this.rows.use(resource, s, s + length, amount);
    }
  }

  private openOf(demand: number): Uint8Array {
    return (this.open[demand] ??= Uint8Array.from({ length: this.slots }, (_, s) =>
      this.state.tables.canStart(demand, s) ? 1 : 0,
    ));
  }
}
