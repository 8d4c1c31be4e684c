/** No reason is kept: a decision, or a fact. */
export const decided = -1;
const nothing = -0x3fffffff;

/**
 * Lower bounds on whole numbers, and the order in which they rose. Number `x ^ 1` is minus number `x`, so an upper bound
 * is a lower bound too; yes-or-no numbers, from `firstChoice` on, are -1 or 1. A claim is a pair (x, v): x ≥ v.
 */
export class BoundTrail {
  readonly low: Int32Array;
  /** Bounds that hold whatever is decided. */
  readonly root: Int32Array;
  /** Of each number, its latest rise. */
  readonly latest: Int32Array;
  /** Of each rise: which number, to and from which bound, its rise before, why, at which depth of decisions. */
  number = new Int32Array(1024);
  value = new Int32Array(1024);
  before = new Int32Array(1024);
  previous = new Int32Array(1024);
  reason = new Int32Array(1024);
  depthOf = new Int32Array(1024);
  size = 0;
  depth = 0;
  /** Of each depth, its first rise. */
  readonly firstOf: Int32Array;
  /** Rises whose consequences have been drawn. */
  drawn = 0;
  /** The claim that could not be, and its reason. */
  failedNumber = -1;
  failedValue = 0;
  failedReason = decided;

  constructor(
    readonly count: number,
    readonly firstChoice: number,
  ) {
    this.low = new Int32Array(count).fill(nothing);
    this.low.fill(-1, firstChoice);
    this.root = Int32Array.from(this.low);
    this.latest = new Int32Array(count).fill(-1);
    this.firstOf = new Int32Array(count * 2 + 2);
  }

  /** What is known of a number before anything is decided. */
  fact(x: number, least: number, most: number): void {
    this.low[x] = this.root[x] = least;
    this.low[x ^ 1] = this.root[x ^ 1] = -most;
  }

  /** Raises a bound; false when it passes the number's upper bound. */
  raise(x: number, v: number, reason: number): boolean {
    const low = this.low,
      value = x >= this.firstChoice ? 1 : v;
    if (value <= low[x]!) return true;
    if (value + low[x ^ 1]! > 0) {
      this.failedNumber = x;
      this.failedValue = value;
      this.failedReason = reason;
      return false;
    }
    const at = this.size++;
    if (at === this.number.length) this.grow();
    this.number[at] = x;
    this.value[at] = value;
    this.before[at] = low[x]!;
    this.previous[at] = this.latest[x]!;
    this.reason[at] = reason;
    this.depthOf[at] = this.depth;
    this.latest[x] = at;
    low[x] = value;
    return true;
  }

  deepen(): void {
    this.firstOf[++this.depth] = this.size;
  }

  /** Takes back everything deeper than `depth`. */
  backTo(depth: number): void {
    if (depth >= this.depth) return;
    const from = this.firstOf[depth + 1]!,
      { low, latest, number, before, previous } = this;
    for (let at = this.size - 1; at >= from; at--) {
      const x = number[at]!;
      low[x] = before[at]!;
      latest[x] = previous[at]!;
    }
    this.size = this.drawn = from;
    this.depth = depth;
  }

  /** Makes what holds without any decision a fact. */
  settle(): void {
    for (let at = 0; at < this.size; at++) {
      const x = this.number[at]!;
      this.root[x] = this.low[x]!;
      this.latest[x] = -1;
    }
    this.size = this.drawn = 0;
  }

  /** The rise that first made `x ≥ v` true. */
  riseOf(x: number, v: number): number {
    let at = this.latest[x]!;
    while (this.before[at]! >= v) at = this.previous[at]!;
    return at;
  }

  /** The bound of `x` just before a rise. */
  lowAt(x: number, rise: number): number {
    let at = this.latest[x]!;
    while (at >= rise) at = this.previous[at]!;
    return at < 0 ? this.root[x]! : this.value[at]!;
  }

  private grow(): void {
    const enlarge = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(old.length * 2);
      larger.set(old);
      return larger;
    };
    this.number = enlarge(this.number);
    this.value = enlarge(this.value);
    this.before = enlarge(this.before);
    this.previous = enlarge(this.previous);
    this.reason = enlarge(this.reason);
    this.depthOf = enlarge(this.depthOf);
  }
}
