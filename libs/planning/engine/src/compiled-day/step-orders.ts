import type { Minutes } from '../model/problem';
import type { StartMatrix, StepOrder } from './prepared-day';

/** No bound between two starts. */
export const unbounded = -0x3fffffff;
/** Sets of steps are masks of 31 bits. */
export const mostSearchedSteps = 31;
/** More orders than this are searched rather than listed. */
const mostListed = 24;
const mostListedSteps = 6;

/** Longest ways; false when a cycle asks a step to start after itself. */
export function closeDifferences(n: number, weight: Int32Array): boolean {
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) {
      const first = weight[i * n + k]!;
      if (first === unbounded) continue;
      for (let j = 0; j < n; j++) {
        const second = weight[k * n + j]!;
        if (second !== unbounded && first + second > weight[i * n + j]!) weight[i * n + j] = first + second;
      }
    }
  for (let i = 0; i < n; i++) if (weight[i * n + i]! > 0) return false;
  return true;
}

/** Every order of the steps that the differences allow, shortest presence first; undefined when there are too many. */
export function stepOrders(matrix: StartMatrix, lead: Minutes, unit: Minutes): StepOrder[] | undefined {
  const { n, gap } = matrix;
  const orders: StepOrder[] = [],
    seen = new Set<string>();
  const sequence: number[] = [];
  let left = mostListed * 16;
  const extend = (weight: Int32Array): void => {
    if (orders.length > mostListed || left-- <= 0) return;
    if (sequence.length === n) {
      const key = orientation(n, gap, sequence);
      if (!seen.has(key)) orders.push(stepOrder(matrix, lead, unit, weight, sequence));
      seen.add(key);
      return;
    }
    const last = sequence.at(-1);
    for (let i = 0; i < n; i++) {
      if (sequence.includes(i)) continue;
      // Two neighbours that do not exclude each other are tried in one order only, unless a positive difference wants it.
      if (
        last !== undefined &&
        gap[last * n + i] === unbounded &&
        last > i &&
        weight[last * n + i]! <= 0 &&
        weight[i * n + last]! <= 0
      )
        continue;
      const next = Int32Array.from(weight);
      let wanted = true;
      for (let j = 0; j < n; j++) {
        if (j === i || sequence.includes(j)) continue;
        if (gap[i * n + j] !== unbounded) next[i * n + j] = Math.max(next[i * n + j]!, gap[i * n + j]!);
        else if (weight[j * n + i]! > 0) wanted = false;
      }
      if (!wanted || !closeDifferences(n, next)) continue;
      sequence.push(i);
      extend(next);
      sequence.pop();
    }
  };
  if (n > mostListedSteps) return undefined;
  extend(matrix.weight);
  if (orders.length > mostListed || left <= 0) return undefined;
  return orders.sort((a, b) => a.span - b.span);
}

function orientation(n: number, gap: Int32Array, sequence: readonly number[]): string {
  let key = '';
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++)
      if (gap[sequence[a]! * n + sequence[b]!] !== unbounded) key += `${sequence[a]!}<${sequence[b]!} `;
  return key.split(' ').sort().join(' ');
}

/** `closed` are the longest ways under this order. Only edges that no detour implies are kept. */
function stepOrder(
  matrix: StartMatrix,
  lead: Minutes,
  unit: Minutes,
  closed: Int32Array,
  sequence: readonly number[],
): StepOrder {
  const { n, tail } = matrix;
  const at = (a: number, b: number): number => closed[sequence[a]! * n + sequence[b]!]!;
  const implied = (a: number, b: number): boolean => {
    for (let m = a + 1; m < b; m++)
      if (at(a, m) !== unbounded && at(m, b) !== unbounded && at(a, m) + at(m, b) >= at(a, b)) return true;
    return false;
  };
  const forward: [number, number, number][] = [],
    back: [number, number, number][] = [];
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) {
      if (a === b || at(a, b) === unbounded) continue;
      if (a < b && !implied(a, b)) forward.push([a, b, at(a, b)]);
      if (a > b) back.push([a, b, at(a, b)]);
    }
  let span = 0;
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++)
      if (a === b || at(a, b) !== unbounded)
        span = Math.max(span, lead + (a === b ? 0 : at(a, b)) * unit + tail[sequence[b]!]!);
  const arriving = [...forward].sort((x, y) => x[1] - y[1]),
    leaving = [...forward].sort((x, y) => x[0] - y[0]);
  return {
    sequence: Int32Array.from(sequence),
    edgeStart: offsets(
      n,
      arriving.map((e) => e[1]),
    ),
    edgeFrom: column(arriving, 0),
    edgeWeight: column(arriving, 2),
    leaveStart: offsets(
      n,
      leaving.map((e) => e[0]),
    ),
    leaveTo: column(leaving, 1),
    leaveWeight: column(leaving, 2),
    backFrom: column(back, 0),
    backTo: column(back, 1),
    backWeight: column(back, 2),
    span,
  };
}

function column(edges: readonly (readonly [number, number, number])[], index: 0 | 1 | 2): Int32Array {
  return Int32Array.from(edges.map((e) => e[index]));
}

function offsets(n: number, keys: readonly number[]): Int32Array {
  const start = new Int32Array(n + 1);
  for (const k of keys) start[k + 1] = start[k + 1]! + 1;
  for (let k = 0; k < n; k++) start[k + 1] = start[k + 1]! + start[k]!;
  return start;
}
