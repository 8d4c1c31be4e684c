import type { CompiledVariant, PreparedVisit, StepOrder, VisitVariant } from '../compiled-day/prepared-day';
import type { RandomSource } from './random-source';
import type { DayState } from '../compiled-day/state/day-state';
import type { CandidateWeighing } from './candidate-weighing';
import { OrderSweep } from './order-sweep';
import type { WeighedHours } from './weighed-hours';

/** Every listed order of a visit's steps, one after the other, at every pair of arrival and departure that no other contains. */
export class ListedOrders {
  readonly sweep = new OrderSweep();
  private current: StepOrder | undefined;
  private readonly swept: WeighedHours;

  constructor(
    private readonly state: DayState,
    private readonly weighing: CandidateWeighing,
    private readonly random: RandomSource | undefined,
  ) {
    const { sweep } = this,
      sequence = (): Int32Array => this.current!.sequence;
    this.swept = {
      get sequence() {
        return sequence();
      },
      late: sweep.late,
      earlier: (from, raised = -1, raisedTo = 0) => {
        Object.assign(sweep, { raised, raisedTo });
        const found = sweep.forward(this.current!, state.tables.rows, state.day.units.words, from);
        sweep.raised = -1;
        return found ? sweep.early : undefined;
      },
    };
  }

  /** Hours from slot `first` on come before those from slot `from` on; the weighing is told each programme. */
  scan(visit: PreparedVisit, variant: VisitVariant, compiled: CompiledVariant, from: number, first: number): void {
    const { state, sweep, random, weighing } = this,
      { units, problem } = state.day,
      { presence } = problem.objective;
    const count = compiled.orders.length,
      shift = random === undefined || count < 2 ? 0 : random.below(count);
    for (let o = 0; o < count && !weighing.isLeast; o++) {
      const order = compiled.orders[(o + shift) % count]!;
      if (variant.cost + presence * order.span >= weighing.best && !visit.hasPins) continue;
      for (let k = 0; k < compiled.n; k++) sweep.row[k] = compiled.demand[order.sequence[k]!]! * units.words;
      this.scanHours(visit, variant, compiled, order, first, units.slots);
      if (first > from) this.scanHours(visit, variant, compiled, order, from, first);
    }
  }

  /** Arrivals by increasing slot, skipping those that cannot be better than the best so far. */
  private scanHours(
    visit: PreparedVisit,
    variant: VisitVariant,
    compiled: CompiledVariant,
    order: StepOrder,
    from: number,
    until: number,
  ): void {
    const { sweep, state, weighing } = this,
      { units, problem } = state.day,
      { tail, n } = compiled;
    const { unit, origin } = units,
      lead = visit.visit.arrivalLead,
      perMinute = problem.objective.presence;
    let at = from;
    while (at < until && !weighing.isLeast) {
      if (!sweep.forward(order, state.tables.rows, units.words, at)) return;
      let end = 0;
      for (let k = 0; k < n; k++) {
        const e = sweep.early[k]! * unit + tail[order.sequence[k]!]!;
        if (e > end) end = e;
      }
      if (!visit.hasPins) {
        const rest = weighing.best - variant.cost - weighing.presence.makespanCost(origin + end);
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
      this.current = order;
      weighing.weigh(visit, variant, compiled, this.swept, begin, end);
      at = begin + 1;
    }
  }
}
