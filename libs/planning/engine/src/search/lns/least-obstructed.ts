import { ChainCost } from '../../bounds/lagrangian/chain-cost';
import type { PricedChain } from '../../bounds/lagrangian/priced-visit';
import type { CompiledVariant, PreparedDay } from '../prepare/prepared-day';
import type { DayState } from '../state/day-state';
import type { StandingUses } from './standing-uses';

/** What a minute of presence weighs against a visit in the way. */
const perMinute = 0.01;
/** Of a resource of several units, what one unit that lacks weighs at most. */
const perUnit = 0.6;

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
  private state!: DayState;
  private weight!: Float64Array;

  /** `facts` holds nothing but facts. */
  constructor(private readonly day: PreparedDay, private readonly facts: DayState, private readonly uses: StandingUses) {
    const { slots } = day.units, { resources } = day.problem, rows = (): Float64Array[] => resources.map(() => new Float64Array(slots + 1));
    this.chain = new ChainCost(slots);
    this.prices = Array.from({ length: 32 }, () => new Float64Array(slots));
    this.begun = rows();
    this.over = rows();
    this.summedIn = new Int32Array(resources.length);
this.isMany = Uint8Array.from(resources, (_, r) => (Array.from({ length: slots }, (_, k) => facts.ledger.freeAt(r, k)).some((free) => free > 1) ? 1 : 0));
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
    const { sequence } = chain.order, n = sequence.length, perSlot = perMinute * this.day.units.unit;
    for (let k = 0; k < n; k++) {
      const target = this.prices[k]!, list = allowed[k]!, slope = (k === n - 1 ? perSlot : 0) - (k === 0 ? perSlot : 0);
      for (let i = 0; i < list.length; i++) target[i] = slope * list[i]!;
      for (const line of this.day.book.stepDemands[demand[sequence[k]!]!]!.lines) this.addLine(line, list, target);
    }
    return this.chain.solve({ ...chain, carried: [] }, allowed, this.prices, limit);
  }

  private addLine(line: readonly number[], list: Int32Array, target: Float64Array): void {
    const { demands } = this.day.book;
    for (let i = 0; i < list.length; i++) {
      const slot = list[i]!;
      let least = Infinity;
      for (let d = 0; d < line.length && least > 0; d++) {
        const { resource, length, turnover, amount } = demands[line[d]!]!;
        if (this.facts.tables.canStart(line[d]!, slot)) least = Math.min(least, this.weightAt(resource, slot, slot + length + turnover, amount));
      }
      target[i]! += least;
    }
  }

  private weightAt(resource: number, from: number, to: number, amount: number): number {
    if (this.summedIn[resource] !== this.round) {
      this.summedIn[resource] = this.round;
      this.uses.sum(resource, this.weight, this.begun[resource]!, this.over[resource]!);
    }
    const last = Math.min(this.day.units.slots, to), there = this.begun[resource]![last]! - this.over[resource]![from]!;
    if (there < 1e-9) return 0;
    if (this.isMany[resource] === 0) return there;
    let lacking = 0;
    for (let k = from; k < last; k++) lacking = Math.max(lacking, amount - this.state.ledger.freeAt(resource, k));
    return Math.min(there, lacking * perUnit);
  }
}
