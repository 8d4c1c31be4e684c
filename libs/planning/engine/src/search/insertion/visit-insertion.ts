import { compiledVariant } from '../prepare/compile-variant';
import type { CompiledVariant, PreparedVisit, StepOrder, VisitVariant } from '../prepare/prepared-day';
import { slotCeil } from '../prepare/time-units';
import type { RandomSource } from '../random-source';
import type { DayState } from '../state/day-state';
import type { Programme } from '../state/programme';
import { programmeCost } from '../state/programme-cost';
import { CandidateWeighing, type Judge } from './candidate-weighing';
import { OrderSweep } from './order-sweep';
import { takeResources } from './resource-choice';

/**
 * Exact insertion of one visit into a day whose other visits stay: every variant, every order of its steps, every pair
 * (latest arrival, earliest departure) that no other pair contains. Cheapest by the objective, peaks apart.
 */
export class VisitInsertion {
  readonly sweep = new OrderSweep();
  readonly weighing: CandidateWeighing;

  constructor(private readonly state: DayState, private readonly random: RandomSource | undefined) {
    this.weighing = new CandidateWeighing(state, this.sweep, random);
  }

  /**
   * The cheapest programme below `limit`, not entered into the day, kept in the returned object until the visit's next
   * insertion; undefined when there is none. Ties go to the first seen from a random hour.
   */
  find(visit: PreparedVisit, limit: number, judge?: Judge): Programme | undefined {
    const { weighing, state } = this, { objective } = state.day.problem;
    weighing.begin(limit, judge, objective.makespan === 0 ? 0 : state.latestDeparture(visit.index));
    for (const variant of visit.variants) {
      if (variant.cost >= weighing.best) break;
      const compiled = compiledVariant(state.day, visit, variant);
      if (compiled.n === 0) weighing.weighPinsAlone(visit, variant, false);
      else if (visit.hasPins || variant.cost + objective.presence * compiled.span < weighing.best) this.scanOrders(visit, variant, compiled);
    }
    // A visit with pins is always planned, whatever its pins collide with.
    if (!weighing.success && visit.hasPins && limit === Infinity) {
      compiledVariant(state.day, visit, visit.variants.at(-1)!);
      weighing.weighPinsAlone(visit, visit.variants.at(-1)!, true);
    }
    return weighing.result(visit);
  }

  /** Enters a programme that `find` returned into the day. */
  enter(visit: PreparedVisit, programme: Programme): boolean {
    const { state } = this, target = state.programmes[visit.index]!;
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

  private scanOrders(visit: PreparedVisit, variant: VisitVariant, compiled: CompiledVariant): void {
    const { state, sweep, random } = this, { units, problem } = state.day, presence = problem.objective.presence;
    const count = compiled.orders.length, shift = random === undefined || count < 2 ? 0 : random.below(count);
    for (let i = 0; i < compiled.n; i++) state.tables.row(compiled.demand[i]!);
    const from = slotCeil(units, (visit.pinnedArrival ?? visit.arrivalFrom) + visit.visit.arrivalLead);
    const first = random === undefined ? from : from + random.below(Math.max(1, units.slots - from));
    for (let o = 0; o < count; o++) {
      const order = compiled.orders[(o + shift) % count]!;
      if (variant.cost + presence * order.span >= this.weighing.best && !visit.hasPins) continue;
      for (let k = 0; k < compiled.n; k++) sweep.row[k] = compiled.demand[order.sequence[k]!]! * units.words;
      this.scanHours(visit, variant, compiled, order, first, units.slots);
      if (first > from) this.scanHours(visit, variant, compiled, order, from, first);
    }
  }

  /** Arrivals by increasing slot, skipping those that cannot be better than the best so far. */
  private scanHours(visit: PreparedVisit, variant: VisitVariant, compiled: CompiledVariant, order: StepOrder, from: number, until: number): void {
    const { sweep, state, weighing } = this, { units, problem } = state.day, { tail, n } = compiled;
    const { unit, origin } = units, lead = visit.visit.arrivalLead, perMinute = problem.objective.presence;
    let at = from;
    while (at < until) {
      if (!sweep.forward(order, state.tables.rows, units.words, at)) return;
      let end = 0;
      for (let k = 0; k < n; k++) {
        const e = sweep.early[k]! * unit + tail[order.sequence[k]!]!;
        if (e > end) end = e;
      }
      if (!visit.hasPins) {
        const rest = weighing.best - variant.cost - weighing.makespanCost(origin + end);
        if (perMinute * order.span >= rest) return;
        if (perMinute > 0) {
          // The presence must come out strictly below rest / perMinute.
          const needed = Math.ceil((end + lead - Math.ceil(rest / perMinute) + 1) / unit);
          if (needed > at) {
            at = needed;
            continue;
          }
        }
      }
      if (!sweep.backward(order, state.tables.rows, tail, unit, end)) return;
      let begin = sweep.late[0]!;
      for (let k = 1; k < n; k++) if (sweep.late[k]! < begin) begin = sweep.late[k]!;
      if (begin >= until) return;
      weighing.weigh(visit, variant, compiled, order, begin, end);
      at = begin + 1;
    }
  }
}
