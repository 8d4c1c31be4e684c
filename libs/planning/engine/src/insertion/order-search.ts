import { nextBit } from '../compiled-day/bit-rows';
import type { StartMatrix } from '../compiled-day/prepared-day';
import { ComparedSequences } from './compared-sequences';
import { latestInSequence, lowerLatest, raiseLeast, settleSequence } from './start-fixpoints';

const none = 0x3fffffff;

/**
 * Earliest end of a visit over every order of its steps, by depth-first search: steps are sequenced one by one at their
 * earliest starts; a partial sequence is dropped when it cannot end in time or when another sequence of the same steps
 * leaves every remaining step at least as free.
 */
export class OrderSearch {
  /** First word of the row of each step, by position in the variant. */
  readonly row = new Int32Array(64);
  readonly early = new Int32Array(64);
  readonly late = new Int32Array(64);
  readonly sequence = new Int32Array(64);
  /** The least end, in minutes from the origin, that a dropped sequence could still have reached. */
  dropped = none;
  nodes = 0;
  /** Compare sequences only where no maximum lag still runs: slower, and without a doubt. */
  strict = false;
  private matrix!: StartMatrix;
  private words!: Int32Array;
  private count = 0;
  private unit = 1;
  private limit = 0;
  private found = none;
  private budget = 0;
  private readonly start: Int32Array[] = [];
  private readonly least: Int32Array[] = [];
  private readonly path = new Int32Array(64);
  private readonly compared = new ComparedSequences();
  private readonly last = new Int32Array(64);

  /**
   * Sets `sequence` and `early` to an order that ends first, no start before slot `from`; returns its end in minutes
   * from the origin, or a large number when none ends before `limit`. `dropped` then bounds what was not reached.
   */
  earliest(
    matrix: StartMatrix,
    words: Int32Array,
    count: number,
    unit: number,
    from: number,
    limit: number,
    budget: number,
  ): number {
    const { n } = matrix;
    this.matrix = matrix;
    this.words = words;
    this.count = count;
    this.unit = unit;
    this.limit = limit;
    this.found = this.dropped = none;
    this.budget = this.nodes + budget;
    this.compared.begin(matrix, this.strict);
    while (this.start.length <= n) {
      this.start.push(new Int32Array(64));
      this.least.push(new Int32Array(64));
    }
    this.start[0]!.fill(-1);
    this.least[0]!.fill(from);
    if (raiseLeast(matrix, words, this.row, count, this.least[0]!, this.last)) this.extend(0, 0, 0, 0);
    return this.found;
  }

  /** To be called when rows have changed, before `earliest`: false when some step has no start left. */
  setLatest(matrix: StartMatrix, words: Int32Array, count: number): boolean {
    return lowerLatest(matrix, words, this.row, count, this.last);
  }

  get size(): number {
    return this.matrix.n;
  }

  /** Whether the node budget ran out: then nothing is proven about what was not found. */
  get exhausted(): boolean {
    return this.nodes >= this.budget;
  }

  private extend(depth: number, mask: number, end: number, last: number): void {
    const { n, duration, tail, before, eager } = this.matrix;
    if (depth === n) {
      if (end < this.limit) {
        this.limit = this.found = end;
        this.early.set(this.start[depth]!);
        this.sequence.set(this.path);
      }
      return;
    }
    if (this.nodes++ >= this.budget) return;
    const least = this.least[depth]!,
      start = this.start[depth]!;
    // The exclusive steps that remain come one after the other.
    let first = none,
      work = 0,
      reach = end;
    for (let j = 0; j < n; j++) {
      if (start[j]! >= 0) continue;
      if (tail[j]! + least[j]! * this.unit > reach) reach = tail[j]! + least[j]! * this.unit;
      if (duration[j]! > 0) {
        work += duration[j]!;
        if (least[j]! < first) first = least[j]!;
      }
    }
    if (first !== none) {
      const over = first * this.unit + work + this.ways(start, mask === 0 ? -1 : last) + this.matrix.lag;
      if (over > reach) reach = over;
    }
    if (reach >= this.limit) {
      if (reach < this.dropped) this.dropped = reach;
      return;
    }
    if (this.compared.dominate(mask, last, end, least, start)) return;
    let tried = 0;
    for (;;) {
      let next = -1,
        soonest = none;
      for (let j = 0; j < n; j++) {
        if (start[j]! >= 0 || ((tried >>> j) & 1) === 1 || (before[j]! & ~mask) !== 0) continue;
        const at = eager[j] === 1 ? -1 : least[j]!;
        if (at < soonest) {
          soonest = at;
          next = j;
        }
      }
      if (next < 0) return;
      tried |= 1 << next;
      this.append(depth, mask, next, last, end);
      if (eager[next] === 1 || this.nodes >= this.budget) return;
    }
  }

  /** Minutes of travel that the remaining exclusive steps cost at least: one way into each location but the present one. */
  private ways(start: Int32Array, last: number): number {
    const { n, duration, region, entry } = this.matrix;
    let seen = last < 0 ? 0 : 1 << region[last]!,
      sum = 0,
      most = 0;
    for (let j = 0; j < n; j++) {
      if (start[j]! >= 0 || duration[j] === 0 || ((seen >>> region[j]!) & 1) === 1) continue;
      seen |= 1 << region[j]!;
      sum += entry[j]!;
      if (entry[j]! > most) most = entry[j]!;
    }
    // The first remaining step's own way is already in its least start; from nowhere, one location costs no way.
    return sum - most;
  }

  private append(depth: number, mask: number, j: number, last: number, end: number): void {
    const { n, weight, gap, tail, anchor } = this.matrix,
      start = this.start[depth + 1]!,
      least = this.least[depth + 1]!;
    start.set(this.start[depth]!);
    least.set(this.least[depth]!);
    const at = nextBit(this.words, this.row[j]!, this.count, least[j]!);
    if (at < 0) return;
    this.path[depth] = j;
    start[j] = at;
    // Only a maximum lag to an earlier step, come too late, moves anything but the new one.
    let late = false;
    for (let p = 0; p < depth && !late; p++) {
      const i = this.path[p]!;
      late = ((anchor[i]! >>> j) & 1) === 1 && at + weight[j * n + i]! > start[i]!;
    }
    if (late && !settleSequence(this.matrix, this.words, this.row, this.count, this.path, depth + 1, start)) return;
    for (let p = late ? 0 : depth; p <= depth; p++) {
      const i = this.path[p]!,
        from = start[i]!,
        e = from * this.unit + tail[i]!;
      if (e > end) end = e;
      for (let u = 0; u < n; u++) {
        if (start[u]! >= 0) continue;
        const w = weight[i * n + u]!,
          g = gap[i * n + u]!,
          bound = from + (g > w ? g : w);
        if (bound <= least[u]!) continue;
        const soonest = nextBit(this.words, this.row[u]!, this.count, bound);
        if (soonest < 0 || soonest > this.last[u]!) return;
        least[u] = soonest;
      }
    }
    this.extend(depth + 1, mask | (1 << j), end, this.matrix.duration[j]! > 0 ? j : last);
  }

  /** Latest starts in the order of `sequence` such that all is over by `departure`, minutes from the origin. */
  latest(departure: number): boolean {
    return latestInSequence(this.matrix, this.words, this.row, this.sequence, this.unit, departure, this.late);
  }
}
