import { hasBit } from '../compiled-day/bit-rows';
import type { PreparedDay, PreparedVisit } from '../compiled-day/prepared-day';
import type { DayState } from '../compiled-day/state/day-state';
import { announcedWay, type AnnouncedWay } from './announced-way';
import { changeMasks } from './change-masks';

/** The ways of the day's visits, each compiled when first asked: most visits of a repaired day stay as they are, and dear ways are seldom needed. */
export class AnnouncedWays {
  private readonly ways: AnnouncedWay[][] = [];
  private readonly masks = new Map<string, readonly number[]>();

  constructor(private readonly day: PreparedDay) {}

  /** One of the visit's ways, cheapest first. */
  at(visit: PreparedVisit, k: number): AnnouncedWay {
    return ((this.ways[visit.index] ??= [])[k] ??= announcedWay(this.day, visit, visit.variants[k]!));
  }

  /** Sets of steps that may change, fewest first. */
  masksOf(announced: number, forced: number): readonly number[] {
    const key = `${announced}|${forced}`,
      known = this.masks.get(key);
    if (known !== undefined) return known;
    const masks = changeMasks(announced, forced);
    this.masks.set(key, masks);
    return masks;
  }
}

/** Announced steps whose hour or people cannot be had now, as a mask of positions. */
export function forcedChanges(state: DayState, way: AnnouncedWay): number {
  const { words } = state.day.units;
  let forced = 0;
  for (let p = 0; p < way.compiled.n; p++) {
    if (((way.announced >>> p) & 1) === 0) continue;
    const demand = way.asTold[p]!;
    if (demand >= 0) state.tables.row(demand);
    if (demand < 0 || !hasBit(state.tables.rows, demand * words, way.slot[p]!)) forced |= 1 << p;
  }
  return forced;
}
