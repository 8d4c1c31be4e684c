/**
 * Rows of bits, one bit per time slot, packed 32 to a word in a shared pool: row `base` is `words[base .. base + count)`.
 * Bit 0 is the first slot. Nothing here allocates.
 */

/** The first set bit at or after `from`, or -1. */
export function nextBit(words: Int32Array, base: number, count: number, from: number): number {
  let w = from >>> 5;
  if (w >= count) return -1;
  let x = words[base + w]! & (-1 << (from & 31));
  while (x === 0) {
    if (++w >= count) return -1;
    x = words[base + w]!;
  }
  return (w << 5) + 31 - Math.clz32(x & -x);
}

/** The last set bit at or before `from`, or -1. */
export function previousBit(words: Int32Array, base: number, from: number): number {
  if (from < 0) return -1;
  let w = from >>> 5;
  let x = words[base + w]! & (-1 >>> (31 - (from & 31)));
  while (x === 0) {
    if (--w < 0) return -1;
    x = words[base + w]!;
  }
  return (w << 5) + 31 - Math.clz32(x);
}

export function hasBit(words: Int32Array, base: number, at: number): boolean {
  return ((words[base + (at >>> 5)]! >>> (at & 31)) & 1) === 1;
}

export function setBit(words: Int32Array, base: number, at: number, on: boolean): void {
  const w = base + (at >>> 5);
  if (on) words[w] = words[w]! | (1 << (at & 31));
  else words[w] = words[w]! & ~(1 << (at & 31));
}

/** Whether every bit of `[from, to)` is set; true for an empty range. */
export function allSet(words: Int32Array, base: number, from: number, to: number): boolean {
  if (to <= from) return true;
  const first = from >>> 5,
    last = (to - 1) >>> 5;
  const low = -1 << (from & 31),
    high = -1 >>> (31 - ((to - 1) & 31));
  if (first === last) return (words[base + first]! & low & high) === (low & high);
  if ((words[base + first]! & low) !== low) return false;
  for (let w = first + 1; w < last; w++) if (words[base + w] !== -1) return false;
  return (words[base + last]! & high) === (high | 0);
}

/** `target[i] = target[i] AND target[i + by]`: a run of `n` set bits becomes one of `n - by`. Zeros come in at the end. */
export function andShifted(words: Int32Array, base: number, count: number, by: number): void {
  const q = by >>> 5,
    r = by & 31;
  for (let w = 0; w < count; w++) {
    const i = w + q;
    const low = i < count ? words[base + i]! : 0;
    const high = i + 1 < count ? words[base + i + 1]! : 0;
    words[base + w] = words[base + w]! & (r === 0 ? low : (low >>> r) | (high << (32 - r)));
  }
}

/** Leaves set the bits that begin a run of at least `length` set bits. */
export function keepRuns(words: Int32Array, base: number, count: number, length: number): void {
  let reached = 1;
  while (reached * 2 <= length) {
    andShifted(words, base, count, reached);
    reached *= 2;
  }
  if (reached < length) andShifted(words, base, count, length - reached);
}
