import type { CarriedStart, OrderChain } from './order-chain';

const mostSteps = 32;

/** Per position of an order, the starts that it may have, ascending. */
type Starts = readonly Int32Array[];
/** Per position of an order, what each slot costs as its start. */
type Prices = readonly Float64Array[];

/**
 * The cheapest starts of a chain when each start has its own price: a dynamic programme over positions, exact for the
 * differences between neighbours and the carried ones. Slots; prices in the objective's weights.
 */
export class ChainCost {
  /** Starts of the last chain solved, by position. */
  readonly starts = new Int32Array(mostSteps);
  private readonly tried = new Int32Array(mostSteps);
  /** By position and entry of its list: the least paid up to it, and the entry of the position before that pays it. */
  private readonly paid: Float64Array[];
  private readonly origin: Int32Array[];
  /** The least still to be paid after it, and the entry of the position after that pays it. */
  private readonly rest: Float64Array[];
  private readonly next: Int32Array[];
  /** Within the carried stretch, for one start that is carried. */
  private readonly inner: Float64Array[];
  private readonly innerOrigin: Int32Array[];
  private readonly queue: Int32Array;
  private readonly sums: Float64Array;
  /** The first and the last slot at which the position that is looked at may start. */
  private from = 0;
  private to = Infinity;

  constructor(most: number) {
    const numbers = (): Float64Array[] => Array.from({ length: mostSteps }, () => new Float64Array(most));
    const entries = (): Int32Array[] => Array.from({ length: mostSteps }, () => new Int32Array(most));
    this.paid = numbers();
    this.origin = entries();
    this.rest = numbers();
    this.next = entries();
    this.inner = numbers();
    this.innerOrigin = entries();
    this.queue = new Int32Array(most);
    this.sums = new Float64Array(most);
  }

  /** The least sum of prices, or Infinity when no starts obey or none is below `limit`; then `starts` are left as they were. */
  solve(chain: OrderChain, allowed: Starts, price: Prices, limit: number): number {
    const n = allowed.length,
      { paid, origin } = this,
      first = allowed[0]!;
    for (let i = 0; i < first.length; i++) paid[0]![i] = price[0]![first[i]!]!;
    this.from = 0;
    this.to = Infinity;
    for (let k = 1; k < n; k++) this.advance(chain, allowed, price, k, paid[k - 1]!, paid[k]!, origin[k]!);
    const at = cheapest(paid[n - 1]!, allowed[n - 1]!.length, limit);
    if (at < 0) return Infinity;
    this.back(allowed, n - 1, at);
    if (chain.carried !== undefined && !this.obeys(chain.carried))
      return this.solveCarried(chain, chain.carried, allowed, price, limit);
    this.starts.set(this.tried.subarray(0, n));
    return paid[n - 1]![at]!;
  }

  /** The carried starts by what any way through them costs at least, until none can be the best. */
  private solveCarried(
    chain: OrderChain,
    stretch: CarriedStart,
    allowed: Starts,
    price: Prices,
    limit: number,
  ): number {
    const n = allowed.length,
      { from, to } = stretch,
      { rest, next } = this,
      count = allowed[from]!.length,
      least = this.sums;
    rest[n - 1]!.fill(0, 0, allowed[n - 1]!.length);
    for (let k = n - 2; k >= from; k--) this.retreat(chain, allowed, price, k);
    for (let c = 0; c < count; c++) least[c] = this.paid[from]![c]! + rest[from]![c]!;
    let best = limit;
    for (let c = cheapest(least, count, best); c >= 0; c = cheapest(least, count, best)) {
      least[c] = Infinity;
      const end = this.walk(chain, stretch, allowed, price, c, best);
      if (end < 0) continue;
      best = this.inner[to]![end]! + rest[to]![end]!;
      for (let k = to, at = end; k > from; at = this.innerOrigin[k]![at]!, k--) this.tried[k] = allowed[k]![at]!;
      for (let k = to, at = end; k < n - 1; k++) this.tried[k + 1] = allowed[k + 1]![(at = next[k]![at]!)]!;
      this.back(allowed, from, c);
    }
    if (best === limit) return Infinity;
    this.starts.set(this.tried.subarray(0, n));
    return best;
  }

  /** The stretch with its first start fixed at entry `c`: the entry of its end that costs least in all below `limit`, or -1. */
  private walk(
    chain: OrderChain,
    { from, to, min, max }: CarriedStart,
    allowed: Starts,
    price: Prices,
    c: number,
    limit: number,
  ): number {
    const at = allowed[from]![c]!,
      first = this.inner[from]!,
      end = this.inner[to]!,
      after = this.rest[to]!;
    first.fill(Infinity, 0, allowed[from]!.length);
    first[c] = this.paid[from]![c]!;
    for (let k = from + 1; k <= to; k++) {
      this.from = at + min[k - from]!;
      this.to = at + max[k - from]!;
      this.advance(chain, allowed, price, k, this.inner[k - 1]!, this.inner[k]!, this.innerOrigin[k]!);
    }
    let best = limit,
      found = -1;
    for (let i = 0; i < allowed[to]!.length; i++)
      if (end[i]! + after[i]! < best) {
        best = end[i]! + after[i]!;
        found = i;
      }
    return found;
  }

  /** What position `k` has paid, from the one before, for starts within `from` and `to`. */
  private advance(
    chain: OrderChain,
    allowed: Starts,
    price: Prices,
    k: number,
    source: Float64Array,
    target: Float64Array,
    origin: Int32Array,
  ): void {
    const { queue, from, to } = this,
      here = allowed[k]!,
      there = allowed[k - 1]!,
      own = price[k]!,
      min = chain.min[k]!,
      max = chain.max[k]!;
    let head = 0,
      tail = 0,
      reached = 0,
      least = Infinity,
      leastAt = 0;
    if (max === Infinity) {
      for (let i = 0; i < here.length; i++) {
        const s = here[i]!;
        for (; reached < there.length && there[reached]! + min <= s; reached++)
          if (source[reached]! < least) {
            least = source[reached]!;
            leastAt = reached;
          }
        origin[i] = leastAt;
        target[i] = s < from || s > to ? Infinity : least + own[s]!;
      }
      return;
    }
    for (let i = 0; i < here.length; i++) {
      const s = here[i]!;
      for (; reached < there.length && there[reached]! + min <= s; reached++) {
        const v = source[reached]!;
        if (v === Infinity) continue;
        while (tail > head && source[queue[tail - 1]!]! >= v) tail--;
        queue[tail++] = reached;
      }
      while (head < tail && s - there[queue[head]!]! > max) head++;
      if (head === tail || s < from || s > to) target[i] = Infinity;
      else {
        origin[i] = queue[head]!;
        target[i] = source[queue[head]!]! + own[s]!;
      }
    }
  }

  /** What is still to be paid after position `k`, from the one after. */
  private retreat(chain: OrderChain, allowed: Starts, price: Prices, k: number): void {
    const { queue, sums } = this,
      here = allowed[k]!,
      there = allowed[k + 1]!,
      own = price[k + 1]!,
      after = this.rest[k + 1]!;
    const target = this.rest[k]!,
      next = this.next[k]!,
      min = chain.min[k + 1]!,
      max = chain.max[k + 1]!;
    let head = 0,
      tail = 0,
      reached = there.length - 1;
    for (let i = here.length - 1; i >= 0; i--) {
      const s = here[i]!;
      for (; reached >= 0 && there[reached]! - min >= s; reached--) {
        const v = (sums[reached] = after[reached]! + own[there[reached]!]!);
        if (v === Infinity) continue;
        while (tail > head && sums[queue[tail - 1]!]! >= v) tail--;
        queue[tail++] = reached;
      }
      while (head < tail && there[queue[head]!]! - s > max) head++;
      if (head === tail) target[i] = Infinity;
      else {
        next[i] = queue[head]!;
        target[i] = sums[queue[head]!]!;
      }
    }
  }

  /** Notes the starts that led to an entry of a position. */
  private back(allowed: Starts, last: number, entry: number): void {
    for (let k = last, at = entry; k >= 0; at = this.origin[k]![at]!, k--) this.tried[k] = allowed[k]![at]!;
  }

  private obeys({ from, to, min, max }: CarriedStart): boolean {
    for (let k = from + 1; k <= to; k++) {
      const apart = this.tried[k]! - this.tried[from]!;
      if (apart < min[k - from]! || apart > max[k - from]!) return false;
    }
    return true;
  }
}

/** The entry of the least value below the limit, or -1. */
function cheapest(values: Float64Array, count: number, limit: number): number {
  let best = limit,
    at = -1;
  for (let i = 0; i < count; i++)
    if (values[i]! < best) {
      best = values[i]!;
      at = i;
    }
  return at;
}
