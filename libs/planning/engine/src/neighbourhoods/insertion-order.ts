import type { PreparedDay } from '../compiled-day/prepared-day';
import type { RandomSource } from '../insertion/random-source';
import type { Programme } from '../compiled-day/state/programme';

/** The order in which visits that were taken out are inserted again. */
export class InsertionOrder {
  private readonly rank: Float64Array;

  /** `work` in minutes by visit. */
  constructor(
    private readonly day: PreparedDay,
    private readonly random: RandomSource,
    private readonly work: readonly number[],
  ) {
    this.rank = new Float64Array(day.visits.length);
  }

  /**
   * Facts first, then `first`, for which room was made, then at random, by work or by priority. With the programmes `before`,
   * who was not planned comes last.
   */
  sort(touched: number[], first: number | undefined, before: readonly Programme[] | undefined): void {
    const style = this.random.next(),
      { visits } = this.day,
      { rank, work } = this;
    for (const v of touched) {
      const noise = this.random.next();
      let key = style < 0.45 ? noise : style < 0.8 ? work[v]! * (0.7 + 0.6 * noise) : visits[v]!.visit.priority + noise;
      if (v === first) key += 1e6;
      // Who waited before gets only the room that is left once everybody who was planned is back.
      if (before !== undefined && !before[v]!.planned) key -= 1e6;
      // Facts first, but not always: what is free in them may have to give way.
      if (visits[v]!.hasPins && style < 0.5) key += 1e9;
      rank[v] = key;
    }
    touched.sort((a, b) => rank[b]! - rank[a]!);
  }
}
