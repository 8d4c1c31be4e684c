/** Minutes since local midnight. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A track for each span so that spans on one track never overlap. A span keeps the track it wishes (its unit's number) when it is free;
 * touching spans do not overlap.
 */
export function tracksFor(spans: readonly (Span & { readonly wished: number })[]): number[] {
  const tracks = new Array<number>(spans.length).fill(0);
  const ends: number[] = [];
  const order = spans.map((_, slot) => slot).sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0));
  for (const slot of order) {
    const span = spans[slot];
    if (span === undefined) continue;
    const isFree = (track: number): boolean => (ends[track] ?? Number.NEGATIVE_INFINITY) <= span.start;
    let track = isFree(span.wished) ? span.wished : 0;
    while (!isFree(track)) track += 1;
    ends[track] = span.end;
    tracks[slot] = track;
  }
  return tracks;
}
