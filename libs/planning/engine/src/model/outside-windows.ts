import type { Interval } from './problem';

/** What none of the windows covers. */
export function outside(interval: Interval, windows: readonly Interval[]): readonly Interval[] {
  return windows.reduce<readonly Interval[]>(
    (pieces, w) => pieces.flatMap((p) => cut(p, w)),
    [{ from: interval.from, to: interval.to }],
  );
}

function cut(piece: Interval, away: Interval): readonly Interval[] {
  return [
    { from: piece.from, to: Math.min(piece.to, away.from) },
    { from: Math.max(piece.from, away.to), to: piece.to },
  ].filter((p) => p.from < p.to);
}

/** What some window covers, said once where windows overlap. */
export function inside(interval: Interval, windows: readonly Interval[]): readonly Interval[] {
  return outside(interval, outside(interval, windows));
}
