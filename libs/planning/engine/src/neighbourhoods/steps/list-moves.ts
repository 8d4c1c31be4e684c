import type { PreparedDay } from '../../compiled-day/prepared-day';
import type { RandomSource } from '../../insertion/random-source';
import type { StepList } from '../../compiled-day/step-list';

/** Orders of all steps that keep what must come first in each visit. */
export class ListMoves {
  /** Steps exclude each other within their visits: only their order among those that compete means anything. */
  readonly isShop: boolean;

  constructor(
    private readonly day: PreparedDay,
    private readonly list: StepList,
    private readonly random: RandomSource,
  ) {
    this.isShop = list.compiled.some((c) => c.matrix.duration.some((d) => d > 0));
  }

  shuffle(order: Int32Array): void {
    const { list, random } = this,
      left = new Set(Array.from({ length: list.count }, (_, op) => op));
    for (let k = 0; k < list.count; k++) {
      const ready = [...left].filter((op) => list.before[op]!.every((b) => !left.has(b)));
      const op = ready[random.below(ready.length)] ?? [...left][0]!;
      order[k] = op;
      left.delete(op);
    }
  }

  /** Another position for one step. */
  move(order: Int32Array): void {
    const { list, random } = this,
      from = random.below(list.count),
      op = order[from]!;
    let low = 0,
      high = list.count - 1;
    for (let k = 0; k < list.count; k++) {
      if (k < from && list.before[op]!.includes(order[k]!)) low = k + 1;
      if (k > from && k <= high && list.after[op]!.includes(order[k]!)) high = k - 1;
    }
    let to = low + random.below(high - low + 1);
    for (let tries = 0; this.isShop && tries < 8 && !this.compete(op, order[to]!); tries++)
      to = low + random.below(high - low + 1);
    if (to < from) order.copyWithin(to + 1, to, from);
    else order.copyWithin(from, from + 1, to + 1);
    order[to] = op;
  }

  private compete(a: number, b: number): boolean {
    const { list } = this,
      { book } = this.day;
    if (a === b) return false;
    if (list.visit[a] === list.visit[b]) return true;
    const resources = (op: number): Int32Array =>
      book.stepDemands[list.compiled[list.visit[op]!]!.demand[list.position[op]!]!]!.resources;
    return resources(a).some((r) => resources(b).includes(r));
  }
}
