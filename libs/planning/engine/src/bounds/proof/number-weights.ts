import type { RandomSource } from '../../insertion/random-source';

const fading = 1 / 0.95;
const greatest = 1e100;
const noise = 1e-3;

/** How much numbers have been part of contradictions lately, with the heaviest of those in the heap at hand. `x` and `x ^ 1` count as one. */
export class NumberWeights {
  readonly weight: Float64Array;
  private readonly heap: Int32Array;
  /** Where each stands in the heap; -1 outside. */
  private readonly rank: Int32Array;
  private size = 0;
  private step = 1;

  constructor(count: number, random: RandomSource) {
    this.weight = Float64Array.from({ length: count >> 1 }, () => random.next() * noise);
    this.heap = new Int32Array(count >> 1);
    this.rank = new Int32Array(count >> 1).fill(-1);
  }

  add(x: number): void {
    const k = x >> 1;
    this.weight[k] = this.weight[k]! + this.step;
    if (this.rank[k]! >= 0) this.lift(this.rank[k]!);
  }

  /** After each contradiction: what came before counts for less. */
  fade(): void {
    this.step *= fading;
    if (this.step < greatest) return;
    for (let k = 0; k < this.weight.length; k++) this.weight[k] = this.weight[k]! / greatest;
    this.step /= greatest;
  }

  insert(x: number): void {
    const k = x >> 1;
    if (this.rank[k]! >= 0) return;
    this.heap[this.size] = k;
    this.rank[k] = this.size;
    this.lift(this.size++);
  }

  /** Takes the heaviest out of the heap, as an even number; -1 when the heap is empty. */
  pop(): number {
    if (this.size === 0) return -1;
    const top = this.heap[0]!,
      last = this.heap[--this.size]!;
    this.rank[top] = -1;
    if (this.size > 0) {
      this.heap[0] = last;
      this.rank[last] = 0;
      this.sink();
    }
    return top * 2;
  }

  private lift(from: number): void {
    const { heap, rank, weight } = this,
      k = heap[from]!,
      w = weight[k]!;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1,
        other = heap[above]!;
      if (weight[other]! >= w) break;
      heap[at] = other;
      rank[other] = at;
      at = above;
    }
    heap[at] = k;
    rank[k] = at;
  }

  private sink(): void {
    const { heap, rank, weight, size } = this,
      k = heap[0]!,
      w = weight[k]!;
    let at = 0;
    for (;;) {
      let below = at * 2 + 1;
      if (below + 1 < size && weight[heap[below + 1]!]! > weight[heap[below]!]!) below++;
      if (below >= size || weight[heap[below]!]! <= w) break;
      heap[at] = heap[below]!;
      rank[heap[at]!] = at;
      at = below;
    }
    heap[at] = k;
    rank[k] = at;
  }
}
