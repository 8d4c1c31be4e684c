import { pricedVisit, type PricedWay } from '../pricing/priced-visit';
import { VisitInsertion } from '../insertion/visit-insertion';
import type { CompiledVariant, PreparedDay, PreparedVisit, VisitVariant } from '../compiled-day/prepared-day';
import type { RandomSource } from '../insertion/random-source';
import { DayState } from '../compiled-day/state/day-state';
import { LeastObstructed } from './least-obstructed';
import { StandingUses, type Wanted } from './standing-uses';

/** Ways and orders weighed for one visit, one of each drawn at a time. */
const drawn = 3;
/** What asking a visit to move weighs: more with facts, with each time it was itself left waiting, with a higher priority. */
const weightWithFacts = 20;
const weightPerWait = 0.05;
const weightPerPriority = 0.3;
/** Share of a weight that chance may take away. */
const noise = 0.95;

/** Finds whom to ask to move: hours of a visit that stand in the way of as few others as may be, and those others. */
export class Ejection {
  /** How often somebody was looked for. */
  count = 0;
  /** Told of every visit whose programme changes. */
  readonly uses: StandingUses;
  private readonly facts: DayState;
  private readonly hours: LeastObstructed;
  private readonly alone: VisitInsertion;
  private readonly ways: (readonly PricedWay[] | undefined)[] = [];
  private readonly weight: Float64Array;
  private readonly waits: Float64Array;
  private readonly starts: number[] = [];

  constructor(
    private readonly day: PreparedDay,
    private readonly random: RandomSource,
    least: readonly number[],
  ) {
    this.facts = new DayState(day);
    this.uses = new StandingUses(day);
    this.hours = new LeastObstructed(day, this.facts, this.uses);
    this.alone = new VisitInsertion(this.facts, random);
    this.alone.least = least;
    this.alone.budget = 2000;
    this.alone.weighing.relaxed = true;
    this.weight = new Float64Array(day.visits.length);
    this.waits = new Float64Array(day.visits.length);
  }

  /** The visits in the way of one programme, into `chosen`; returns how many, -1 when it fits nowhere even alone. */
  inTheWay(state: DayState, visit: PreparedVisit, chosen: Int32Array): number {
    this.count++;
    this.waits[visit.index]!++;
    this.weigh(visit);
    this.uses.read(state);
    this.hours.begin(state, this.weight);
    const gone: number[] = [],
      ways = (this.ways[visit.index] ??= pricedVisit(this.day, this.facts, visit, 0)?.ways ?? []);
    const listed = ways.filter((way) => way.chains.length > 0);
    if (!(listed.length > 0 ? this.fewest(state, visit, listed, gone) : this.some(state, visit, gone))) return -1;
    let count = 0;
    for (const v of gone) if (v !== visit.index) chosen[count++] = v;
    return count;
  }

  private weigh(visit: PreparedVisit): void {
    for (const {
      index,
      hasPins,
      visit: { priority },
    } of this.day.visits)
      this.weight[index] =
        (hasPins ? weightWithFacts : 1) *
        (1 + weightPerWait * this.waits[index]!) *
        (1 + weightPerPriority * Math.max(0, priority - visit.visit.priority)) *
        (1 - noise * this.random.next());
  }

  /** The best of a few orders at its least obstructed hours. */
  private fewest(state: DayState, visit: PreparedVisit, ways: readonly PricedWay[], gone: number[]): boolean {
    const { random, starts } = this;
    let best = Infinity,
      chosen: PricedWay | undefined,
      sequence: Int32Array | undefined;
    for (let t = 0; t < drawn; t++) {
      const way = ways[t === 0 ? 0 : random.below(ways.length)]!,
        chain = way.chains[random.below(way.chains.length)]!;
      const found = this.hours.find(way.compiled, chain, best);
      if (found >= best) continue;
      best = found;
      chosen = way;
      ({ sequence } = chain.chain.order);
      for (let k = 0; k < sequence.length; k++) starts[sequence[k]!] = this.hours.starts[k]!;
    }
    if (chosen === undefined) return false;
    this.collect(state, visit, chosen.variant, chosen.compiled, gone);
    return true;
  }

  /** A visit whose orders are not listed: a cheap programme as if it were alone with the facts. */
  private some(state: DayState, visit: PreparedVisit, gone: number[]): boolean {
    this.alone.weighing.blink = 0.5;
    const programme = this.alone.find(visit, visit.unplannedCost),
      variant = programme?.variant,
      compiled = variant?.compiled;
    if (programme === undefined || variant === undefined || compiled === undefined) return false;
    compiled.steps.forEach((i, p) => {
      this.starts[p] = programme.starts[i]!;
    });
    this.collect(state, visit, variant, compiled, gone);
    return true;
  }

  /** Who must leave for the starts found, by position in the variant. */
  private collect(
    state: DayState,
    visit: PreparedVisit,
    variant: VisitVariant,
    compiled: CompiledVariant,
    gone: number[],
  ): void {
    const { book, units } = this.day,
      { starts } = this,
      { n, tail } = compiled;
    let begin = Infinity,
      end = 0;
    for (let p = 0; p < n; p++) {
      const slot = starts[p]!;
      begin = Math.min(begin, slot);
      end = Math.max(end, slot + Math.ceil(tail[p]! / units.unit));
      for (const line of book.stepDemands[compiled.demand[p]!]!.lines) {
        const open = line.filter((d) => this.facts.tables.canStart(d, slot)).map((d) => book.demands[d]!);
        this.clearOne(
          state,
          open.map((d): Wanted => ({
            resource: d.resource,
            from: slot,
            to: slot + d.length + d.turnover,
            amount: d.amount,
          })),
          gone,
        );
      }
    }
    begin -= Math.ceil(visit.visit.arrivalLead / units.unit);
    const first = positionOf(compiled, visit.holdFrom),
      last = positionOf(compiled, visit.holdTo);
    const from = first < 0 ? begin : starts[first]!,
      to = last < 0 ? end : starts[last]! + Math.ceil(visit.steps[visit.holdTo]!.duration / units.unit);
    this.clearOne(
      state,
      variant.places.map((resource): Wanted => ({ resource, from, to, amount: 1 })),
      gone,
    );
    const arrival = units.origin + begin * units.unit,
      departure = units.origin + end * units.unit;
    for (const other of visit.companions) {
      const { planned, arrival: from, departure: to } = state.programmes[other]!;
      if (planned && from < departure && arrival < to && !gone.includes(other)) gone.push(other);
    }
  }

  /** Clears the resource among several for which the least weight must leave. */
  private clearOne(state: DayState, among: readonly Wanted[], gone: number[]): void {
    let best = Infinity,
      least: readonly number[] = [];
    for (const wanted of among) {
      const here = [...gone],
        sum = this.uses.clear(state, wanted, this.weight, here, best);
      if (sum >= best) continue;
      best = sum;
      least = here.slice(gone.length);
      if (sum === 0) break;
    }
    gone.push(...least);
  }
}

/** Of a step among those that a way chooses; -1 where it is none of them. */
function positionOf({ steps }: CompiledVariant, step: number): number {
  return step < 0 ? -1 : steps.indexOf(step);
}
