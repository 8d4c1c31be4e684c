const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The longest that pieces, each at most once and none cut, fill of so many minutes. */
export function longestFilling(pieces: readonly number[]): (minutes: number) => number {
  const unit = pieces.reduce(gcd, 0),
    most = pieces.reduce((sum, p) => sum + p, 0);
  if (unit === 0) return () => 0;
  const reached = new Uint8Array(most / unit + 1),
    counts = new Map<number, number>();
  for (const p of pieces) counts.set(p, (counts.get(p) ?? 0) + 1);
  reached[0] = 1;
  for (const [piece, count] of counts) {
    const step = piece / unit;
    // Pieces of this length used up to each sum that nothing else reaches.
    const used = new Map<number, number>();
    for (let sum = step; sum < reached.length; sum++) {
      if (reached[sum] === 1 || reached[sum - step] === 0) continue;
      const before = used.get(sum - step) ?? 0;
      if (before === count) continue;
      reached[sum] = 1;
      used.set(sum, before + 1);
    }
  }
  return (minutes) => {
    let sum = Math.min(most / unit, Math.max(0, Math.floor(minutes / unit)));
    while (reached[sum] === 0) sum--;
    return sum * unit;
  };
}
