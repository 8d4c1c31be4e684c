import type { PreparedDay } from '../compiled-day/prepared-day';
import { isolatedCosts } from './isolated-bound';
import { LagrangianBound } from './lagrangian-bound';
import { refusal, RefusalBound } from './refusal-bound';
import { refusedAtLeast, wholeRefusals } from './whole-refusals';

/** While refusals may still be proven, every so many rounds one is for all prices. */
const turnsOfRefusals = 4;

/**
 * A proven lower bound on the cost of every valid plan, in the objective's weights, that can be worked on: first what
 * visits cost alone and counts of energy, then prices, of refusals and of everything, a little at a time.
 */
export class DayBound {
  /** Per visit, a cost that it cannot come below. */
  readonly alone: readonly number[];
  value: number;
  private prices: LagrangianBound | undefined;
  private refusals: RefusalBound | undefined;
  private turn = 0;
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
    this.credit += sweeps;
    while (this.credit > 0 && this.value < upper) {
      const known = this.knownRefused(upper),
        asksRefusals = known > 0 && !this.isRefusalSpent(known);
      if (asksRefusals && (this.turn++ % turnsOfRefusals !== 0 || this.prices.isSpent)) this.improveRefusals(known);
      else if (!this.prices.isSpent) {
        this.credit -= this.prices.sweepsPerRound;
        this.prices.improve(upper);
        this.value = Math.max(this.value, wholeRefusals(this.day, this.alone, Math.max(this.value, this.prices.value)));
      } else {
        this.credit = 0;
        return;
      }
    }
  }

  /** Priorities that a plan of this cost may refuse. */
  private knownRefused(upper: number): number {
    const { unplanned } = this.day.problem.objective;
    return unplanned > 0 ? Math.floor(upper / unplanned) : 0;
  }

  private improveRefusals(known: number): void {
    const refusals = (this.refusals ??= new RefusalBound(this.day, this.alone));
    this.credit -= refusals.sweepsPerRound;
    refusals.improve(known);
    this.value = Math.max(this.value, refusedAtLeast(this.day, this.alone, refusals.refused));
    if (this.isRefusalSpent(known))
      this.prices!.tryPricesOf(refusals.prices, this.day.problem.objective.unplanned / refusal);
  }

  private isRefusalSpent(known: number): boolean {
    return this.refusals !== undefined && (this.refusals.isSpent || this.refusals.refused >= known);
  }
}
