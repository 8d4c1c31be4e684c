import { nextBit, previousBit } from '../compiled-day/bit-rows';
import type { StartMatrix } from '../compiled-day/prepared-day';
import { unbounded } from '../compiled-day/step-orders';

/** Into `last`, the last start of each step by relations alone; false when a step has none. `row` holds first words. */
export function lowerLatest(
  matrix: StartMatrix,
  words: Int32Array,
  row: Int32Array,
  count: number,
  last: Int32Array,
): boolean {
  const { n, weight } = matrix;
  for (let j = 0; j < n; j++) last[j] = previousBit(words, row[j]!, count * 32 - 1);
  for (let changed = true; changed;) {
    changed = false;
    for (let j = 0; j < n; j++) {
      let most = last[j]!;
      for (let k = 0; k < n; k++)
        if (k !== j && weight[j * n + k] !== unbounded) most = Math.min(most, last[k]! - weight[j * n + k]!);
      if (most < last[j]!) {
        last[j] = previousBit(words, row[j]!, most);
        changed = true;
      }
      if (last[j]! < 0) return false;
    }
  }
  return true;
}

/** Raises `least` to the earliest starts by relations alone; false when a step has none by its `last`. */
export function raiseLeast(
  matrix: StartMatrix,
  words: Int32Array,
  row: Int32Array,
  count: number,
  least: Int32Array,
  last: Int32Array,
): boolean {
  const { n, weight } = matrix;
  for (let changed = true; changed;) {
    changed = false;
    for (let j = 0; j < n; j++) {
      let bound = least[j]!;
      for (let i = 0; i < n; i++)
        if (i !== j && weight[i * n + j] !== unbounded) bound = Math.max(bound, least[i]! + weight[i * n + j]!);
      const at = nextBit(words, row[j]!, count, bound);
      if (at < 0 || at > last[j]!) return false;
      if (at !== least[j]) changed = true;
      least[j] = at;
    }
  }
  return true;
}

/** Into `late`, the latest starts in an order of the steps such that all is over by `departure`, minutes from the origin. */
export function latestInSequence(
  matrix: StartMatrix,
  words: Int32Array,
  row: Int32Array,
  sequence: Int32Array,
  unit: number,
  departure: number,
  late: Int32Array,
): boolean {
  const { n, weight, gap, tail } = matrix;
  for (let j = 0; j < n; j++) late[j] = Math.floor((departure - tail[j]!) / unit);
  for (;;) {
    let changed = false;
    for (let p = n - 1; p >= 0; p--) {
      const i = sequence[p]!;
      let most = late[i]!;
      for (let q = 0; q < n; q++) {
        if (q === p) continue;
        const k = sequence[q]!,
          w = weight[i * n + k]!,
          g = q > p ? gap[i * n + k]! : unbounded,
          b = g > w ? g : w;
        if (b !== unbounded && late[k]! - b < most) most = late[k]! - b;
      }
      const at = previousBit(words, row[i]!, most);
      if (at < 0) return false;
      if (at !== late[i]) changed = true;
      late[i] = at;
    }
    if (!changed) return true;
  }
}

/** Pushes earlier steps of `path` later where its last, too late for a maximum lag, asks it; false when that has no end. */
export function settleSequence(
  matrix: StartMatrix,
  words: Int32Array,
  row: Int32Array,
  count: number,
  path: Int32Array,
  length: number,
  start: Int32Array,
): boolean {
  const { n, weight, gap } = matrix;
  for (;;) {
    let first = length;
    for (let p = 0; p < length; p++) {
      const i = path[p]!;
      for (let q = p + 1; q < length; q++) {
        const k = path[q]!,
          w = weight[k * n + i]!;
        if (w !== unbounded && start[k]! + w > start[i]!) {
          const at = nextBit(words, row[i]!, count, start[k]! + w);
          if (at < 0) return false;
          start[i] = at;
          if (p < first) first = p;
        }
      }
    }
    if (first === length) return true;
    for (let q = first + 1; q < length; q++) {
      const k = path[q]!;
      let bound = start[k]!;
      for (let p = 0; p < q; p++) {
        const i = path[p]!,
          w = weight[i * n + k]!,
          g = gap[i * n + k]!,
          b = start[i]! + (g > w ? g : w);
        if (b > bound) bound = b;
      }
      if (bound === start[k]!) continue;
      const at = nextBit(words, row[k]!, count, bound);
      if (at < 0) return false;
      start[k] = at;
    }
  }
}
