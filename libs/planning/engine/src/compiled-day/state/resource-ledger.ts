import { hasBit, setBit } from '../bit-rows';
import type { Problem } from '../../model/problem';
import { minuteOf, slotCeil, slotFloor, type TimeUnits } from '../time-units';

/**
 * Units free per resource and slot, facts and chosen steps counted, with one row of bits per (resource, amount) that
 * is ever asked. `version[r]` rises whenever resource r changes.
 */
export class ResourceLedger {
  readonly version: Int32Array;
  /** Rows of slots outside all windows that may hold turnover: no fact but turnover is there. */
  readonly cleanable: Int32Array;
  clock = 1;
  private readonly open: Int32Array;
  private readonly free: Int32Array;
  private readonly taken: Int32Array;
  private readonly levels: { amount: number; row: number }[][];
  private rows: Int32Array;
  private rowCount = 0;

  constructor(
    problem: Problem,
    private readonly units: TimeUnits,
  ) {
    const count = problem.resources.length;
    this.version = new Int32Array(count).fill(1);
    this.open = new Int32Array(count * units.words);
    this.free = new Int32Array(count * units.slots);
    this.taken = new Int32Array(count * units.slots);
    this.levels = problem.resources.map(() => []);
    this.rows = new Int32Array(units.words * Math.max(16, count * 2));
    this.cleanable = new Int32Array(count * units.words);
    problem.resources.forEach((resource, r) => {
      for (let k = 0; k < units.slots; k++) setBit(this.cleanable, r * units.words, k, true);
      for (const w of resource.windows)
        for (let k = slotCeil(units, w.from); k < slotFloor(units, w.to); k++) {
          this.free[r * units.slots + k] = this.free[r * units.slots + k]! + w.capacity;
          setBit(this.open, r * units.words, k, true);
          setBit(this.cleanable, r * units.words, k, false);
        }
      for (const b of resource.busy)
        for (let k = slotFloor(units, b.from); k < slotCeil(units, b.to); k++) {
          const capacity = resource.windows.reduce(
            (sum, w) => (w.from <= minuteOf(units, k) && minuteOf(units, k) < w.to ? sum + w.capacity : sum),
            0,
          );
          const i = r * units.slots + k,
            amount = b.amount ?? capacity;
          this.free[i] = this.free[i]! - amount;
          this.taken[i] = this.taken[i]! + Math.max(1, amount);
          if (b.amount !== undefined) setBit(this.cleanable, r * units.words, k, false);
        }
    });
  }

  /** All rows; `freeRow` gives the first word of one. The array is replaced when a row is added. */
  get words(): Int32Array {
    return this.rows;
  }

  /** The row of slots inside a window where at least `amount` units are free. */
  freeRow(resource: number, amount: number): number {
    const known = this.levels[resource]!.find((level) => level.amount === amount);
    if (known) return known.row;
    const row = this.rowCount++ * this.units.words;
    if (row + this.units.words > this.rows.length) {
      const larger = new Int32Array(this.rows.length * 2);
      larger.set(this.rows);
      this.rows = larger;
    }
    this.levels[resource]!.push({ amount, row });
    for (let k = 0; k < this.units.slots; k++)
      this.turn(row, resource, k, this.free[resource * this.units.slots + k]! >= amount);
    return row;
  }

  /** Takes `amount` units in the slots `[from, to)`, of which `busy` end a break; negative amounts give them back. */
  take(resource: number, from: number, to: number, amount: number, busy = amount): void {
    const base = resource * this.units.slots,
      first = from > 0 ? from : 0,
      last = to < this.units.slots ? to : this.units.slots;
    const { free, taken } = this,
      levels = this.levels[resource]!;
    for (let k = first; k < last; k++) {
      const before = free[base + k]!,
        after = before - amount;
      free[base + k] = after;
      taken[base + k] = taken[base + k]! + busy;
      // Most units given or taken leave every level as it was.
      for (let l = 0; l < levels.length; l++) {
        const level = levels[l]!;
        if (before >= level.amount !== after >= level.amount) this.turn(level.row, resource, k, after >= level.amount);
      }
    }
    this.version[resource] = ++this.clock;
  }

  /** Unit-slots free inside the windows between two slots. */
  freeUnits(resource: number, from: number, to: number): number {
    let sum = 0;
    for (let k = from; k < to; k++) sum += Math.max(0, this.free[resource * this.units.slots + k]!);
    return sum;
  }

  /** Units free in a slot; below zero where facts take more than there are. */
  freeAt(resource: number, slot: number): number {
    return this.free[resource * this.units.slots + slot]!;
  }

  /** Of a resource with a break: units taken in a slot by what ends it, anything but the hold of a place; `busy` counts as at least one. */
  takenAt(resource: number, slot: number): number {
    return this.taken[resource * this.units.slots + slot]!;
  }

  /** A fact that is no turnover: nothing may be cleaned beside it outside the windows. */
  closeToCleaning(resource: number, from: number, to: number): void {
    for (let k = Math.max(0, from); k < to && k < this.units.slots; k++)
      setBit(this.cleanable, resource * this.units.words, k, false);
  }

  /** Whether one unit may be cleaned in a slot: it is free there, or the resource is closed and idle. */
  mayClean(resource: number, freeRow: number, slot: number): boolean {
    const word = slot >>> 5;
    return (
      (((this.rows[freeRow + word]! | this.cleanable[resource * this.units.words + word]!) >>> (slot & 31)) & 1) === 1
    );
  }

  /** Whether a unit is there in a slot for whom `own` of the taken ones belong to. */
  hasUnit(resource: number, slot: number, own: number): boolean {
    return hasBit(this.open, resource * this.units.words, slot) && this.freeAt(resource, slot) + own >= 1;
  }

  private turn(row: number, resource: number, slot: number, enough: boolean): void {
    const word = slot >>> 5,
      bit = 1 << (slot & 31);
    if ((this.open[resource * this.units.words + word]! & bit) === 0) return;
    if (enough) this.rows[row + word] = this.rows[row + word]! | bit;
    else this.rows[row + word] = this.rows[row + word]! & ~bit;
  }
}
