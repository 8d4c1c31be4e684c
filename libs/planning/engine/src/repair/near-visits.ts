import type { PreparedVisit } from '../compiled-day/prepared-day';
import type { RandomSource } from '../insertion/random-source';
import type { DayState } from '../compiled-day/state/day-state';
import type { Programme } from '../compiled-day/state/programme';
import type { TakeOut } from './room-making';

/** Visits that take, at about the same hours, what another may need. */
export class NearVisits {
  private readonly wanted: (Float64Array | undefined)[] = [];

  constructor(
    private readonly state: DayState,
    private readonly random: RandomSource,
  ) {}

  /** Takes out so many of the visits around one; `wish` is a programme that it could have. */
  takeOut(visit: PreparedVisit, wish: Programme | undefined, count: number, takeOut: TakeOut): void {
    if (count === 0) return;
    const wanted = this.wantedBy(visit),
      middle = wish === undefined ? visit.arrivalFrom + visit.departureTo : wish.arrival + wish.departure;
    const ranked: { readonly v: number; readonly distance: number }[] = [],
      { programmes } = this.state;
    for (let v = 0; v < programmes.length; v++) {
      const p = programmes[v]!;
      if (!p.planned) continue;
      let common = 0.05;
      for (let l = 0; l < p.taken.length; l++) common += wanted[p.taken[l]!] ?? 0;
      ranked.push({
        v,
        distance: ((Math.abs(p.arrival + p.departure - middle) + 30) * (0.5 + this.random.next())) / common,
      });
    }
    ranked.sort((a, b) => a.distance - b.distance);
    for (const { v } of ranked.slice(0, count)) takeOut(v);
  }

  /** How much a visit needs each resource: all the more the fewer could serve in its stead. */
  private wantedBy(visit: PreparedVisit): Float64Array {
    const known = this.wanted[visit.index];
    if (known !== undefined) return known;
    const need = new Float64Array(this.state.day.problem.resources.length);
    for (const line of visit.variants.flatMap((way) => way.choices.flatMap((c) => c.lines)))
      for (const r of line) need[r] = Math.max(need[r]!, 1 / line.length);
    return (this.wanted[visit.index] = need);
  }
}
