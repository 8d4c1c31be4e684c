import type { BoundTrail } from './bound-trail';
import type { Claims } from './claims';
import { because, Kind } from './reason';
import type { SharedCapacity } from './rigid-day';

/** What steps take of one resource at times when they run wherever they start, and what that forbids the others. */
export class CapacityProfile {
  isStale = true;
  work = 0;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly bySteps: Int32Array;
  /** Pieces of even height: `[at[k], at[k + 1])`. */
  private readonly at: Int32Array;
  private readonly height: Int32Array;
  private pieces = 0;

  /** `index` of `of` profiles. Step s starts at number 2s or later, at minus number 2s + 1 or earlier. */
  constructor(
    private readonly trail: BoundTrail,
    private readonly shared: SharedCapacity,
    private readonly index: number,
    private readonly of: number,
  ) {
    const n = shared.steps.length;
    this.from = Int32Array.from({ length: n }, (_, k) => k);
    this.to = Int32Array.from({ length: n }, (_, k) => k);
    this.bySteps = shared.steps;
    this.at = new Int32Array(n * 2 + 2);
    this.height = new Int32Array(n * 2 + 2);
  }

  /** Draws what follows; false on a contradiction. */
  draw(): boolean {
    this.isStale = false;
    this.build();
    const { trail, height, at, pieces } = this,
      { capacity, amount, steps } = this.shared,
      { low } = trail;
    this.work += steps.length * 4;
    for (let k = 0; k < pieces; k++)
      if (height[k]! > capacity) {
        const j = this.someoneAt(at[k]!);
        trail.raise(steps[j]! * 2, at[k]! + 1, this.reasonAt(at[k]!));
        return false;
      }
    for (let j = 0; j < steps.length; j++) {
      const x = steps[j]! * 2;
      if (low[x] === -low[x + 1]! || amount[j] === 0) continue;
      if (!this.pushLater(j, x) || !this.pushEarlier(j, x + 1)) return false;
    }
    return true;
  }

  /** Why `x ≥ v`: a step's bound that passes minute `index` of the reason. */
  explain(index: number, x: number, rise: number, claims: Claims): void {
    const { trail } = this,
      { steps, length, amount, capacity } = this.shared,
      t = Math.floor(index / this.of);
    let j = 0;
    while (steps[j] !== x >> 1) j++;
    claims.add(x, (x & 1) === 0 ? t - length[j]! + 1 : -t);
    let left = capacity - amount[j]!;
    for (let pass = 0; pass < 2 && left >= 0; pass++)
      for (let k = 0; k < steps.length && left >= 0; k++) {
        const s = steps[k]! * 2,
          least = t - length[k]! + 1;
        if (k === j || amount[k] === 0) continue;
        const isFact = trail.root[s]! >= least && trail.root[s + 1]! >= -t;
        if (isFact !== (pass === 0) || trail.lowAt(s, rise) < least || trail.lowAt(s + 1, rise) < -t) continue;
        claims.add(s, least);
        claims.add(s + 1, -t);
        left -= amount[k]!;
      }
  }

  private pushLater(j: number, x: number): boolean {
    const { trail, at, height, pieces } = this,
      { capacity, amount, length } = this.shared,
      { low } = trail;
    const run = length[j]!,
      room = capacity - amount[j]!,
      own = -low[x + 1]!,
      ownTo = low[x]! + run;
    let start = low[x]!;
    for (let k = this.pieceEndingAfter(start); k < pieces && at[k]! < start + run; k++) {
      this.work++;
      if (at[k + 1]! <= start || height[k]! <= room || (own <= at[k]! && at[k]! < ownTo)) continue;
      const t = Math.min(at[k + 1]!, start + run) - 1;
      if (!trail.raise(x, t + 1, this.reasonAt(t))) return false;
      start = low[x]!;
      if (at[k + 1]! > start) k--;
    }
    return true;
  }

  private pushEarlier(j: number, x: number): boolean {
    const { trail, at, height, pieces } = this,
      { capacity, amount, length } = this.shared,
      { low } = trail;
    const run = length[j]!,
      room = capacity - amount[j]!,
      own = -low[x]!,
      ownTo = low[x - 1]! + run;
    let start = -low[x]!;
    for (let k = Math.min(pieces - 1, this.pieceEndingAfter(start + run - 1)); k >= 0 && at[k + 1]! > start; k--) {
      this.work++;
      if (at[k]! >= start + run || height[k]! <= room || (own <= at[k]! && at[k]! < ownTo)) continue;
      const t = Math.max(at[k]!, start);
      if (!trail.raise(x, run - t, this.reasonAt(t))) return false;
      start = -low[x]!;
      if (at[k]! < start + run) k++;
    }
    return true;
  }

  private pieceEndingAfter(t: number): number {
    let low = 0,
      high = this.pieces;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at[middle + 1]! > t) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private reasonAt(t: number): number {
    return because(Kind.capacity, t * this.of + this.index);
  }

  private someoneAt(t: number): number {
    const { steps, length } = this.shared,
      { low } = this.trail;
    let j = 0;
    while (-low[steps[j]! * 2 + 1]! > t || low[steps[j]! * 2]! + length[j]! <= t) j++;
    return j;
  }

  private build(): void {
    const { from, to, at, height, bySteps } = this,
      { amount, length } = this.shared,
      { low } = this.trail,
      n = bySteps.length;
    const begin = (k: number): number => -low[bySteps[k]! * 2 + 1]!,
      end = (k: number): number => low[bySteps[k]! * 2]! + length[k]!;
    settleOrder(from, begin);
    settleOrder(to, end);
    let pieces = 0,
      level = 0;
    for (let i = 0, j = 0; ;) {
      while (i < n && begin(from[i]!) >= end(from[i]!)) i++;
      while (j < n && begin(to[j]!) >= end(to[j]!)) j++;
      if (j >= n) break;
      const t = i < n ? Math.min(begin(from[i]!), end(to[j]!)) : end(to[j]!);
      if (i < n && begin(from[i]!) === t) level += amount[from[i++]!]!;
      else level -= amount[to[j++]!]!;
      if (pieces > 0 && at[pieces - 1] === t) height[pieces - 1] = level;
      else {
        at[pieces] = t;
        height[pieces++] = level;
      }
    }
    this.pieces = Math.max(0, pieces - 1);
  }
}

/** Insertion: the order hardly changes from one time to the next. */
function settleOrder(order: Int32Array, key: (k: number) => number): void {
  for (let i = 1; i < order.length; i++) {
    const k = order[i]!,
      v = key(k);
    let j = i - 1;
    for (; j >= 0 && key(order[j]!) > v; j--) order[j + 1] = order[j]!;
    order[j + 1] = k;
  }
}
