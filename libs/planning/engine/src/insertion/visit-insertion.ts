import { nextBit } from '../compiled-day/bit-rows';
import { compiledVariant } from '../compiled-day/compile-variant';
import type { CompiledVariant, PreparedVisit, VisitVariant } from '../compiled-day/prepared-day';
import { mostSearchedSteps } from '../compiled-day/step-orders';
import { slotCeil } from '../compiled-day/time-units';
import type { RandomSource } from './random-source';
import type { DayState } from '../compiled-day/state/day-state';
import type { Programme } from '../compiled-day/state/programme';
import { programmeCost } from '../compiled-day/state/programme-cost';
import { CandidateWeighing, type Judge } from './candidate-weighing';
import { EntangledSearch } from './entangled-search';
import { ListedOrders } from './listed-orders';
import { OrderSearch } from './order-search';
import type { OrderSweep } from './order-sweep';
import { takeResources } from './resource-choice';
import type { WeighedHours } from './weighed-hours';

/** Placements that each insertion of a repeated search earns for those whose steps must be brought apart. */
const placementsEarned = 20;

/**
 * Exact insertion of one visit into a day whose other visits stay: every variant, every order of its steps, every pair
 * (latest arrival, earliest departure) that no other pair contains. Cheapest by the objective, peaks apart.
 */
export class VisitInsertion {
  readonly weighing: CandidateWeighing;
  readonly search = new OrderSearch();
  /** Nodes of the order search that one insertion may take; beyond, it gives what it has found. */
  budget = 8000;
  /** Of these, the most for one arrival. */
  budgetPerArrival = 2000;
  /** Placements that one insertion may take to bring apart the visit's own steps. */
  placements = 6000;
  /** A cost per visit below which it cannot come: nothing better is looked for. */
  least: readonly number[] | undefined;
  /** Whether the last `find` ran out of nodes: then a better programme may exist. */
  gaveUp = false;

  /** With a random source, how many placements are left until more insertions have earned some. */
  private purse: number;
  private readonly listed: ListedOrders;
  private readonly entangled: EntangledSearch;
  private nodesAtStart = 0;
  /** Arrivals from which a place is free for as long as the visit lasts at least. */
  private holdable: Int32Array | undefined;
  private readonly searched: WeighedHours;

  constructor(
    private readonly state: DayState,
    private readonly random: RandomSource | undefined,
  ) {
    this.weighing = new CandidateWeighing(state, random);
    this.listed = new ListedOrders(state, this.weighing, random);
    this.entangled = new EntangledSearch(state, this.weighing);
    this.purse = this.placements;
    const { search } = this;
    this.searched = {
      sequence: undefined,
      late: search.late,
      earlier: (from) => (search.early.subarray(0, search.size).every((s) => s >= from) ? search.early : undefined),
    };
  }

  get sweep(): OrderSweep {
    return this.listed.sweep;
  }

  /**
   * The cheapest programme below `limit`, not entered into the day, kept in the returned object until the visit's next
   * insertion; undefined when there is none. Ties go to the first seen from a random hour.
   */
  find(visit: PreparedVisit, limit: number, judge?: Judge): Programme | undefined {
    const { weighing, state } = this,
      { objective } = state.day.problem;
    weighing.begin(limit, judge, objective.makespan === 0 ? 0 : state.latestDeparture(visit.index));
    weighing.floor = this.least === undefined ? -Infinity : this.least[visit.index]!;
    this.nodesAtStart = this.search.nodes;
    this.gaveUp = false;
    for (const variant of visit.variants) {
      if (variant.cost >= weighing.best || weighing.isLeast) break;
      if (weighing.blink > 0 && objective.peak + objective.makespan > 0 && this.random!.next() < 0.25) continue;
      const compiled = compiledVariant(state.day, visit, variant);
      if (compiled.n === 0 && variant.choices.every((c) => c.dropped)) continue;
      if (compiled.n === 0) weighing.weighPinsAlone(visit, variant, false);
      else if (visit.hasPins || variant.cost + objective.presence * compiled.span < weighing.best)
        this.scanVariant(visit, variant, compiled);
    }
    this.purse = Math.min(this.placements, this.purse + placementsEarned);
    if (weighing.leastFailed < weighing.best && !weighing.isLeast) this.bringApart(visit);
    // A visit with pins is always planned, whatever its pins collide with.
    if (!weighing.success && visit.hasPins && limit === Infinity) {
      compiledVariant(state.day, visit, visit.variants.at(-1)!);
      weighing.weighPinsAlone(visit, visit.variants.at(-1)!, true);
    }
    return weighing.result(visit);
  }

  /** Enters a programme that `find` returned into the day. */
  enter(visit: PreparedVisit, programme: Programme): boolean {
    const { state } = this,
      target = state.programmes[visit.index]!;
    target.copyFrom(programme);
    state.fillPinnedLines(visit, target);
    state.enterHold(visit, target, 1);
    if (!takeResources(state, visit, target, this.random) && !takeResources(state, visit, target, undefined)) {
      state.enterHold(visit, target, -1);
      target.planned = false;
      target.cost = visit.unplannedCost;
      return false;
    }
    target.cost = programmeCost(state.day, visit, target);
    return true;
  }

  private bringApart(visit: PreparedVisit): void {
    if (this.random === undefined) this.entangled.find(visit, this.placements);
    else this.purse -= this.entangled.find(visit, this.purse);
    if (this.entangled.wasCut) this.gaveUp = true;
  }

  private scanVariant(visit: PreparedVisit, variant: VisitVariant, compiled: CompiledVariant): void {
    const { state, random } = this,
      { units } = state.day;
    for (let i = 0; i < compiled.n; i++) state.tables.row(compiled.demand[i]!);
    const from = slotCeil(units, (visit.pinnedArrival ?? visit.arrivalFrom) + visit.visit.arrivalLead);
    const first = random === undefined ? from : from + random.below(Math.max(1, units.slots - from));
    if (compiled.orders.length > 0) this.listed.scan(visit, variant, compiled, from, first);
    else if (compiled.n <= mostSearchedSteps && compiled.span < Infinity) {
      for (let i = 0; i < compiled.n; i++) this.search.row[i] = compiled.demand[i]! * units.words;
      if (!this.search.setLatest(compiled.matrix, state.tables.rows, units.words)) return;
      this.holdable =
        visit.hasPins || visit.holdsPart || variant.places.length === 0
          ? undefined
          : state.holdStarts(visit, variant.places, compiled.span);
      this.searchHours(visit, variant, compiled, first, units.slots);
      if (first > from) this.searchHours(visit, variant, compiled, from, first);
    }
  }

  /** For a visit whose orders are too many to list: all of them at once, arrival by arrival. */
  private searchHours(
    visit: PreparedVisit,
    variant: VisitVariant,
    compiled: CompiledVariant,
    from: number,
    until: number,
  ): void {
    const { search, state, weighing } = this,
      { units, problem } = state.day,
      { unit, origin } = units;
    const { presence, makespan } = problem.objective,
      lead = visit.visit.arrivalLead,
      stop = this.nodesAtStart + this.budget;
    let at = from;
    while (at < until && !weighing.isLeast) {
      if (this.holdable !== undefined) {
        const arrival = nextBit(this.holdable, 0, units.words, Math.max(0, at - Math.ceil(lead / unit)));
        if (arrival < 0) return;
        at = Math.max(at, arrival + Math.floor(lead / unit));
        if (at >= until) return;
      }
      const rest = weighing.best - variant.cost;
      if (!visit.hasPins && presence * compiled.span >= rest) return;
      const longest = presence > 0 && !visit.hasPins ? rest / presence : Infinity;
      let limit = Math.min(0x3fffffff, at * unit - lead + longest);
      if (makespan > 0 && !visit.hasPins)
        limit = Math.min(
          limit,
          weighing.presence.latestDeparture - origin + (rest - presence * compiled.span) / makespan,
        );
      if (search.nodes >= stop) {
        this.gaveUp = true;
        return;
      }
      const end = search.earliest(
        compiled.matrix,
        state.tables.rows,
        units.words,
        unit,
        at,
        limit,
        Math.min(this.budgetPerArrival, stop - search.nodes),
      );
      if (search.exhausted) this.gaveUp = true;
      if (end >= 0x3fffffff) {
        if (search.exhausted) {
          at += units.gridSlots;
          continue;
        }
        if (search.dropped >= 0x3fffffff) return;
        // No end before `dropped` from here on: earlier arrivals would stay too long.
        at = Math.max(at + 1, Math.floor((search.dropped - longest + lead) / unit) + 1);
        continue;
      }
      if (!search.latest(end)) return;
      let begin = search.late[0]!;
      for (let k = 1; k < compiled.n; k++) if (search.late[k]! < begin) begin = search.late[k]!;
      if (begin >= until) return;
      weighing.weigh(visit, variant, compiled, this.searched, begin, end);
      at = begin + 1;
    }
  }
}
