import { nextBit, previousBit } from '../../compiled-day/bit-rows';
import type { PreparedDay } from '../../compiled-day/prepared-day';
import { unbounded } from '../../compiled-day/step-orders';
import type { DayState } from '../../compiled-day/state/day-state';
import type { StepList } from '../../compiled-day/step-list';

/**
 * Makes hours of an order of all steps: each in turn takes the earliest start that it can (or, backwards, the latest),
 * given those before it. Where one comes too late for a maximum lag, the step that it was to follow is put off and what
 * came after that is done again. With `mayRefuse`, a visit of which a step finds no start is refused instead.
 */
export class StepDecoder {
  readonly start: Int32Array;
  /** Of each visit: 1 when it was refused; and when it is not even to be tried. */
  readonly refused: Uint8Array;
  readonly leftOut: Uint8Array;
  private readonly limit: Int32Array;
  /** Work done, for yielding. */
  placed = 0;

  constructor(
    private readonly day: PreparedDay,
    private readonly state: DayState,
    private readonly list: StepList,
    private readonly mayRefuse = false,
  ) {
    this.start = new Int32Array(list.count).fill(-1);
    this.limit = new Int32Array(list.count);
    this.refused = new Uint8Array(day.visits.length);
    this.leftOut = new Uint8Array(day.visits.length);
  }

  /** Fills `start`, with resources in the day's programmes; false, with nothing entered, when the order leads nowhere. */
  forward(order: Int32Array): boolean {
    this.limit.fill(0);
    return this.decode(
      order,
      (op) => this.earliest(op),
      (op) => this.firstTooEarly(op),
    );
  }

  /** The same from the end: everything as late as it can be, over by slot `end` (its tail included, in minutes). */
  backward(order: Int32Array, end: number): boolean {
    const { unit } = this.day.units;
    for (let op = 0; op < this.list.count; op++)
      this.limit[op] = Math.floor(
        (end - this.list.compiled[this.list.visit[op]!]!.tail[this.list.position[op]!]!) / unit,
      );
    return this.decode(
      order,
      (op) => this.latest(op),
      () => -1,
    );
  }

  /** Takes out everything that was entered. */
  clear(): void {
    for (let op = 0; op < this.list.count; op++) this.remove(op);
  }

  /** The last end with its tail, minutes from the origin. */
  end(): number {
    const { list, start, day } = this;
    let end = 0;
    for (let op = 0; op < list.count; op++)
      if (start[op]! >= 0)
        end = Math.max(end, start[op]! * day.units.unit + list.compiled[list.visit[op]!]!.tail[list.position[op]!]!);
    return end;
  }

  private decode(order: Int32Array, find: (op: number) => number, tooEarly: (op: number) => number): boolean {
    const { list } = this;
    let retries = list.count * 4;
    this.refused.set(this.leftOut);
    for (let k = 0; k < list.count; k++) {
      const op = order[k]!;
      if (this.refused[list.visit[op]!] === 1) continue;
      const at = find(op),
        isEntered = at >= 0 && this.enter(op, at),
        putOff = isEntered ? tooEarly(op) : -1;
      if (isEntered && putOff < 0) continue;
      if (!isEntered || retries-- <= 0) {
        if (this.refuse(list.visit[op]!)) continue;
        this.clear();
        return false;
      }
      let back = 0;
      while (order[back] !== putOff) back++;
      for (let q = back; q <= k; q++) this.remove(order[q]!);
      k = back - 1;
    }
    return true;
  }

  private refuse(v: number): boolean {
    if (!this.mayRefuse) return false;
    for (let op = this.list.first[v]!; op < this.list.first[v + 1]!; op++) this.remove(op);
    this.refused[v] = 1;
    return true;
  }

  private enter(op: number, at: number): boolean {
    const { list, state, day } = this,
      v = list.visit[op]!,
      i = list.step[op]!,
      visit = day.visits[v]!,
      programme = state.programmes[v]!;
    const asked = day.book.stepDemands[list.compiled[v]!.demand[list.position[op]!]!]!;
    for (let l = 0; l < asked.lines.length; l++) {
      const demand = asked.lines[l]!.find(
        (d) =>
          state.tables.canStart(d, at) &&
          !asked.lines.some(
            (_, e) => e < l && programme.taken[visit.lineOffset[i]! + e] === day.book.demands[d]!.resource,
          ),
      );
      if (demand === undefined) return false;
      programme.taken[visit.lineOffset[i]! + l] = day.book.demands[demand]!.resource;
    }
    programme.starts[i] = at;
    this.start[op] = at;
    state.enterStep(visit, programme, i, 1);
    this.placed++;
    return true;
  }

  private remove(op: number): void {
    if (this.start[op]! < 0) return;
    const v = this.list.visit[op]!,
      i = this.list.step[op]!,
      programme = this.state.programmes[v]!;
    this.state.enterStep(this.day.visits[v]!, programme, i, -1);
    programme.starts[i] = -1;
    this.start[op] = -1;
  }

  private earliest(op: number): number {
    const { list, start, day, state } = this,
      v = list.visit[op]!,
      p = list.position[op]!,
      first = list.first[v]!;
    const { n, weight, gap } = list.compiled[v]!.matrix,
      row = state.tables.row(list.compiled[v]!.demand[p]!);
    let at = this.limit[op]!;
    for (let q = 0; q < n; q++) {
      const other = start[first + q]!,
        w = weight[q * n + p]!;
      if (other >= 0 && w !== unbounded && other + w > at) at = other + w;
    }
    for (let settled = false; !settled;) {
      at = nextBit(state.tables.rows, row, day.units.words, at);
      settled = true;
      if (at < 0) return -1;
      for (let q = 0; q < n; q++) {
        const other = start[first + q]!;
        if (other < 0 || gap[q * n + p] === unbounded || q === p) continue;
        if (at < other + gap[q * n + p]! && other < at + gap[p * n + q]!) {
          at = other + gap[q * n + p]!;
          settled = false;
        }
      }
    }
    return at;
  }

  private latest(op: number): number {
    const { list, start, state } = this,
      v = list.visit[op]!,
      p = list.position[op]!,
      first = list.first[v]!;
    const { n, weight, gap } = list.compiled[v]!.matrix,
      row = state.tables.row(list.compiled[v]!.demand[p]!);
    let at = this.limit[op]!,
      least = 0;
    for (let q = 0; q < n; q++) {
      const other = start[first + q]!;
      if (other < 0 || q === p) continue;
      if (weight[p * n + q] !== unbounded) at = Math.min(at, other - weight[p * n + q]!);
      if (weight[q * n + p] !== unbounded) least = Math.max(least, other + weight[q * n + p]!);
    }
    for (let settled = false; !settled;) {
      at = previousBit(state.tables.rows, row, at);
      settled = true;
      if (at < least) return -1;
      for (let q = 0; q < n; q++) {
        const other = start[first + q]!;
        if (other < 0 || q === p || gap[q * n + p] === unbounded) continue;
        if (at < other + gap[q * n + p]! && other < at + gap[p * n + q]!) {
          at = other - gap[p * n + q]!;
          settled = false;
        }
      }
    }
    return at;
  }

  /** A step of the same visit that stands too early for the one just entered; its limit is raised. */
  private firstTooEarly(op: number): number {
    const { list, start } = this,
      v = list.visit[op]!,
      p = list.position[op]!,
      first = list.first[v]!,
      { n, weight } = list.compiled[v]!.matrix;
    for (let q = 0; q < n; q++) {
      const w = weight[p * n + q]!;
      if (q === p || w === unbounded || start[first + q]! < 0 || start[first + q]! >= start[op]! + w) continue;
      this.limit[first + q] = start[op]! + w;
      return first + q;
    }
    return -1;
  }
}
