import type { Block, LaneRow } from './lanes.view-model';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

const nearestIn = (row: LaneRow, minute: number): Block | undefined =>
  row.blocks.reduce<Block | undefined>(
    (best, block) =>
      best === undefined || Math.abs(block.start - minute) < Math.abs(best.start - minute) ? block : best,
    undefined,
  );

/** The step that an arrow reaches: along the lane, or the one nearest in time of the next lane that has some. */
export function neighbour(rows: readonly LaneRow[], key: string, direction: Direction): Block | undefined {
  const rowAt = rows.findIndex((row) => row.blocks.some((block) => block.key === key));
  const row = rows[rowAt];
  if (row === undefined) return undefined;
  const at = row.blocks.findIndex((block) => block.key === key);
  switch (direction) {
    case 'left':
      return row.blocks[at - 1];
    case 'right':
      return row.blocks[at + 1];
    case 'first':
      return row.blocks[0];
    case 'last':
      return row.blocks.at(-1);
    case 'up':
    case 'down': {
      const step = direction === 'up' ? -1 : 1;
      for (let i = rowAt + step; i >= 0 && i < rows.length; i += step) {
        const found = nearestIn(rows[i] as LaneRow, row.blocks[at]?.start ?? 0);
        if (found !== undefined) return found;
      }
      return undefined;
    }
  }
}
