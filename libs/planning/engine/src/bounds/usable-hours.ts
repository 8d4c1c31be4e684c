import type { PreparedDay } from '../compiled-day/prepared-day';
import { minuteOf, slotCeil, slotFloor } from '../compiled-day/time-units';
import type { DayState } from '../compiled-day/state/day-state';
import { longestFilling } from './longest-filling';

/** A line of a step that the resource may serve: minutes for which its units stay taken, cleaning included as far as it is counted. */
export interface Taking {
  readonly minutes: number;
  readonly cleaning: number;
  readonly amount: number;
}

/** Slots `[from, to)` and how many after them may still hold cleaning. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly beyond: number;
}

/** The hours that the facts leave to one resource, in slots. */
export class UsableHours {
  private readonly free: readonly number[];
  /** Unit-slots free, and stretches begun, before each slot. */
  private readonly freeBefore: readonly number[];
  private readonly begunBefore: readonly number[];
  private readonly isClosed: readonly boolean[];
  private readonly mostUnits: number;
  /** Slots from which the break may be taken; empty when none is owed. */
  private readonly breaks: readonly number[];
  private readonly breakLength: number;
  private readonly unit: number;

  /** `state` has only the facts. */
  constructor(
    private readonly day: PreparedDay,
    state: DayState,
    index: number,
  ) {
    const resource = day.problem.resources[index]!,
      { units } = day,
      slots = Array.from({ length: units.slots }, (_, k) => k);
    this.unit = units.unit;
    this.free = slots.map((k) => Math.max(0, state.ledger.freeAt(index, k)));
    this.freeBefore = before(this.free);
    this.begunBefore = before(this.free.map((f, k) => (f > 0 && !(this.free[k - 1]! > 0) ? 1 : 0)));
    this.mostUnits = Math.max(0, ...this.free);
    this.isClosed = slots.map(
      (k) => !resource.windows.some((w) => w.from <= minuteOf(units, k) && minuteOf(units, k) < w.to),
    );
    const rule = resource.kind === 'place' ? undefined : resource.break,
      length = rule === undefined ? 0 : rule.minutes / units.unit;
    this.breakLength = length;
    const first = rule === undefined ? 0 : slotCeil(units, rule.from),
      last = rule === undefined ? -1 : slotFloor(units, rule.to) - length;
    this.breaks = slots.filter(
      (k) => k >= first && k <= last && slots.slice(k, k + length).every((s) => state.ledger.takenAt(index, s) === 0),
    );
  }

  /** Unit-minutes open and free. */
  open(from: number, to: number): number {
    const { units } = this.day;
    return (this.freeBefore[slotCeil(units, to)]! - this.freeBefore[slotFloor(units, from)]!) * this.unit;
  }

  /** No more than so many of them are lost to the break and to gaps where none of the takings is longer than `minutes`. */
  mostLost(from: number, to: number, minutes: number): number {
    const { units } = this.day,
      begun = 1 + this.begunBefore[slotCeil(units, to)]! - this.begunBefore[slotFloor(units, from)]!;
    const paused = this.breaks.length === 0 ? 0 : this.breakLength * this.unit + minutes;
    return this.mostUnits * (begun * minutes + paused);
  }

  /**
   * More unit-minutes than any choice of these takings that lie between two minutes, cleaning apart, can have: the break
   * is left out, and what cannot be cut leaves gaps. The last cleaning may run beyond the end.
   */
  usable(from: number, to: number, takings: readonly Taking[]): number {
    const { units } = this.day,
      first = slotFloor(units, from),
      last = slotCeil(units, to),
      filling = new Map<number, (minutes: number) => number>();
    const spill = Math.max(0, ...takings.map((t) => t.cleaning));
    const longest = (units: number, minutes: number): number => {
      const known =
        filling.get(units) ?? longestFilling(takings.filter((t) => t.amount <= units).map((t) => t.minutes));
      filling.set(units, known);
      return known(minutes);
    };
    const held = (run: Run): number => {
      const level = this.free[run.from]!,
        length = (run.to - run.from) * this.unit,
        beyond = Math.min(spill, run.beyond * this.unit);
      if (this.isLevel(run)) return level * longest(level, length + beyond);
      return (this.freeBefore[run.to]! - this.freeBefore[run.from]!) * this.unit + this.free[run.to - 1]! * beyond;
    };
    const total = (pause: number): number => this.runs(first, last, pause).reduce((sum, run) => sum + held(run), 0);
    // Wherever the break is taken that leaves the most.
    return this.breaks.length === 0 ? total(-Infinity) : Math.max(...this.breaks.map(total));
  }

  /** Stretches without a slot where nothing is free; cleaning may end outside the windows and after `last`, nowhere else. */
  private runs(first: number, last: number, pause: number): readonly Run[] {
    const isFree = (k: number): boolean => this.free[k]! > 0 && !(pause <= k && k < pause + this.breakLength),
      runs: Run[] = [];
    for (let k = first; k < last; k++) {
      if (!isFree(k)) continue;
      const from = k;
      while (k < last && isFree(k)) k++;
      let end = k;
      while (end < this.free.length && (this.isClosed[end]! || isFree(end))) end++;
      runs.push({ from, to: k, beyond: end === this.free.length ? Infinity : end - k });
    }
    return runs;
  }

  private isLevel({ from, to }: Run): boolean {
    for (let k = from; k < to; k++) if (this.free[k] !== this.free[from]) return false;
    return true;
  }
}

/** Sums of what comes before each index, and of all. */
function before(values: readonly number[]): readonly number[] {
  const sums = [0];
  for (const v of values) sums.push(sums.at(-1)! + v);
  return sums;
}
