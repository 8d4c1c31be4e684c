import type { PreparedDay, PreparedVisit } from '../compiled-day/prepared-day';
import type { DayState } from '../compiled-day/state/day-state';
import { holdBegins, holdEnds } from '../compiled-day/state/held-part';
import type { Programme } from '../compiled-day/state/programme';

/** Units of a resource that are to be free in the slots `[from, to)`. */
export interface Wanted {
  readonly resource: number;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

/** Who takes what and when on a partly planned day, resource by resource: steps with their turnover, and holds of places. Slots. */
export class StandingUses {
  /** First use of each resource in the lists below; -1 for none. Every line of every visit has its own entry, and so has its hold. */
  private readonly head: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  /** -1 where nothing is taken. */
  private readonly resource: Int32Array;
  private readonly visit: Int32Array;
  private readonly begin: Int32Array;
  private readonly end: Int32Array;
  private readonly units: Int32Array;
  private readonly firstOf: readonly number[];
  private readonly isOutdated: Uint8Array;
  private readonly outdated: number[] = [];

  constructor(private readonly day: PreparedDay) {
    const firstOf = [0],
      entries = (): Int32Array => new Int32Array(firstOf.at(-1)!);
    for (const { lineOffset } of day.visits) firstOf.push(firstOf.at(-1)! + lineOffset.at(-1)! + 1);
    this.firstOf = firstOf;
    this.head = new Int32Array(day.problem.resources.length).fill(-1);
    this.next = entries();
    this.previous = entries();
    this.resource = entries().fill(-1);
    this.visit = entries();
    this.begin = entries();
    this.end = entries();
    this.units = entries();
    this.isOutdated = new Uint8Array(day.visits.length);
    for (const { index } of day.visits) this.outdate(index);
  }

  /** To be called when a visit's programme has changed; `read` then looks at it again. */
  outdate(visit: number): void {
    if (this.isOutdated[visit] === 1) return;
    this.isOutdated[visit] = 1;
    this.outdated.push(visit);
  }

  /** What the planned visits take on a day, facts apart: of those that are outdated. */
  read(state: DayState): void {
    for (const v of this.outdated) {
      for (let u = this.firstOf[v]!; u < this.firstOf[v + 1]!; u++) this.remove(u);
      if (state.programmes[v]!.planned) this.addAll(this.day.visits[v]!, state.programmes[v]!);
      this.isOutdated[v] = 0;
    }
    this.outdated.length = 0;
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
  clear(
    state: DayState,
    { resource, from, to, amount }: Wanted,
    weight: Float64Array,
    gone: number[],
    limit: number,
  ): number {
    const before = gone.length,
      last = Math.min(this.day.units.slots, to);
    let sum = 0;
    for (let k = Math.max(0, from); k < last; k++) {
      for (;;) {
        let free = state.ledger.freeAt(resource, k),
          least = Infinity,
          who = -1;
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

  private addAll(prepared: PreparedVisit, programme: Programme): void {
    const { day } = this,
      { starts, taken, hold } = programme,
      { unit, origin } = day.units,
      { resources } = day.problem,
      first = this.firstOf[prepared.index]!,
      { lineOffset, steps } = prepared;
    for (let i = 0; i < steps.length; i++) {
      const slot = starts[i]!,
        step = steps[i]!;
      if (slot < 0) continue;
      for (let l = lineOffset[i]!; l < lineOffset[i + 1]!; l++) {
        const resource = taken[l]!,
          length = step.duration + Math.max(step.turnover, resources[resource]!.turnover);
        this.add(
          first + l,
          prepared.index,
          resource,
          slot,
          slot + Math.ceil(length / unit),
          step.uses[l - lineOffset[i]!]!.amount,
        );
      }
    }
    if (hold < 0) return;
    const begins = holdBegins(day.units, prepared, programme),
      free = holdEnds(day.units, prepared, programme) + Math.max(prepared.visit.turnover, resources[hold]!.turnover);
    this.add(
      this.firstOf[prepared.index + 1]! - 1,
      prepared.index,
      hold,
      Math.floor((begins - origin) / unit),
      Math.ceil((free - origin) / unit),
      1,
    );
  }

  private add(u: number, visit: number, resource: number, begin: number, end: number, units: number): void {
    const after = this.head[resource]!;
    this.head[resource] = u;
    this.next[u] = after;
    this.previous[u] = -1;
    if (after >= 0) this.previous[after] = u;
    this.resource[u] = resource;
    this.visit[u] = visit;
    this.begin[u] = begin;
    this.end[u] = end;
    this.units[u] = units;
  }

  private remove(u: number): void {
    const resource = this.resource[u]!,
      before = this.previous[u]!,
      after = this.next[u]!;
    if (resource < 0) return;
    if (before < 0) this.head[resource] = after;
    else this.next[before] = after;
    if (after >= 0) this.previous[after] = before;
    this.resource[u] = -1;
  }
}
