import type { LaneRow } from './lanes.view-model';
import { rowHeight, trackHeight, trackTop, type Density } from './scale';

/** Where each lane stands in the picture, in pixels from the top of the first. */
export interface LaidOut {
  readonly row: LaneRow;
  readonly top: number;
  readonly height: number;
}
export interface LaneLayout {
  readonly density: Density;
  readonly lanes: readonly LaidOut[];
  readonly height: number;
}

export function layOut(rows: readonly LaneRow[], density: Density): LaneLayout {
  let top = 0;
  const lanes = rows.map((row) => {
    const laid = { row, top, height: rowHeight(row.tracks, density) };
    top += laid.height;
    return laid;
  });
  return { density, lanes, height: top };
}

export interface ThreadPoint {
  readonly start: number;
  readonly end: number;
  readonly y: number;
}

/** The way of one visit through the lanes, in the order of its steps: one point per step, in the first lane that shows it. */
export function threadOf(layout: LaneLayout, visitId: string): ThreadPoint[] {
  const seen = new Map<string, ThreadPoint>();
  for (const { row, top } of layout.lanes) {
    for (const block of row.blocks) {
      if (block.visitId !== visitId || seen.has(block.stepId)) continue;
      seen.set(block.stepId, {
        start: block.start,
        end: block.end,
        y: top + trackTop(row.tracks, block.track, layout.density) + trackHeight(row.tracks, layout.density) / 2,
      });
    }
  }
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
