import { nextBit, previousBit } from '../compiled-day/bit-rows';
import type { StepOrder } from '../compiled-day/prepared-day';

const mostSteps = 64;

/**
 * Earliest and latest starts of the steps of one order, in slots, each on a set bit of its row. Sets of starts that obey
 * differences are closed under minimum and maximum, so the fixpoints are the earliest and the latest there are.
 */
export class OrderSweep {
  readonly early = new Int32Array(mostSteps);
  readonly late = new Int32Array(mostSteps);
  /** First word of the row of each position. */
  readonly row = new Int32Array(mostSteps);
  private readonly limit = new Int32Array(mostSteps);
  sweeps = 0;
  /** A position that `forward` is to start no earlier than `raisedTo`; -1 for none. */
  raised = -1;
  raisedTo = 0;

  /** Earliest starts with none before `from`; false when there are none. */
  forward(order: StepOrder, words: Int32Array, count: number, from: number): boolean {
    const n = order.sequence.length,
      { edgeStart, edgeFrom, edgeWeight, backFrom, backTo, backWeight } = order;
    const { early, limit, row } = this;
    for (let k = 0; k < n; k++) limit[k] = from;
    if (this.raised >= 0) limit[this.raised] = this.raisedTo;
    let begin = 0;
    this.sweeps++;
    for (;;) {
      for (let k = begin; k < n; k++) {
        let least = limit[k]!;
        for (let e = edgeStart[k]!; e < edgeStart[k + 1]!; e++) {
          const bound = early[edgeFrom[e]!]! + edgeWeight[e]!;
          if (bound > least) least = bound;
        }
        const at = nextBit(words, row[k]!, count, least);
        if (at < 0) return false;
        early[k] = at;
      }
      begin = n;
      for (let e = 0; e < backFrom.length; e++) {
        const to = backTo[e]!,
          bound = early[backFrom[e]!]! + backWeight[e]!;
        if (early[to]! < bound) {
          limit[to] = bound;
          if (to < begin) begin = to;
        }
      }
      if (begin === n) return true;
    }
  }

  /** Latest starts such that each step, its tail included, ends by `departure`; both in minutes from the day's origin. */
  backward(order: StepOrder, words: Int32Array, tail: Int32Array, unit: number, departure: number): boolean {
    const n = order.sequence.length,
      { leaveStart, leaveTo, leaveWeight, backFrom, backTo, backWeight, sequence } = order;
    const { late, limit, row } = this;
    for (let k = 0; k < n; k++) limit[k] = Math.floor((departure - tail[sequence[k]!]!) / unit);
    let begin = n - 1;
    this.sweeps++;
    for (;;) {
      for (let k = begin; k >= 0; k--) {
        let most = limit[k]!;
        for (let e = leaveStart[k]!; e < leaveStart[k + 1]!; e++) {
          const bound = late[leaveTo[e]!]! - leaveWeight[e]!;
          if (bound < most) most = bound;
        }
        const at = previousBit(words, row[k]!, most);
        if (at < 0) return false;
        late[k] = at;
      }
      begin = -1;
      for (let e = 0; e < backFrom.length; e++) {
        const from = backFrom[e]!,
          bound = late[backTo[e]!]! - backWeight[e]!;
        if (late[from]! > bound) {
          limit[from] = bound;
          if (from > begin) begin = from;
        }
      }
      if (begin < 0) return true;
    }
  }
}
