import type { PreparedDay } from '../prepare/prepared-day';
import type { DayState } from '../state/day-state';

/** Units of a resource that are to be free in the slots `[from, to)`. */
export interface Wanted { readonly resource: number; readonly from: number; readonly to: number; readonly amount: number }

/** Who takes what and when on a partly planned day, resource by resource: steps with their turnover, and holds of places. Slots. */
export class StandingUses {
  /** First use of each resource in the lists below; -1 for none. */
  private readonly head: Int32Array;
  private next = new Int32Array(256);
  private visit = new Int32Array(256);
  private begin = new Int32Array(256);
  private end = new Int32Array(256);
  private units = new Int32Array(256);
  private count = 0;

  constructor(private readonly day: PreparedDay) {
    this.head = new Int32Array(day.problem.resources.length);
  }

  /** Everything that the planned visits take on a day; facts are not counted. */
  read(state: DayState): void {
    const { day } = this, { unit, origin } = day.units, { resources } = day.problem;
    this.head.fill(-1);
    this.count = 0;
    for (const prepared of day.visits) {
      const programme = state.programmes[prepared.index]!;
      if (!programme.planned) continue;
      for (let i = 0; i < prepared.steps.length; i++) {
        const slot = programme.starts[i]!, step = prepared.steps[i]!;
        if (slot < 0) continue;
        for (let l = prepared.lineOffset[i]!; l < prepared.lineOffset[i + 1]!; l++) {
          const resource = programme.taken[l]!;
          this.add(resource, prepared.index, slot, slot + Math.ceil((step.duration + Math.max(step.turnover, resources[resource]!.turnover)) / unit), step.uses[l - prepared.lineOffset[i]!]!.amount);
        }
      }
      if (programme.hold < 0) continue;
      const free = programme.departure + Math.max(prepared.visit.turnover, resources[programme.hold]!.turnover);
      this.add(programme.hold, prepared.index, Math.floor((programme.arrival - origin) / unit), Math.ceil((free - origin) / unit), 1);
    }
  }

  /** Sums, per slot, the weights of users: `begun[k]` of those who begin before k, `over[k]` of those over by k. */
  sum(resource: number, weight: Float64Array, begun: Float64Array, over: Float64Array): void {
    const { slots } = this.day.units;
    begun.fill(0);
    over.fill(0);
    for (let u = this.head[resource]!; u >= 0; u = this.next[u]!) {
      const w = weight[this.visit[u]!]!;
      begun[Math.min(slots, Math.max(0, this.begin[u]!) + 1)]! += w;
      over[Math.min(slots, this.end[u]!)]! += w;
    }
    for (let k = 1; k <= slots; k++) {
      begun[k]! += begun[k - 1]!;
      over[k]! += over[k - 1]!;
    }
  }

  /**
   * Adds to `gone` the visits of least weight that must leave so that what is wanted is free; returns their weight, with
   * nothing added when it reaches `limit`. Who is gone already weighs nothing.
   */
  clear(state: DayState, { resource, from, to, amount }: Wanted, weight: Float64Array, gone: number[], limit: number): number {
    const before = gone.length, last = Math.min(this.day.units.slots, to);
    let sum = 0;
    for (let k = Math.max(0, from); k < last; k++) {
      for (;;) {
        let free = state.ledger.freeAt(resource, k), least = Infinity, who = -1;
        if (free >= amount) break;
        for (let u = this.head[resource]!; u >= 0; u = this.next[u]!) {
          if (this.begin[u]! > k || this.end[u]! <= k) continue;
          const v = this.visit[u]!;
          if (gone.includes(v)) free += this.units[u]!;
          else if (weight[v]! < least) {
            least = weight[v]!;
            who = v;
          }
        }
        if (free >= amount || who < 0) break;
        gone.push(who);
        sum += least;
        if (sum >= limit) {
          gone.length = before;
          return limit;
        }
      }
    }
    return sum;
  }

  private add(resource: number, visit: number, begin: number, end: number, units: number): void {
    if (this.count === this.next.length) this.grow();
    const k = this.count++;
    this.next[k] = this.head[resource]!;
    this.head[resource] = k;
    this.visit[k] = visit;
    this.begin[k] = begin;
    this.end[k] = end;
    this.units[k] = units;
  }

  private grow(): void {
    const twice = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(old.length * 2);
      larger.set(old);
      return larger;
    };
    this.next = twice(this.next);
    this.visit = twice(this.visit);
    this.begin = twice(this.begin);
    this.end = twice(this.end);
    this.units = twice(this.units);
  }
}
