import type { PreparedDay, PreparedVisit } from '../compiled-day/prepared-day';
import type { RandomSource } from '../insertion/random-source';
import type { DayState } from '../compiled-day/state/day-state';
import { Ejection } from './ejection';

/** Links of a chain, and visits left over at which it is given up. */
const longest = 12;
const mostLeftOver = 3;
/** More visits in the way than this are not asked to move at once. */
const mostEjected = 10;

/** How a chain changes the day: both remember what was there before. */
export interface Moves {
  insert(visit: PreparedVisit): void;
  takeOut(index: number): void;
}

/**
 * Makes room for one visit: who is in its way leaves and is inserted elsewhere; whoever finds no place then asks others
 * to leave in turn, and so on. The day may be worse in between.
 */
export class EjectionChain {
  private readonly ejection: Ejection;
  private readonly leftOver: number[] = [];
  private readonly out: number[] = [];
  private readonly rank: Float64Array;
  private readonly chosen: Int32Array;

  /** `work` in minutes by visit; `least` as in `VisitInsertion`. */
  constructor(
    private readonly day: PreparedDay,
    private readonly state: DayState,
    private readonly random: RandomSource,
    private readonly work: readonly number[],
    least: readonly number[],
  ) {
    this.ejection = new Ejection(day, random, least);
    this.rank = new Float64Array(day.visits.length);
    this.chosen = new Int32Array(day.visits.length);
  }

  /** Links so far. */
  get links(): number {
    return this.ejection.count;
  }

  /** To be called whenever a visit's programme has changed. */
  outdate(visit: number): void {
    this.ejection.uses.outdate(visit);
  }

  /** Visits that found no place are left out of the day. */
  run(first: PreparedVisit, moves: Moves): void {
    const { leftOver, state } = this,
      { visits } = this.day;
    leftOver.length = 0;
    leftOver.push(first.index);
    for (let link = 0; link < longest && leftOver.length > 0 && leftOver.length <= mostLeftOver; link++) {
      const v = leftOver.pop()!,
        visit = visits[v]!;
      moves.insert(visit);
      if (state.programmes[v]!.planned) continue;
      const count = this.ejection.inTheWay(state, visit, this.chosen);
      if (count < 0 || count > mostEjected) {
        leftOver.push(v);
        break;
      }
      this.replace(visit, count, moves);
    }
    for (const v of leftOver) moves.insert(visits[v]!);
  }

  private replace(visit: PreparedVisit, count: number, moves: Moves): void {
    const { out, leftOver, random, state, rank } = this,
      { visits } = this.day,
      byWork = random.next() < 0.5;
    out.length = 0;
    for (let i = 0; i < count; i++) {
      const v = this.chosen[i]!;
      rank[v] = byWork ? this.work[v]! * (0.7 + 0.6 * random.next()) : random.next();
      moves.takeOut(v);
      out.push(v);
    }
    moves.insert(visit);
    if (!state.programmes[visit.index]!.planned) leftOver.push(visit.index);
    out.sort((a, b) => rank[b]! - rank[a]! || a - b);
    for (const v of out) {
      moves.insert(visits[v]!);
      if (!state.programmes[v]!.planned) leftOver.push(v);
    }
  }
}
