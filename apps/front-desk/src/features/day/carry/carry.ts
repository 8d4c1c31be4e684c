import type { Block } from '../lanes/lanes.view-model';
import type { LegalLane } from './day-judge';

/** Where a carried step is: an hour, and the lane of the resource that is being changed (null where only the hour changes). */
export interface Position {
  readonly start: number;
  readonly laneId: string | null;
}
/** A step in the hand, by pointer or by keys: nothing is booked until it is put down. */
export interface Carry {
  readonly block: Block;
  /** The resources of the step, one per line, as they stand. */
  readonly resourceIds: readonly string[];
  readonly grid: number;
  /** Null while the engine is not there yet: then the server alone judges. */
  readonly legal: readonly LegalLane[] | null;
  readonly origin: Position;
  readonly at: Position;
}

export const durationOf = (carry: Carry): number => carry.block.end - carry.block.start;
export const hasMoved = (carry: Carry): boolean =>
  carry.at.start !== carry.origin.start || carry.at.laneId !== carry.origin.laneId;

export function pickUp(
  block: Block,
  laneId: string,
  resourceIds: readonly string[],
  grid: number,
  legal: readonly LegalLane[] | null,
): Carry {
  const origin: Position = { start: block.start, laneId: block.use === null ? null : laneId };
  return { block, resourceIds, grid, legal, origin, at: origin };
}

/** The legal starts of one lane for what is in the hand. */
export function startsIn(carry: Carry, laneId: string | null): readonly number[] {
  const { use } = carry.block;
  if (carry.legal === null) return [];
  if (use !== null) return carry.legal.find((lane) => lane.line === use && lane.resourceId === laneId)?.starts ?? [];
  // Only the hour changes: a line that keeps its resource answers for the whole step.
  return carry.legal.find((lane) => lane.line === -1 || lane.resourceId === carry.resourceIds[lane.line])?.starts ?? [];
}

export const isLegal = (carry: Carry): boolean =>
  !hasMoved(carry) || carry.legal === null || startsIn(carry, carry.at.laneId).includes(carry.at.start);

/** Pointer: the nearest legal start within ten minutes, else the grid. */
export function moveTo(carry: Carry, minute: number, laneId: string | null): Carry {
  const lane = carry.block.use === null ? null : (laneId ?? carry.at.laneId);
  const onGrid = Math.round(minute / carry.grid) * carry.grid;
  const snapped = startsIn(carry, lane).reduce<number | undefined>((best, start) => {
    const far = Math.abs(start - minute);
    return far <= 10 && (best === undefined || far < Math.abs(best - minute)) ? start : best;
  }, undefined);
  return { ...carry, at: { start: snapped ?? onGrid, laneId: lane } };
}

/** Keys: one grid step to a side. */
export const nudge = (carry: Carry, steps: number): Carry => ({
  ...carry,
  at: { ...carry.at, start: (Math.round(carry.at.start / carry.grid) + steps) * carry.grid },
});

export const changeLane = (carry: Carry, laneId: string): Carry =>
  carry.block.use === null ? carry : { ...carry, at: { ...carry.at, laneId } };

/** The step's resources with the carried line changed. */
export function resourcesAfter(carry: Carry): string[] {
  return carry.resourceIds.map((resourceId, line) =>
    line === carry.block.use && carry.at.laneId !== null ? carry.at.laneId : resourceId,
  );
}

/** Whether a lane could serve what is in the hand at any hour. */
export const couldServe = (carry: Carry, laneId: string): boolean =>
  carry.legal === null ||
  carry.block.use === null ||
  laneId === carry.origin.laneId ||
  carry.legal.some((lane) => lane.line === carry.block.use && lane.resourceId === laneId);

/** Runs of neighbouring starts, as bands `[from, to)` for the picture. */
export function bandsOf(starts: readonly number[], grid: number): { start: number; end: number }[] {
  const bands: { start: number; end: number }[] = [];
  for (const start of starts) {
    const last = bands.at(-1);
    if (last !== undefined && last.end === start) last.end = start + grid;
    else bands.push({ start, end: start + grid });
  }
  return bands;
}
