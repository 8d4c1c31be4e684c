import { decided, type BoundTrail } from './bound-trail';
import { Claims } from './claims';
import type { NumberWeights } from './number-weights';

const unasked = -0x7fffffff;

/** Fills claims that together imply `x ≥ v`, for a rise with that reason. */
export type Explain = (reason: number, x: number, v: number, rise: number, claims: Claims) => void;

/**
 * From a contradiction to what is learned of it: claims that cannot all hold, of which only one was made at the present
 * depth. Each claim is as weak as the contradiction lets it be.
 */
export class Contradiction {
  /** The clause: its first claim follows once the decisions after `backDepth` are taken back. */
  readonly learned = new Claims();
  backDepth = 0;
  /** Different depths of decisions in the clause. */
  depths = 0;
  private readonly need: Int32Array;
  private readonly rise: Int32Array;
  private readonly asked: Int32Array;
  private askedCount = 0;
  /** The depth that is resolved, and how many of the claims at hand were made there. */
  private level = 0;
  private present = 0;
  private readonly why = new Claims();
  /** Numbers and depths that the clause at hand has already. */
  private readonly written: Int32Array;
  private readonly depthSeen: Int32Array;
  private stamp = 0;

  constructor(
    private readonly trail: BoundTrail,
    private readonly weights: NumberWeights,
    private readonly explain: Explain,
  ) {
    this.need = new Int32Array(trail.count).fill(unasked);
    this.rise = new Int32Array(trail.count);
    this.asked = new Int32Array(trail.count * 2);
    this.written = new Int32Array(trail.count);
    this.depthSeen = new Int32Array(trail.count * 2 + 2);
  }

  /** Learns from the trail's failed claim; false when that rests on facts alone. */
  resolve(): boolean {
    const { trail, need, rise } = this,
      { failedNumber: x, failedValue: v } = trail;
    this.askedCount = this.present = 0;
    this.level = trail.depth;
    this.ask(x ^ 1, 1 - v);
    this.askWhy(trail.failedReason, x, v, trail.size);
    // Not everything that follows is drawn at once: the contradiction may be older than the last decision.
    if (this.present === 0) this.lowerLevel();
    if (this.present === 0) return false;
    let at = trail.size;
    for (;;) {
      at--;
      const y = trail.number[at]!;
      if (need[y] === unasked || rise[y] !== at) continue;
      if (this.present === 1) break;
      const value = need[y]!;
      need[y] = unasked;
      this.present--;
      this.askWhy(trail.reason[at]!, y, value, at);
    }
    this.write(trail.number[at]!);
    this.weights.fade();
    return true;
  }

  private askWhy(reason: number, x: number, v: number, rise: number): void {
    const { why } = this;
    why.size = 0;
    this.explain(reason, x, v, rise, why);
    for (let k = 0; k < why.size; k++) this.ask(why.number[k]!, why.value[k]!);
  }

  private lowerLevel(): void {
    this.level = 0;
    for (let k = 0; k < this.askedCount; k++) {
      const depth = this.trail.depthOf[this.rise[this.asked[k]!]!]!;
      if (depth > this.level) this.present = 0;
      this.level = Math.max(this.level, depth);
      if (depth === this.level) this.present++;
    }
  }

  private ask(x: number, v: number): void {
    const { trail, need, rise } = this;
    if (v <= trail.root[x]! || need[x]! >= v) return;
    const at = trail.riseOf(x, v),
      isPresent = trail.depthOf[at] === this.level;
    this.weights.add(x);
    if (need[x] === unasked) {
      this.asked[this.askedCount++] = x;
      if (this.askedCount === this.asked.length) this.compactAsked();
      if (isPresent) this.present++;
    } else if (isPresent && trail.depthOf[rise[x]!] !== this.level) this.present++;
    need[x] = v;
    rise[x] = at;
  }

  /** A number asked again after it was resolved stands in the list twice. */
  private compactAsked(): void {
    const kept = new Set<number>();
    for (let k = 0; k < this.askedCount; k++) if (this.need[this.asked[k]!] !== unasked) kept.add(this.asked[k]!);
    this.askedCount = 0;
    for (const x of kept) this.asked[this.askedCount++] = x;
  }

  private write(asserted: number): void {
    const { trail, need, rise, learned } = this;
    learned.size = 0;
    learned.add(asserted ^ 1, 1 - need[asserted]!);
    this.backDepth = 0;
    this.depths = 1;
    this.stamp++;
    for (let k = 0; k < this.askedCount; k++) {
      const x = this.asked[k]!,
        v = need[x]!;
      if (v === unasked || x === asserted || this.written[x] === this.stamp) continue;
      this.written[x] = this.stamp;
      if (this.isImplied(x, v)) continue;
      const depth = trail.depthOf[rise[x]!]!;
      learned.add(x ^ 1, 1 - v);
      if (this.depthSeen[depth] !== this.stamp) {
        this.depthSeen[depth] = this.stamp;
        this.depths++;
      }
      if (depth > this.backDepth) {
        this.backDepth = depth;
        learned.swap(1, learned.size - 1);
      }
    }
    for (let k = 0; k < this.askedCount; k++) need[this.asked[k]!] = unasked;
  }

  /** Whether claims made before this one imply it. */
  private isImplied(x: number, v: number): boolean {
    const { trail, why, need } = this,
      at = this.rise[x]!,
      reason = trail.reason[at]!;
    if (reason === decided) return false;
    why.size = 0;
    this.explain(reason, x, v, at, why);
    for (let k = 0; k < why.size; k++) {
      const y = why.number[k]!,
        w = why.value[k]!;
      if (w > trail.root[y]! && (need[y]! < w || this.rise[y]! >= at)) return false;
    }
    return true;
  }
}
