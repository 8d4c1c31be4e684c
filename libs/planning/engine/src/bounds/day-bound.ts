import type { PreparedDay } from '../search/prepare/prepared-day';
import { isolatedCosts } from './isolated-bound';
import { LagrangianBound } from './lagrangian/lagrangian-bound';
import { wholeRefusals } from './whole-refusals';

/**
 * A proven lower bound on the cost of every valid plan, in the objective's weights, that can be worked on: first what
 * visits cost alone and counts of energy, then prices, a little at a time.
 */
export class DayBound {
  /** Per visit, a cost that it cannot come below. */
  readonly alone: readonly number[];
  value: number;
  private prices: LagrangianBound | undefined;
  private credit = 0;

  constructor(private readonly day: PreparedDay) {
    const { bound, costs } = isolatedCosts(day);
    this.alone = costs;
    this.value = bound;
  }

  /** Works for as long as so many sweeps of one order over the day take; `upper` is the cost of a known plan. */
  improve(sweeps: number, upper: number): void {
    if (this.value >= upper) return;
    this.prices ??= new LagrangianBound(this.day, this.alone);
    if (this.prices.isSpent) return;
    this.credit += sweeps;
    while (this.credit > 0 && this.value < upper && !this.prices.isSpent) {
      this.credit -= this.prices.sweepsPerRound;
      this.prices.improve(upper);
      this.value = Math.max(this.value, wholeRefusals(this.day, this.alone, Math.max(this.value, this.prices.value)));
    }
  }
}
