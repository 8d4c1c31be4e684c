import type { CarriedStart, OrderChain } from './order-chain';

const mostSteps = 32;

/**
 * The cheapest starts of a chain when each start has its own price: a dynamic programme over positions, exact for the
 * differences between neighbours and the carried ones. Slots; prices in the objective's weights.
 */
export class ChainCost {
  /** Starts of the last chain solved, by position. */
  readonly starts = new Int32Array(mostSteps);
  private readonly value: Float64Array[] = [];
  /** Where the best predecessor of an entry lies in the list of the position before. */
  private readonly origin: Int32Array[] = [];
  /** Within a carried stretch, at its end: the entry of the carried start. */
  private readonly carriedFrom: Int32Array[] = [];
  private readonly inner: Float64Array[] = [];
  private readonly queue: Int32Array;

  constructor(most: number) {
    for (let k = 0; k < mostSteps; k++) {
      this.value.push(new Float64Array(most));
      this.inner.push(new Float64Array(most));
      this.origin.push(new Int32Array(most));
      this.carriedFrom.push(new Int32Array(most));
    }
    this.queue = new Int32Array(most);
  }

  /**
   * The least sum of prices, or Infinity when no starts obey or none is below `limit`; then `starts` are left as they
   * were. `allowed[k]` are the starts of position k, ascending; `price[k]` their prices.
   */
  solve(chain: OrderChain, allowed: readonly Int32Array[], price: readonly Float64Array[], limit: number): number {
    const n = allowed.length, { value } = this;
    value[0]!.set(price[0]!);
    for (let k = 0; k < n - 1; ) {
      const stretch = chain.carried.find((c) => c.from === k);
      if (stretch === undefined) {
        this.advance(chain, allowed, price, k + 1, value[k]!, value[k + 1]!, -Infinity, Infinity);
        k++;
      } else {
        this.carry(chain, stretch, allowed, price);
        k = stretch.to;
      }
    }
    const last = value[n - 1]!;
    let best = limit, at = -1;
    for (let i = 0; i < allowed[n - 1]!.length; i++)
      if (last[i]! < best) {
        best = last[i]!;
        at = i;
      }
    if (at < 0) return Infinity;
    this.trace(chain, allowed, price, at);
    return best;
  }

  /** Values of position `k` from those of the one before, for starts within `[from, to]`. */
  private advance(chain: OrderChain, allowed: readonly Int32Array[], price: readonly Float64Array[], k: number, source: Float64Array, target: Float64Array, from: number, to: number): void {
    const { queue } = this, origin = this.origin[k]!, here = allowed[k]!, there = allowed[k - 1]!, own = price[k]!;
    const min = chain.min[k]!, max = chain.max[k]!;
    let head = 0, tail = 0, next = 0;
    for (let i = 0; i < here.length; i++) {
      const s = here[i]!;
      while (next < there.length && there[next]! + min <= s) {
        const v = source[next]!;
        if (v < Infinity) {
          while (tail > head && source[queue[tail - 1]!]! >= v) tail--;
          queue[tail++] = next;
        }
        next++;
      }
      while (head < tail && s - there[queue[head]!]! > max) head++;
      if (head === tail || s < from || s > to) target[i] = Infinity;
      else {
        origin[i] = queue[head]!;
        target[i] = source[queue[head]!]! + own[i]!;
      }
    }
  }

  private carry(chain: OrderChain, stretch: CarriedStart, allowed: readonly Int32Array[], price: readonly Float64Array[]): void {
    const { from, to } = stretch, source = this.value[from]!, target = this.value[to]!, count = allowed[to]!.length, found = this.carriedFrom[to]!;
    target.fill(Infinity, 0, count);
    for (let c = 0; c < allowed[from]!.length; c++) {
      if (source[c]! === Infinity) continue;
      this.walk(chain, stretch, allowed, price, c);
      const end = this.inner[to]!;
      for (let i = 0; i < count; i++)
        if (end[i]! < target[i]!) {
          target[i] = end[i]!;
          found[i] = c;
        }
    }
  }

  /** The stretch with its first start fixed at entry `c`. */
  private walk(chain: OrderChain, { from, to, min, max }: CarriedStart, allowed: readonly Int32Array[], price: readonly Float64Array[], c: number): void {
    const first = this.inner[from]!, at = allowed[from]![c]!;
    first.fill(Infinity, 0, allowed[from]!.length);
    first[c] = this.value[from]![c]!;
    for (let k = from + 1; k <= to; k++)
      this.advance(chain, allowed, price, k, this.inner[k - 1]!, this.inner[k]!, at + min[k - from]!, at + max[k - from]!);
  }

  private trace(chain: OrderChain, allowed: readonly Int32Array[], price: readonly Float64Array[], last: number): void {
    let k = allowed.length - 1, at = last;
    while (k >= 0) {
      this.starts[k] = allowed[k]![at]!;
      const stretch = chain.carried.find((c) => c.to === k);
      if (stretch === undefined) {
        at = this.origin[k]![at]!;
        k--;
        continue;
      }
      const c = this.carriedFrom[k]![at]!;
      this.walk(chain, stretch, allowed, price, c);
      for (; k > stretch.from; k--) {
        this.starts[k] = allowed[k]![at]!;
        at = this.origin[k]![at]!;
      }
      at = c;
      // Another stretch may end where this one begins.
    }
  }
}
