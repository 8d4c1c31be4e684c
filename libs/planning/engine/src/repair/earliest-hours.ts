import type { WeighedHours } from '../insertion/weighed-hours';
import { OrderSearch } from '../insertion/order-search';
import { OrderSweep } from '../insertion/order-sweep';
import type { StepOrder } from '../compiled-day/prepared-day';
import { mostSearchedSteps } from '../compiled-day/step-orders';
import type { DayState } from '../compiled-day/state/day-state';
import type { AnnouncedWay } from './announced-way';

/** Told hours and the minute, from the day's origin, at which all is over; says whether to look no further. */
export type WeighHours = (hours: WeighedHours, end: number) => boolean;

const nodesPerSearch = 1000;

/** The earliest hours of a way's steps from a given slot on, order by order. */
export class EarliestHours {
  private readonly sweep = new OrderSweep();
  private readonly search = new OrderSearch();
  private current: StepOrder | undefined;
  private begin = 0;
  /** A step, by position in its way, that is to start no earlier than a slot; -1 for none. Only of listed orders. */
  delayed = -1;
  delayedTo = 0;
  private readonly swept: WeighedHours;
  private readonly searched: WeighedHours;

  constructor(private readonly state: DayState) {
    const { sweep, search } = this,
      sequence = (): Int32Array => this.current!.sequence;
    this.swept = {
      get sequence() {
        return sequence();
      },
      late: sweep.early,
      earlier: (_from, raised = -1, raisedTo = 0) => {
        if (raised < 0) return sweep.early;
        Object.assign(sweep, { raised, raisedTo });
        const found = sweep.forward(this.current!, state.tables.rows, state.day.units.words, this.begin);
        sweep.raised = -1;
        return found ? sweep.early : undefined;
      },
    };
    this.searched = { sequence: undefined, late: search.early, earlier: () => search.early };
  }

  get work(): number {
    return this.sweep.sweeps + 3 * this.search.nodes;
  }

  /** The way's orders in turn, each step served from its demand; `kept` collects those that have hours. */
  some(
    way: AnnouncedWay,
    demand: Int32Array,
    begin: number,
    weigh: WeighHours,
    orders: readonly StepOrder[] = way.compiled.orders,
  ): boolean {
    const { compiled } = way,
      { state, sweep } = this,
      { words, unit } = state.day.units,
      { n, tail } = compiled;
    this.begin = begin;
    for (let p = 0; p < n; p++) state.tables.row(demand[p]!);
    if (compiled.orders.length === 0)
      return compiled.n <= mostSearchedSteps && compiled.span < Infinity && this.someSearched(way, demand, weigh);
    for (const order of orders) {
      for (let k = 0; k < n; k++) sweep.row[k] = demand[order.sequence[k]!]! * words;
      sweep.raised = this.delayed < 0 ? -1 : order.sequence.indexOf(this.delayed);
      sweep.raisedTo = this.delayedTo;
      const isPossible = sweep.forward(order, state.tables.rows, words, begin);
      sweep.raised = -1;
      if (!isPossible) continue;
      let end = 0;
      for (let k = 0; k < n; k++) end = Math.max(end, sweep.early[k]! * unit + tail[order.sequence[k]!]!);
      this.current = order;
      if (weigh(this.swept, end)) return true;
    }
    return false;
  }

  get order(): StepOrder | undefined {
    return this.current;
  }

  private someSearched({ compiled }: AnnouncedWay, demand: Int32Array, weigh: WeighHours): boolean {
    const { state, search } = this,
      { words, unit } = state.day.units,
      { matrix } = compiled;
    for (let p = 0; p < compiled.n; p++) search.row[p] = demand[p]! * words;
    if (!search.setLatest(matrix, state.tables.rows, words)) return false;
    this.current = undefined;
    const end = search.earliest(matrix, state.tables.rows, words, unit, this.begin, 0x3fffffff, nodesPerSearch);
    return end < 0x3fffffff && weigh(this.searched, end);
  }
}
