import { hasBit, keepRuns, nextBit, setBit } from '../bit-rows';
import type { FloatingBreak } from './floating-break';
import type { ResourceLedger } from './resource-ledger';
import type { DemandBook, StepDemand } from '../demand-book';
import type { TimeUnits } from '../time-units';

/**
 * For every demand of the book, the row of slots where it can start now. Rows are computed when asked and kept until a
 * resource they depend on changes.
 */
export class StartTables {
  /** Rows of step demands: `stepDemand * units.words`. Replaced when the book has grown. */
  rows = new Int32Array(0);
  private stamp = new Int32Array(0);
  private single = new Int32Array(0);
  private singleStamp = new Int32Array(0);
  private readonly tail: Int32Array;

  constructor(
    private readonly book: DemandBook,
    private readonly ledger: ResourceLedger,
    private readonly units: TimeUnits,
    private readonly breaks: readonly (FloatingBreak | undefined)[],
    private readonly groupStarts: readonly (Int32Array | undefined)[],
  ) {
    this.tail = new Int32Array(units.words);
  }

  /** Makes the row of a step demand current and returns its first word in `rows`. */
  row(stepDemand: number): number {
    const { words } = this.units,
      { version, clock } = this.ledger;
    if (this.stamp.length < this.book.stepDemands.length || this.singleStamp.length < this.book.demands.length)
      this.grow();
    const base = stepDemand * words,
      stamp = this.stamp[stepDemand]!;
    if (stamp === clock) return base;
    const asked = this.book.stepDemands[stepDemand]!,
      { resources } = asked;
    let stale = stamp === 0;
    for (let i = 0; i < resources.length && !stale; i++) stale = version[resources[i]!]! > stamp;
    if (stale) this.remake(asked, base);
    this.stamp[stepDemand] = clock;
    return base;
  }

  private remake(asked: StepDemand, base: number): void {
    const { words } = this.units,
      { version } = this.ledger,
      { single, singleStamp, rows } = this,
      { demands } = this.book;
    for (let w = 0; w < words; w++) rows[base + w] = asked.allowed[w]!;
    for (const line of asked.lines) {
      for (let i = 0; i < line.length; i++) {
        const demand = line[i]!,
          stamp = singleStamp[demand]!;
        if (stamp === 0 || version[demands[demand]!.resource]! > stamp) this.refreshSingle(demand);
      }
      for (let w = 0; w < words; w++) {
        let any = 0;
        for (let i = 0; i < line.length; i++) any |= single[line[i]! * words + w]!;
        rows[base + w] = rows[base + w]! & any;
      }
    }
    if (asked.matched) this.clearUnmatched(asked, base);
  }

  /** Whether one demand can start at a slot now. */
  canStart(demand: number, slot: number): boolean {
    if (this.singleStamp.length < this.book.demands.length) this.grow();
    this.refreshSingle(demand);
    return hasBit(this.single, demand * this.units.words, slot);
  }

  private refreshSingle(demand: number): void {
    const { words } = this.units,
      asked = this.book.demands[demand]!;
    if (this.singleStamp[demand] !== 0 && this.ledger.version[asked.resource]! <= this.singleStamp[demand]!) return;
    const base = demand * words,
      free = this.ledger.freeRow(asked.resource, asked.amount);
    for (let w = 0; w < words; w++) this.single[base + w] = this.ledger.words[free + w]!;
    keepRuns(this.single, base, words, asked.length);
    if (asked.turnover > 0) this.keepTurnover(base, free, asked.resource, asked.length, asked.turnover);
    const starts = this.groupStarts[asked.resource];
    if (starts) for (let w = 0; w < words; w++) this.single[base + w] = this.single[base + w]! & starts[w]!;
    this.breaks[asked.resource]?.clearStarts(this.ledger, this.single, base, asked.length + asked.turnover);
    this.singleStamp[demand] = this.ledger.clock;
  }

  /** A slot outside all windows may hold turnover, alone. */
  private keepTurnover(base: number, free: number, resource: number, length: number, turnover: number): void {
    const { words } = this.units,
      closed = resource * words;
    for (let w = 0; w < words; w++) this.tail[w] = this.ledger.words[free + w]! | this.ledger.cleanable[closed + w]!;
    keepRuns(this.tail, 0, words, turnover);
    const q = length >>> 5,
      r = length & 31;
    for (let w = 0; w < words; w++) {
      const low = w + q < words ? this.tail[w + q]! : 0,
        high = w + q + 1 < words ? this.tail[w + q + 1]! : 0;
      this.single[base + w] = this.single[base + w]! & (r === 0 ? low : (low >>> r) | (high << (32 - r)));
    }
  }

  private clearUnmatched(asked: StepDemand, base: number): void {
    const used: number[] = [];
    const match = (line: number, slot: number): boolean => {
      if (line === asked.lines.length) return true;
      for (const demand of asked.lines[line]!) {
        const { resource } = this.book.demands[demand]!;
        if (used.includes(resource) || !hasBit(this.single, demand * this.units.words, slot)) continue;
        used.push(resource);
        const fits = match(line + 1, slot);
        used.pop();
        if (fits) return true;
      }
      return false;
    };
    for (
      let s = nextBit(this.rows, base, this.units.words, 0);
      s >= 0;
      s = nextBit(this.rows, base, this.units.words, s + 1)
    )
      if (!match(0, s)) setBit(this.rows, base, s, false);
  }

  private grow(): void {
    const steps = this.book.stepDemands.length * 2 + 8,
      demands = this.book.demands.length * 2 + 8;
    const enlarge = (old: Int32Array, size: number): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(Math.max(size, old.length));
      larger.set(old);
      return larger;
    };
    this.rows = enlarge(this.rows, steps * this.units.words);
    this.stamp = enlarge(this.stamp, steps);
    this.single = enlarge(this.single, demands * this.units.words);
    this.singleStamp = enlarge(this.singleStamp, demands);
  }
}
