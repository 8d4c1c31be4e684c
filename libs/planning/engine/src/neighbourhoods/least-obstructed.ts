import { ChainCost } from '../pricing/chain-cost';
import type { PricedChain } from '../pricing/priced-visit';
import type { CompiledVariant, PreparedDay } from '../compiled-day/prepared-day';
import type { DayState } from '../compiled-day/state/day-state';
import type { StandingUses } from './standing-uses';

/** What a minute of presence weighs against a visit in the way. */
const perMinute = 0.01;
/** Of a resource of several units, what one unit that lacks weighs at most. */
const perUnit = 0.6;

/** What one demand meets at each start; Infinity where the facts forbid it. Slots. */
interface WeighedDemand {
  round: number;
  readonly starts: Int32Array;
  readonly byStart: Float64Array;
}
/** What all lines of a step meet together. */
interface WeighedStep {
  round: number;
  readonly byStart: Float64Array;
}

/** Hours of a visit's steps in one order such that who stands in their way weighs as little as may be; places are not counted. */
export class LeastObstructed {
  private readonly chain: ChainCost;
  private readonly prices: Float64Array[];
  /** Per resource and slot, the weight of who begins before, and of who is over by then: made when first asked. */
  private readonly begun: Float64Array[];
  private readonly over: Float64Array[];
  private readonly summedIn: Int32Array;
  /** 1 for a resource that has more than one unit at some hour. */
  private readonly isMany: Uint8Array;
  private round = 0;
  private readonly least: Float64Array;
  private readonly demands: WeighedDemand[] = [];
  private readonly steps: WeighedStep[] = [];
  private state!: DayState;
  private weight!: Float64Array;

  /** `facts` holds nothing but facts. */
  constructor(
    private readonly day: PreparedDay,
    private readonly facts: DayState,
    private readonly uses: StandingUses,
  ) {
    const { slots } = day.units,
      { resources } = day.problem,
      rows = (): Float64Array[] => resources.map(() => new Float64Array(slots + 1));
    this.chain = new ChainCost(slots);
    this.prices = Array.from({ length: 32 }, () => new Float64Array(slots));
    this.least = new Float64Array(slots);
    this.begun = rows();
    this.over = rows();
    this.summedIn = new Int32Array(resources.length);
    this.isMany = Uint8Array.from(resources, (_, r) =>
      Array.from({ length: slots }, (_, k) => facts.ledger.freeAt(r, k)).some((free) => free > 1) ? 1 : 0,
    );
  }

  /** Starts of the order found last, by position in it, slots. */
  get starts(): Int32Array {
    return this.chain.starts;
  }

  begin(state: DayState, weight: Float64Array): void {
    this.state = state;
    this.weight = weight;
    this.round++;
  }

  /** The least weight below `limit`, or Infinity. Maximum lags that leap over a step are not kept. */
  find({ demand }: CompiledVariant, { chain, allowed }: PricedChain, limit: number): number {
    const { sequence } = chain.order,
      n = sequence.length,
      perSlot = perMinute * this.day.units.unit;
    for (let k = 0; k < n; k++) {
      const target = this.prices[k]!,
        list = allowed[k]!,
        slope = (k === n - 1 ? perSlot : 0) - (k === 0 ? perSlot : 0),
        byStart = this.weighedStep(demand[sequence[k]!]!);
      for (const s of list) target[s] = slope * s + byStart[s]!;
    }
    return this.chain.solve({ ...chain, carried: undefined }, allowed, this.prices, limit);
  }

  /** Orders of one visit hold the same steps: each is weighed once a round. */
  private weighedStep(step: number): Float64Array {
    const one = (this.steps[step] ??= { round: 0, byStart: new Float64Array(this.day.units.slots) });
    if (one.round === this.round) return one.byStart;
    one.round = this.round;
    one.byStart.fill(0);
    for (const line of this.day.book.stepDemands[step]!.lines) this.addLine(line, one.byStart);
    return one.byStart;
  }

  /** Of the demands of a line that one is met which weighs least. */
  private addLine(line: readonly number[], target: Float64Array): void {
    const { least } = this;
    least.fill(Infinity);
    for (const demand of line) {
      const { starts, byStart } = this.weighed(demand);
      for (let i = 0; i < starts.length; i++) {
        const s = starts[i]!;
        if (byStart[s]! < least[s]!) least[s] = byStart[s]!;
      }
    }
    for (let s = 0; s < target.length; s++) target[s]! += least[s]!;
  }

  private weighed(demand: number): WeighedDemand {
    const one = (this.demands[demand] ??= this.unweighed(demand));
    if (one.round === this.round) return one;
    one.round = this.round;
    const { resource, length, turnover, amount } = this.day.book.demands[demand]!,
      taken = length + turnover;
    if (this.summedIn[resource] !== this.round) {
      this.summedIn[resource] = this.round;
      this.uses.sum(resource, this.weight, this.begun[resource]!, this.over[resource]!);
    }
    if (this.isMany[resource] === 0)
      for (const from of one.starts) one.byStart[from] = this.standing(resource, from, taken);
    else this.weighMany(one, resource, taken, amount);
    return one;
  }

  private unweighed(demand: number): WeighedDemand {
    const { slots } = this.day.units,
      starts = Array.from({ length: slots }, (_, k) => k).filter((k) => this.facts.tables.canStart(demand, k));
    return { round: 0, starts: Int32Array.from(starts), byStart: new Float64Array(slots).fill(Infinity) };
  }

  /** Weight of whoever is there within a stretch. */
  private standing(resource: number, from: number, length: number): number {
    const there = this.begun[resource]![Math.min(this.day.units.slots, from + length)]! - this.over[resource]![from]!;
    return there < 1e-9 ? 0 : there;
  }

  /** Of several units, only those that lack are in the way; the most that lacks is kept while the stretch slides. */
  private weighMany({ starts, byStart }: WeighedDemand, resource: number, length: number, amount: number): void {
    const { slots } = this.day.units,
      { ledger } = this.state;
    let most = 0,
      mostAt = -1,
      next = 0;
    for (const from of starts) {
      const last = Math.min(slots, from + length);
      if (mostAt < from) {
        most = 0;
        next = from;
      }
      for (; next < last; next++) {
        const lacking = amount - ledger.freeAt(resource, next);
        if (lacking < most) continue;
        most = lacking;
        mostAt = next;
      }
      byStart[from] = Math.min(this.standing(resource, from, length), most * perUnit);
    }
  }
}
