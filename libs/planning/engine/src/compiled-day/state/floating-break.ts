import type { ResourceLedger } from './resource-ledger';
import { hasBit, setBit } from '../bit-rows';
import type { BreakRule } from '../../model/problem';
import type { TimeUnits } from '../time-units';

/**
 * Keeps one stretch of a resource's day free of steps, turnover and busy time. The break's edges and length are whole
 * slots; uses begin on a slot, so rounding their ends up to one loses nothing.
 */
export class FloatingBreak {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  private readonly before: Int32Array;
  private readonly after: Int32Array;

  constructor(
    rule: BreakRule,
    units: TimeUnits,
    private readonly resource: number,
  ) {
    this.from = Math.max(0, Math.round((rule.from - units.origin) / units.unit));
    this.to = Math.min(units.slots, Math.round((rule.to - units.origin) / units.unit));
    this.length = rule.minutes / units.unit;
    const size = Math.max(1, this.to - this.from + 1);
    this.before = new Int32Array(size);
    this.after = new Int32Array(size);
  }

  /** Whether what the ledger holds now leaves the break. */
  isKept(ledger: ResourceLedger): boolean {
    this.measure(ledger);
    return this.after[0]! >= this.length;
  }

  /** Clears the starts of a demand (`length` slots, turnover included) that would leave no stretch long enough. */
  clearStarts(ledger: ResourceLedger, words: Int32Array, row: number, length: number): void {
    this.measure(ledger);
    for (let s = Math.max(0, this.from - length + 1); s < this.to; s++) {
      if (!hasBit(words, row, s)) continue;
      const left = this.before[Math.max(0, s - this.from)]!,
        right = this.after[Math.min(this.to, s + length) - this.from]!;
      if (left < this.length && right < this.length) setBit(words, row, s, false);
    }
  }

  private measure(ledger: ResourceLedger): void {
    const size = this.to - this.from;
    let run = 0,
      best = 0;
    this.before[0] = 0;
    for (let k = 0; k < size; k++) {
      run = ledger.takenAt(this.resource, this.from + k) > 0 ? 0 : run + 1;
      best = Math.max(best, run);
      this.before[k + 1] = best;
    }
    run = best = 0;
    this.after[Math.max(0, size)] = 0;
    for (let k = size - 1; k >= 0; k--) {
      run = ledger.takenAt(this.resource, this.from + k) > 0 ? 0 : run + 1;
      best = Math.max(best, run);
      this.after[k] = best;
    }
  }
}
