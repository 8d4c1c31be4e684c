import type { PreparedDay } from '../compiled-day/prepared-day';
import type { DayState } from '../compiled-day/state/day-state';

/**
 * Capacities that programmes compete for: one row per resource and per set of alternatives, slot by slot. Whoever takes
 * a resource counts against every set that holds it. What facts take is gone.
 */
export class CapacityRows {
  /** Price of a unit for a slot, `row * slots + slot`; never negative. */
  readonly price: Float64Array;
  readonly usage: Float64Array;
  readonly capacity: Float64Array;
  readonly slots: number;
  /** Sums of the prices of a row, and of all rows of a resource, before a slot: `index * (slots + 1) + slot`. */
  private readonly rowBefore: Float64Array;
  private readonly resourceBefore: Float64Array;
  private readonly sets: readonly ReadonlySet<number>[];
  private readonly rowsWith: readonly (readonly number[])[];
  private readonly anyBefore = new Map<readonly number[], { readonly sums: Float64Array; version: number }>();
  private version = 0;
  private readonly covering = new Map<readonly number[], readonly number[]>();

  /** `lists` are the alternatives that occur; `state` holds nothing but facts. */
  constructor(day: PreparedDay, state: DayState, lists: Iterable<readonly number[]>) {
    const distinct = new Map<string, ReadonlySet<number>>(),
      count = day.problem.resources.length;
    for (const list of lists) distinct.set(keyOf(list), new Set(list));
    this.slots = day.units.slots;
    this.sets = [...distinct.values()];
    this.price = new Float64Array(this.sets.length * this.slots);
    this.usage = new Float64Array(this.price.length);
    this.capacity = new Float64Array(this.price.length);
    this.rowBefore = new Float64Array(this.sets.length * (this.slots + 1));
    this.resourceBefore = new Float64Array(count * (this.slots + 1));
    this.rowsWith = Array.from({ length: count }, (_, r) => this.sets.flatMap((set, row) => (set.has(r) ? [row] : [])));
    this.sets.forEach((set, row) => {
      for (const r of set)
        for (let k = 0; k < this.slots; k++)
          this.capacity[row * this.slots + k]! += state.ledger.freeUnits(r, k, k + 1);
    });
  }

  get rowCount(): number {
    return this.sets.length;
  }

  has(row: number, resource: number): boolean {
    return this.sets[row]!.has(resource);
  }

  /** Units times slots. */
  capacityOf(row: number, from: number, to: number): number {
    let sum = 0;
    for (let k = from; k < to && k < this.slots; k++) sum += this.capacity[row * this.slots + k]!;
    return sum;
  }

  /** To be called when prices have changed. */
  sumPrices(): void {
    const { slots, price, rowBefore, resourceBefore } = this,
      wide = slots + 1;
    this.version++;
    for (let row = 0; row < this.sets.length; row++)
      for (let k = 0, sum = 0; k < slots; k++) rowBefore[row * wide + k + 1] = sum += price[row * slots + k]!;
    this.rowsWith.forEach((rows, r) => {
      resourceBefore.fill(0, r * wide, (r + 1) * wide);
      for (const row of rows)
        for (let k = 1; k <= slots; k++) resourceBefore[r * wide + k]! += rowBefore[row * wide + k]!;
    });
  }

  /** Price of a unit of a resource over the slots `[from, to)`. */
  priceOf(resource: number, from: number, to: number): number {
    const base = resource * (this.slots + 1);
    return this.resourceBefore[base + Math.min(this.slots, to)]! - this.resourceBefore[base + from]!;
  }

  /** Lowers the prices of starts that are open to what so many units of a resource cost from there on. */
  lower(prices: Float64Array, open: Uint8Array, resource: number, length: number, amount: number): void {
    const { slots, resourceBefore } = this,
      base = resource * (slots + 1);
    for (let s = 0; s < slots; s++) {
      if (open[s] === 0) continue;
      const price = amount * (resourceBefore[base + Math.min(slots, s + length)]! - resourceBefore[base + s]!);
      if (price < prices[s]!) prices[s] = price;
    }
  }

  /** Prices before each slot of a unit of any of the resources, by the sets that hold them all. The array is kept until prices change. */
  beforeAny(list: readonly number[]): Float64Array {
    let known = this.anyBefore.get(list);
    if (known === undefined)
      this.anyBefore.set(list, (known = { sums: new Float64Array(this.slots + 1), version: -1 }));
    const { sums } = known;
    if (known.version === this.version) return sums;
    known.version = this.version;
    sums.fill(0);
    for (const row of this.rowsAround(list))
      for (let k = 0; k <= this.slots; k++) sums[k]! += this.rowBefore[row * (this.slots + 1) + k]!;
    return sums;
  }

  use(resource: number, from: number, to: number, amount: number): void {
    for (const row of this.rowsWith[resource]!) this.count(row, from, to, amount);
  }

  useAny(list: readonly number[], from: number, to: number): void {
    for (const row of this.rowsAround(list)) this.count(row, from, to, 1);
  }

  /** How much the rows of a resource are asked for beyond their capacity in the slots `[from, to)`. */
  strain(resource: number, from: number, to: number): number {
    let sum = 0;
    for (const row of this.rowsWith[resource]!)
      for (let k = from; k < to && k < this.slots; k++)
        sum += Math.max(0, this.usage[row * this.slots + k]! + 1 - this.capacity[row * this.slots + k]!);
    return sum;
  }

  private count(row: number, from: number, to: number, amount: number): void {
    const base = row * this.slots;
    for (let k = Math.max(0, from); k < to && k < this.slots; k++) this.usage[base + k]! += amount;
  }

  private rowsAround(list: readonly number[]): readonly number[] {
    let rows = this.covering.get(list);
    if (rows === undefined)
      this.covering.set(list, (rows = this.sets.flatMap((set, row) => (list.every((r) => set.has(r)) ? [row] : []))));
    return rows;
  }
}

const keyOf = (list: readonly number[]): string => [...new Set(list)].sort((a, b) => a - b).join(',');
