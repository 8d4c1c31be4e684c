import type { BoundTrail } from './bound-trail';
import type { Claims } from './claims';
import { because, Kind } from './reason';

/** `target ≥ source + weight`, always or where a choice (a yes-or-no number) is made. */
export interface Arc {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly choice: number;
}
export const always = -1;

/** What follows from one start for another, and from two starts for their order. */
export class DifferenceArcs {
  private readonly first: Int32Array;
  private readonly source: Int32Array;
  private readonly target: Int32Array;
  private readonly weight: Int32Array;
  private readonly choice: Int32Array;
  /** The two arcs of each choice. */
  private readonly ofChoice: Int32Array;
  /** Arcs looked at. */
  work = 0;

  constructor(
    private readonly trail: BoundTrail,
    arcs: readonly Arc[],
  ) {
    const sorted = [...arcs].sort((a, b) => a.source - b.source);
    this.first = new Int32Array(trail.count + 1);
    for (const arc of sorted) this.first[arc.source + 1] = this.first[arc.source + 1]! + 1;
    for (let x = 0; x < trail.count; x++) this.first[x + 1] = this.first[x + 1]! + this.first[x]!;
    this.source = Int32Array.from(sorted, (a) => a.source);
    this.target = Int32Array.from(sorted, (a) => a.target);
    this.weight = Int32Array.from(sorted, (a) => a.weight);
    this.choice = Int32Array.from(sorted, (a) => a.choice);
    this.ofChoice = new Int32Array(trail.count * 2).fill(-1);
    sorted.forEach(({ choice }, at) => {
      if (choice === always) return;
      this.ofChoice[choice * 2 + (this.ofChoice[choice * 2] === -1 ? 0 : 1)] = at;
    });
  }

  /** Draws what follows from the bound of `x`; false on a contradiction. */
  draw(x: number): boolean {
    const { trail, target, weight, choice } = this,
      { low } = trail;
    if (x >= trail.firstChoice) return this.drawChoice(x);
    const bound = low[x]!,
      to = this.first[x + 1]!;
    this.work += to - this.first[x]!;
    for (let at = this.first[x]!; at < to; at++) {
      const c = choice[at]!,
        y = target[at]!,
        v = bound + weight[at]!;
      if (c === always || low[c]! > 0) {
        if (v > low[y]! && !trail.raise(y, v, because(Kind.arc, at))) return false;
      } else if (low[c ^ 1]! < 0 && v + low[y ^ 1]! > 0) trail.raise(c ^ 1, 1, because(Kind.arc, at));
    }
    return true;
  }

  private drawChoice(c: number): boolean {
    const { trail, target, source, weight, ofChoice } = this,
      { low } = trail;
    for (let k = 0; k < 2; k++) {
      const at = ofChoice[c * 2 + k]!;
      if (at >= 0 && !trail.raise(target[at]!, low[source[at]!]! + weight[at]!, because(Kind.arc, at))) return false;
    }
    return true;
  }

  /** Why `x ≥ v`, which followed from arc `at` as the rise number `rise`. */
  explain(at: number, x: number, v: number, rise: number, claims: Claims): void {
    const source = this.source[at]!,
      weight = this.weight[at]!,
      { trail } = this;
    if (x < trail.firstChoice) {
      claims.add(source, v - weight);
      if (this.choice[at]! >= 0) claims.add(this.choice[at]!, 1);
      return;
    }
    // Both bounds together exclude the order: what they exceed is given back to the one that then needs no reason, or to the first.
    const end = this.target[at]! ^ 1;
    let p = trail.lowAt(source, rise),
      q = trail.lowAt(end, rise),
      spare = p + q + weight - 1;
    const fromEnd = Math.min(spare, q - trail.root[end]!);
    if (fromEnd === q - trail.root[end]!) {
      q -= fromEnd;
      spare -= fromEnd;
    }
    p -= spare;
    claims.add(source, p);
    claims.add(end, q);
  }
}
