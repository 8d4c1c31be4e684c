import { nextBit } from '../compiled-day/bit-rows';
import type { CompiledVariant, PreparedVisit, VisitVariant } from '../compiled-day/prepared-day';
import { unbounded } from '../compiled-day/step-orders';
import type { DayState } from '../compiled-day/state/day-state';
import { Programme } from '../compiled-day/state/programme';
import type { CandidateWeighing } from './candidate-weighing';
import { anyServing } from './step-servings';

/** Of the placements left, the part that one first start may take. */
const sharePerBegin = 1 / 8;

/**
 * For visits whose own steps stand in each other's way: places step after step by ascending start, each in the ledger
 * before the next is asked where it can be, and takes back what leads to nothing cheaper.
 */
export class EntangledSearch {
  /** Whether starts were passed over for want of placements. */
  wasCut = false;
  private left = 0;
  private stop = 0;
  private visit!: PreparedVisit;
  private variant!: VisitVariant;
  private compiled!: CompiledVariant;
  private programme!: Programme;
  private readonly soonest: Int32Array[] = [];
  private readonly latest: Int32Array[] = [];

  constructor(
    private readonly state: DayState,
    private readonly weighing: CandidateWeighing,
  ) {}

  /** Tells the weighing each programme that is cheaper than its best; returns how many of the placements were taken. */
  find(visit: PreparedVisit, placements: number): number {
    this.left = placements;
    this.wasCut = false;
    this.visit = visit;
    this.programme = new Programme(visit);
    for (const variant of visit.variants) {
      const { compiled } = variant;
      if (variant.cost >= this.weighing.best) break;
      if (compiled === undefined || !compiled.entangled || compiled.span === Infinity) continue;
      this.variant = variant;
      this.compiled = compiled;
      while (this.soonest.length <= compiled.n) {
        this.soonest.push(new Int32Array(64));
        this.latest.push(new Int32Array(64));
      }
      this.stop = 0;
      this.extend(0, 0, -1, -1, -1);
    }
    return placements - this.left;
  }

  /** Places the steps that are left, none before slot `from`; at that slot only those listed behind `after`. */
  private extend(depth: number, from: number, after: number, begin: number, end: number): void {
    const { compiled, programme, visit } = this,
      { n, steps, demand, matrix } = compiled,
      soonest = this.soonest[depth]!;
    if (depth === n) {
      this.weighing.weighEntered(visit, this.variant, programme, begin, end);
      return;
    }
    if (!this.reckon(depth, from)) return;
    for (;;) {
      let next = -1;
      for (let p = 0; p < n; p++)
        if (programme.starts[steps[p]!]! < 0 && (next < 0 || soonest[p]! < soonest[next]!)) next = p;
      const slot = soonest[next]!;
      if (!this.mayBeCheaper(slot, depth === 0 ? slot : begin, end)) return;
      if (slot > from || next > after) {
        if (depth === 0) this.stop = Math.floor(this.left * (1 - sharePerBegin));
        if (this.left <= this.stop) {
          this.wasCut = true;
          return;
        }
        const over = slot * this.state.day.units.unit + matrix.tail[next]!;
        programme.starts[steps[next]!] = slot;
        anyServing(this.state, visit, programme, steps[next]!, demand[next]!, () => {
          this.left--;
          this.extend(depth + 1, slot, next, depth === 0 ? slot : begin, Math.max(end, over));
          return false;
        });
        programme.starts[steps[next]!] = -1;
      }
      soonest[next] = this.nextStart(next, slot + 1);
      if (soonest[next]! < 0 || soonest[next]! > this.latest[depth]![next]!) return;
    }
  }

  /** For each step that is left, its first start and the last that the placed ones let it have; false when it has none. */
  private reckon(depth: number, from: number): boolean {
    const {
        n,
        steps,
        matrix: { weight, gap },
      } = this.compiled,
      { starts } = this.programme,
      soonest = this.soonest[depth]!,
      latest = this.latest[depth]!;
    for (let p = 0; p < n; p++) {
      if (starts[steps[p]!]! >= 0) continue;
      let least = from,
        most = this.state.day.units.slots;
      for (let q = 0; q < n; q++) {
        const at = starts[steps[q]!]!;
        if (at < 0) continue;
        least = Math.max(least, at + weight[q * n + p]!, at + gap[q * n + p]!);
        if (weight[p * n + q] !== unbounded) most = Math.min(most, at - weight[p * n + q]!);
      }
      soonest[p] = this.nextStart(p, least);
      latest[p] = most;
      if (soonest[p]! < 0 || soonest[p]! > most) return false;
    }
    return true;
  }

  private nextStart(p: number, from: number): number {
    const { tables, day } = this.state;
    return nextBit(tables.rows, tables.row(this.compiled.demand[p]!), day.units.words, from);
  }

  /** Whether a programme whose remaining steps start at a slot or later could cost less than the best. */
  private mayBeCheaper(slot: number, begin: number, end: number): boolean {
    const {
        visit,
        compiled: { n, steps, matrix },
      } = this,
      { unit } = this.state.day.units;
    if (visit.hasPins) return this.variant.cost < this.weighing.best;
    let over = end,
      work = 0;
    for (let p = 0; p < n; p++) {
      if (this.programme.starts[steps[p]!]! >= 0) continue;
      over = Math.max(over, slot * unit + matrix.tail[p]!);
      work += matrix.duration[p]!;
    }
    if (work > 0) over = Math.max(over, slot * unit + work + matrix.lag);
    const presence = over - begin * unit + visit.visit.arrivalLead;
    return (
      presence <= visit.longestPresence && this.weighing.leastCost(this.variant, presence, over) < this.weighing.best
    );
  }
}
