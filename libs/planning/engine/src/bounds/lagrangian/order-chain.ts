import type { StepOrder } from '../../search/prepare/prepared-day';

/** One order of a visit's steps as a chain: differences between starts in slots, by position in the order. */
export interface OrderChain {
  readonly order: StepOrder;
  /** Least and most slots from the start of position `k - 1` to that of `k`. */
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** Stretches of the chain in which a start also binds later ones than the next; they do not overlap. */
  readonly carried: readonly CarriedStart[];
}

export interface CarriedStart {
  readonly from: number;
  readonly to: number;
  /** Slots from the carried start, per position `from + 1 … to`, by position minus `from`. */
  readonly min: Float64Array;
  readonly max: Float64Array;
}

/** Differences that the chain does not imply are carried where that is possible and left out where two stretches would overlap. */
export function orderChain(order: StepOrder): OrderChain {
  const n = order.sequence.length, min = matrix(n, -Infinity), max = matrix(n, Infinity);
  for (let b = 0; b < n; b++)
    for (let e = order.edgeStart[b]!; e < order.edgeStart[b + 1]!; e++) min[order.edgeFrom[e]! * n + b] = order.edgeWeight[e]!;
  order.backFrom.forEach((b, e) => { max[order.backTo[e]! * n + b] = -order.backWeight[e]!; });
  const nextMin = Float64Array.from({ length: n }, (_, k) => (k === 0 ? 0 : min[(k - 1) * n + k]!));
  const nextMax = Float64Array.from({ length: n }, (_, k) => (k === 0 ? 0 : max[(k - 1) * n + k]!));
  const carried: CarriedStart[] = [];
  let free = 0;
  for (let a = 0; a < n; a++) {
    const bound = Array.from({ length: n }, (_, b) => b).filter((b) => b > a + 1 && !isImplied(a, b, min[a * n + b]!, max[a * n + b]!, nextMin, nextMax));
    if (a < free || bound.length === 0) continue;
    const to = bound.at(-1)!;
    carried.push({
      from: a, to,
      min: Float64Array.from({ length: to - a + 1 }, (_, k) => (bound.includes(a + k) ? min[a * n + a + k]! : -Infinity)),
      max: Float64Array.from({ length: to - a + 1 }, (_, k) => (bound.includes(a + k) ? max[a * n + a + k]! : Infinity)),
    });
    free = to;
  }
  return { order, min: nextMin, max: nextMax, carried };
}

const matrix = (n: number, value: number): Float64Array => new Float64Array(n * n).fill(value);

function isImplied(a: number, b: number, min: number, max: number, nextMin: Float64Array, nextMax: Float64Array): boolean {
  let least = 0, most = 0;
  for (let k = a + 1; k <= b; k++) {
    least += nextMin[k]!;
    most += nextMax[k]!;
  }
  return least >= min && most <= max;
}
