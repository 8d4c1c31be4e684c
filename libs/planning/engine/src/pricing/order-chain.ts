import type { StepOrder } from '../compiled-day/prepared-day';

/** One order of a visit's steps as a chain: differences between starts in slots, by position in the order. */
export interface OrderChain {
  readonly order: StepOrder;
  /** Least and most slots from the start of position `k - 1` to that of `k`. */
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** The first stretch of the chain in which a start also binds later ones than the next. */
  readonly carried: CarriedStart | undefined;
}

export interface CarriedStart {
  readonly from: number;
  readonly to: number;
  /** Slots from the carried start, per position `from + 1 … to`, by position minus `from`. */
  readonly min: Float64Array;
  readonly max: Float64Array;
}

/** Differences that the chain does not imply are carried in its first such stretch and left out of later ones. */
export function orderChain(order: StepOrder): OrderChain {
  const n = order.sequence.length,
    min = matrix(n, -Infinity),
    max = matrix(n, Infinity);
  for (let b = 0; b < n; b++)
    for (let e = order.edgeStart[b]!; e < order.edgeStart[b + 1]!; e++)
      min[order.edgeFrom[e]! * n + b] = order.edgeWeight[e]!;
  order.backFrom.forEach((b, e) => {
    max[order.backTo[e]! * n + b] = -order.backWeight[e]!;
  });
  const nextMin = Float64Array.from({ length: n }, (_, k) => (k === 0 ? 0 : min[(k - 1) * n + k]!));
  const nextMax = Float64Array.from({ length: n }, (_, k) => (k === 0 ? 0 : max[(k - 1) * n + k]!));
  for (let a = 0; a < n; a++) {
    const bound = Array.from({ length: n }, (_, b) => b).filter(
      (b) => b > a + 1 && !isImplied(a, b, min[a * n + b]!, max[a * n + b]!, nextMin, nextMax),
    );
    if (bound.length === 0) continue;
    const to = bound.at(-1)!,
      within = (matrix: Float64Array, free: number): Float64Array =>
        Float64Array.from({ length: to - a + 1 }, (_, k) => (bound.includes(a + k) ? matrix[a * n + a + k]! : free));
    return {
      order,
      min: nextMin,
      max: nextMax,
      carried: { from: a, to, min: within(min, -Infinity), max: within(max, Infinity) },
    };
  }
  return { order, min: nextMin, max: nextMax, carried: undefined };
}

const matrix = (n: number, value: number): Float64Array => new Float64Array(n * n).fill(value);

function isImplied(
  a: number,
  b: number,
  min: number,
  max: number,
  nextMin: Float64Array,
  nextMax: Float64Array,
): boolean {
  let least = 0,
    most = 0;
  for (let k = a + 1; k <= b; k++) {
    least += nextMin[k]!;
    most += nextMax[k]!;
  }
  return least >= min && most <= max;
}
