import type { PreparedVisit } from '../search/prepare/prepared-day';
import type { RandomSource } from '../search/random-source';
import type { DayState } from '../search/state/day-state';
import type { Programme } from '../search/state/programme';
import type { TakeOut } from './room-making';

/** Visits that take, at about the same hours, what another may need. */
export class NearVisits {
  private readonly wanted: (ReadonlyMap<number, number> | undefined)[] = [];

  constructor(private readonly state: DayState, private readonly random: RandomSource) {}

  /** Takes out so many of the visits around one; `wish` is a programme that it could have. */
  takeOut(visit: PreparedVisit, wish: Programme | undefined, count: number, takeOut: TakeOut): void {
    if (count === 0) return;
    const wanted = this.wantedBy(visit), middle = wish === undefined ? visit.arrivalFrom + visit.departureTo : wish.arrival + wish.departure;
    const ranked = this.state.programmes.flatMap((p, v) => {
      if (!p.planned) return [];
      let common = 0.05;
      for (const r of p.taken) common += wanted.get(r) ?? 0;
      return [{ v, distance: ((Math.abs(p.arrival + p.departure - middle) + 30) * (0.5 + this.random.next())) / common }];
    });
    ranked.sort((a, b) => a.distance - b.distance);
    for (const { v } of ranked.slice(0, count)) takeOut(v);
  }

  /** How much a visit needs each resource: all the more the fewer could serve in its stead. */
  private wantedBy(visit: PreparedVisit): ReadonlyMap<number, number> {
    const known = this.wanted[visit.index];
    if (known !== undefined) return known;
    const need = new Map<number, number>();
    for (const line of visit.variants.flatMap((way) => way.choices.flatMap((c) => c.lines))) for (const r of line) need.set(r, Math.max(need.get(r) ?? 0, 1 / line.length));
    return (this.wanted[visit.index] = need);
  }
}
