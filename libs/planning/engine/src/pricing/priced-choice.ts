import type { PreparedDay } from '../compiled-day/prepared-day';
import type { DayState } from '../compiled-day/state/day-state';
import type { CapacityRows } from './capacity-rows';
import { ChainCost } from './chain-cost';
import { EndPrices } from './end-prices';
import type { PricedVisit, PricedWay } from './priced-visit';
import { StepPrices } from './step-prices';

/** What each visit chooses for itself at today's prices. */
export class PricedChoice {
  private readonly chain: ChainCost;
  private readonly steps: StepPrices;
  private readonly ends: EndPrices;
  private readonly prices: Float64Array[] = [];
  private chosen: { way: PricedWay; starts: Int32Array; order: Int32Array | undefined } | undefined;

  constructor(
    private readonly day: PreparedDay,
    state: DayState,
    private readonly rows: CapacityRows,
  ) {
    this.steps = new StepPrices(day, state, rows);
    this.chain = new ChainCost(day.units.slots);
    this.ends = new EndPrices(day, rows);
  }

  /** To be called when prices have changed. */
  renew(): void {
    this.steps.renew();
  }

  /** What a visit pays at least at today's prices; what it uses then is counted. */
  least(priced: PricedVisit): number {
    const { visit } = priced;
    let best = visit.unplannedCost;
    this.chosen = undefined;
    for (const way of priced.ways) {
      const { presence } = this.day.problem.objective;
      if (way.variant.cost + presence * way.span >= best) continue;
      best = way.chains.length > 0 ? this.leastInOrder(priced, way, best) : this.leastApart(priced, way, best);
    }
    this.countUse(priced);
    return best;
  }

  private leastInOrder({ visit }: PricedVisit, way: PricedWay, limit: number): number {
    const { presence } = this.day.problem.objective,
      n = way.allowed.length,
      { prices } = this;
    let best = limit;
    this.ends.renew(visit, way);
    for (const { chain, allowed } of way.chains) {
      const { sequence, span } = chain.order;
      if (way.variant.cost + presence * span >= best) continue;
      for (let k = 0; k < n; k++) prices[k] = this.steps.of(way.compiled.demand[sequence[k]!]!);
      prices[0] = this.ends.first(sequence[0]!, prices[0]!);
      prices[n - 1] = this.ends.last(sequence[n - 1]!, prices[n - 1]!);
      const found = this.chain.solve(chain, allowed, prices, best - way.variant.cost) + way.variant.cost;
      if (found >= best) continue;
      best = found;
      this.chosen = { way, starts: this.chain.starts.slice(0, n), order: sequence };
    }
    return best;
  }

  /** Orders not listed: the shortest presence there is, and every step at its own cheapest hour. */
  private leastApart({ alone }: PricedVisit, way: PricedWay, limit: number): number {
    const { presence } = this.day.problem.objective,
      starts = new Int32Array(way.allowed.length);
    let cost = Math.max(alone, way.variant.cost + presence * way.span);
    way.allowed.forEach((list, p) => {
      const own = this.steps.of(way.compiled.demand[p]!);
      let least = Infinity;
      for (const s of list)
        if (own[s]! < least) {
          least = own[s]!;
          starts[p] = s;
        }
      cost += least;
    });
    if (cost >= limit) return limit;
    this.chosen = { way, starts, order: undefined };
    return cost;
  }

  private countUse({ visit: { visit, holdsPart } }: PricedVisit): void {
    if (this.chosen === undefined) return;
    const { way, starts, order } = this.chosen,
      { unit } = this.day.units,
      { compiled, variant } = way;
    starts.forEach((s, k) => this.steps.count(compiled.demand[order === undefined ? k : order[k]!]!, s));
    if (order === undefined || holdsPart || variant.places.length === 0) return;
    const last = starts.length - 1;
    this.rows.useAny(
      variant.places,
      starts[0]! - Math.floor(visit.arrivalLead / unit),
      starts[last]! + Math.ceil(compiled.tail[order[last]!]! / unit),
    );
  }
}
