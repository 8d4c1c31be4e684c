import type { PreparedDay } from '../compiled-day/prepared-day';
import { DayState } from '../compiled-day/state/day-state';
import { CapacityRows } from '../pricing/capacity-rows';
import { costStep } from '../pricing/cost-step';
import { overloadedRows } from '../pricing/overloaded-rows';
import { PricedChoice } from '../pricing/priced-choice';
import { pricedVisit, type PricedVisit } from '../pricing/priced-visit';

/** What the newest usage counts for in the average of all rounds; at first all count alike. */
const newest = 0.02;
/** Steps grow while they gain, and shrink after so many rounds that gained nothing; below the least, nothing is to be expected. */
const firstStep = 0.5;
const longestStep = 2;
const growth = 1.2;
const shrinking = 0.66;
const patience = 20;
const leastStep = 1e-4;
/** Each step aims at so much more than the best bound, as a share of it; from nothing, of the known plan's cost. */
const aimAbove = 0.05;
const aimOfKnown = 0.2;
const whole = 1e-6;
/** Rows that are tried with a price at first, a little below the one at which all choices are even. */
const mostOverloaded = 12;
const shareOfPrice = 0.85;
/** What one start of one position costs, in sweeps. */
const sweepsPerStart = 0.07;
/** A carried start is tried at so many hours, about. */
const manyCarried = 5;

/**
 * A lower bound by prices (Lagrangian relaxation): capacities may be exceeded at a price per unit and slot, so that each
 * visit chooses for itself; what the visits pay at least, less the worth of all capacities, no valid plan can undercut.
 * Prices rise from the best ones so far where, on the average of the rounds, too many want the same (the volume algorithm
 * of Barahona and Anbil, 2000). Peaks, persons, breaks, turnover and
 * changes of arrival are left out, which only lowers the bound.
 */
export class LagrangianBound {
  /** The best bound so far, in the objective's weights. */
  value = -Infinity;
  rounds = 0;
  /** What one round costs, in sweeps of one order over the day. */
  readonly sweepsPerRound: number;
  private readonly rows: CapacityRows;
  private readonly visits: readonly PricedVisit[];
  private readonly fixed: number;
  private readonly step: number;
  private readonly bestPrice: Float64Array;
  private readonly direction: Float64Array;
  private readonly choice: PricedChoice;
  private readonly toTry: ((prices: Float64Array) => void)[] = [];
  private stepLength = firstStep;
  private idle = 0;
  /** Rounds in the average. */
  private averaged = 0;
  /** The best value so far, not rounded. */
  private raw = -Infinity;

  constructor(
    private readonly day: PreparedDay,
    alone: readonly number[],
  ) {
    const state = new DayState(day);
    const priced = day.visits.map((v) => pricedVisit(day, state, v, alone[v.index]!));
    this.visits = priced.filter((p): p is PricedVisit => p !== undefined);
    this.fixed = day.visits.reduce((sum, v) => sum + (priced[v.index] === undefined ? alone[v.index]! : 0), 0);
    this.rows = new CapacityRows(day, state, listsOf(day, this.visits));
    this.choice = new PricedChoice(day, state, this.rows);
    this.bestPrice = new Float64Array(this.rows.price.length);
    this.direction = new Float64Array(this.rows.price.length);
    this.step = costStep(day);
    this.sweepsPerRound = Math.ceil(this.visits.reduce((sum, v) => sum + workOf(v), 0) * sweepsPerStart) + 100;
  }

  /** Steps have become too small to gain anything. */
  get isSpent(): boolean {
    return this.visits.length === 0 || (this.stepLength < leastStep && this.toTry.length === 0);
  }

  /** One round; `upper` is the cost of a known plan. */
  improve(upper: number): void {
    const { rows } = this;
    rows.sumPrices();
    this.choice.renew();
    rows.usage.fill(0);
    let sum = this.fixed;
    for (const visit of this.visits) sum += this.choice.least(visit);
    for (let i = 0; i < rows.price.length; i++) sum -= rows.price[i]! * rows.capacity[i]!;
    const proven = Math.ceil((sum - whole) / this.step) * this.step;
    if (proven > this.value) this.value = proven;
    const agreed = this.average();
    if (sum > this.raw + 1e-9 * Math.abs(sum)) {
      this.raw = sum;
      this.bestPrice.set(rows.price);
      this.idle = 0;
      if (agreed >= 0) this.stepLength = Math.min(longestStep, this.stepLength * growth);
    } else if (++this.idle >= patience) {
      this.stepLength *= shrinking;
      this.idle = 0;
    }
    const next = this.toTry.shift();
    if (next === undefined)
      this.move(Math.min(upper - this.raw, this.raw > 0 ? aimAbove * this.raw : aimOfKnown * upper));
    else {
      next(rows.price);
      this.idle = this.averaged = 0;
    }
    this.rounds++;
  }

  /** Of the rows that are asked for too much, each is given the price that this is worth where that gains. */
  tryOverloaded(): void {
    for (const { row, from, to, price } of overloadedRows(this.day.book, this.rows, this.visits).slice(
      0,
      mostOverloaded,
    ))
      this.toTry.push((prices) => {
        prices.set(this.bestPrice);
        for (let k = from; k < to; k++) prices[row * this.rows.slots + k]! += shareOfPrice * price;
      });
  }

  /** Another bound's best prices, so many times as dear, are taken where they gain. */
  tryPricesOf(other: LagrangianBound, times: number): void {
    this.toTry.push((prices) => {
      for (let i = 0; i < prices.length; i++) prices[i] = times * other.bestPrice[i]!;
    });
  }

  /** Counts this round's usage into the average; tells whether it points where the average did (not below zero). */
  private average(): number {
    const { usage, capacity } = this.rows,
      { direction, bestPrice } = this,
      share = Math.max(newest, 1 / ++this.averaged);
    let agreed = 0;
    for (let i = 0; i < direction.length; i++) {
      const over = usage[i]! - capacity[i]!,
        was = direction[i]!;
      if (bestPrice[i]! > 0 || was > 0) agreed += was * over;
      direction[i] = was + share * (over - was);
    }
    return agreed;
  }

  /** From the best prices towards more for what is wanted too much; a price of nothing does not fall. */
  private move(distance: number): void {
    const { price } = this.rows,
      { direction, bestPrice } = this;
    let norm = 0;
    for (let i = 0; i < price.length; i++)
      if (bestPrice[i]! > 0 || direction[i]! > 0) norm += direction[i]! * direction[i]!;
    if (norm === 0) {
      this.stepLength = 0;
      return;
    }
    const length = (this.stepLength * Math.max(distance, 1)) / norm;
    for (let i = 0; i < price.length; i++) price[i] = Math.max(0, bestPrice[i]! + length * direction[i]!);
  }
}

/** Starts looked at in one round. */
function workOf({ ways }: PricedVisit): number {
  let work = 0;
  for (const { chains } of ways)
    for (const { chain, allowed } of chains)
      for (const list of allowed) work += list.length * (chain.carried === undefined ? 1 : manyCarried);
  return work;
}

function* listsOf({ book }: PreparedDay, visits: readonly PricedVisit[]): Generator<readonly number[]> {
  for (const { ways } of visits)
    for (const { variant, compiled } of ways) {
      if (variant.places.length > 0) yield variant.places;
      for (const demand of compiled.demand)
        for (const line of book.stepDemands[demand]!.lines) yield line.map((d) => book.demands[d]!.resource);
    }
}
