import type { DayView } from '@diurne/contracts';
import type { Span } from './tracks';

/** What another unit has taken of a lane's resource, on a track where nothing of ours stands meanwhile; nobody of it is named. */
export interface Elsewhere extends Span {
  readonly unitName: string;
  readonly amount: number;
  readonly track: number;
}
type OnTrack = Span & { readonly track: number };
interface Row {
  readonly id: string;
  readonly tracks: number;
  readonly blocks: readonly OnTrack[];
  readonly stays: readonly OnTrack[];
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The first track that is free all the while. */
function freeTrack(standing: readonly OnTrack[], span: Span): number {
  const taken = new Set(standing.filter((one) => overlap(one, span)).map(({ track }) => track));
  let track = 0;
  while (taken.has(track)) track += 1;
  return track;
}

/** One block for each unit of the resource that is taken, within the hours that are shown. */
export function withElsewhere<Lane extends Row>(
  row: Lane,
  taken: DayView['elsewhere'],
  hours: { from: number; to: number },
): Lane & { readonly elsewhere: readonly Elsewhere[] } {
  const standing: OnTrack[] = row.stays.length > 0 ? [...row.stays] : [...row.blocks];
  const elsewhere: Elsewhere[] = [];
  for (const { resourceId, from, to, amount, unitName } of taken) {
    const span = { start: Math.max(from, hours.from), end: Math.min(to, hours.to) };
    if (resourceId !== row.id || span.start >= span.end) continue;
    for (let unit = 0; unit < amount; unit += 1) {
      const block = { ...span, unitName, amount, track: freeTrack(standing, span) };
      standing.push(block);
      elsewhere.push(block);
    }
  }
  return { ...row, elsewhere, tracks: Math.max(row.tracks, ...elsewhere.map(({ track }) => track + 1)) };
}
