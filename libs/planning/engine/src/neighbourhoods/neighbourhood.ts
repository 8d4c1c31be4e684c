import type { PreparedVisit } from '../compiled-day/prepared-day';
import type { RandomSource } from '../insertion/random-source';
import type { DayState } from '../compiled-day/state/day-state';
import type { Programme } from '../compiled-day/state/programme';

/** While only time is to be gained, share of the neighbourhoods about a visit that takes longer than it must. */
const shareOfLonger = 0.7;

/** Chooses which planned visits to take out, into `chosen`; returns how many. Visits that are wholly facts are left alone. */
export class Neighbourhood {
  readonly chosen: Int32Array;
  /** Only time is to be gained, no room to be made. */
  asksTime = false;
  private readonly score: Float64Array;
  private readonly longer: number[] = [];
  private readonly order: number[] = [];
  private readonly movable: readonly boolean[];
  private readonly reach: readonly Int32Array[];

  /** `least`: what each visit costs at least. */
  constructor(
    private readonly state: DayState,
    private readonly random: RandomSource,
    private readonly least: readonly number[],
  ) {
    const { visits } = state.day;
    this.chosen = new Int32Array(visits.length);
    this.score = new Float64Array(visits.length);
    this.movable = visits.map(
      (v) =>
        v.variants.some((variant) => variant.choices.some((c, i) => !c.dropped && v.steps[i]!.pinned === undefined)) ||
        !v.hasPins,
    );
    this.reach = visits.map((v) =>
      Int32Array.from(new Set(v.variants.flatMap((variant) => variant.choices.flatMap((c) => c.lines.flat())))),
    );
  }

  /** `unplanned` is the visit to make room for, or undefined. */
  choose(count: number, unplanned: PreparedVisit | undefined): number {
    if (unplanned !== undefined) return this.around(unplanned, count);
    const kind = this.random.next();
    if (kind < 0.3) return this.anywhere(count);
    if (kind < 0.65) return this.sameHours(count);
    return this.sameResource(count);
  }

  private anywhere(count: number): number {
    return this.rank(count, () => this.random.next());
  }

  /** Neighbours in time of one visit. */
  private sameHours(count: number): number {
    const seed = this.seed();
    if (seed === undefined) return 0;
    const { arrival, departure } = seed;
    return this.rank(count, (v) => {
      const p = this.state.programmes[v]!;
      return Math.abs(p.arrival + p.departure - arrival - departure) * (0.5 + this.random.next());
    });
  }

  /** Visits served by one of the people or devices that serve a visit, nearest first. */
  private sameResource(count: number): number {
    const seed = this.seed();
    if (seed === undefined || seed.taken.length === 0) return this.anywhere(count);
    const resource = seed.taken[this.random.below(seed.taken.length)]!,
      middle = seed.arrival + seed.departure;
    return this.rank(count, (v) => {
      const p = this.state.programmes[v]!;
      const near = Math.abs(p.arrival + p.departure - middle) * (0.5 + this.random.next());
      return p.taken.includes(resource) ? near : 1e6 + near;
    });
  }

  /** Visits that take, about one hour of the day, what the unplanned visit would need. */
  private around(visit: PreparedVisit, count: number): number {
    const from = visit.arrivalFrom,
      middle = 2 * (from + this.random.next() * (visit.departureTo - from)),
      wanted = this.reach[visit.index]!;
    return this.rank(count, (v) => {
      const p = this.state.programmes[v]!;
      let common = 0;
      for (let i = 0; i < wanted.length; i++) if (p.taken.includes(wanted[i]!)) common++;
      return ((Math.abs(p.arrival + p.departure - middle) + 30) * (0.5 + this.random.next())) / (common + 0.05);
    });
  }

  private seed(): Programme | undefined {
    const { programmes } = this.state;
    if (this.asksTime && this.random.next() < shareOfLonger) {
      this.longer.length = 0;
      for (let v = 0; v < programmes.length; v++)
        if (programmes[v]!.planned && programmes[v]!.cost > this.least[v]!) this.longer.push(v);
      if (this.longer.length > 0) return programmes[this.longer[this.random.below(this.longer.length)]!];
    }
    for (let tries = 0; tries < 20; tries++) {
      const p = programmes[this.random.below(programmes.length)]!;
      if (p.planned) return p;
    }
    return undefined;
  }

  private rank(count: number, score: (visit: number) => number): number {
    this.order.length = 0;
    this.state.programmes.forEach((p, v) => {
      if (!p.planned || !this.movable[v]) return;
      this.score[v] = score(v);
      this.order.push(v);
    });
    const n = Math.min(count, this.order.length);
    for (let i = 0; i < n; i++) {
      let least = i;
      for (let j = i + 1; j < this.order.length; j++)
        if (this.score[this.order[j]!]! < this.score[this.order[least]!]!) least = j;
      const v = this.order[least]!;
      this.order[least] = this.order[i]!;
      this.order[i] = v;
      this.chosen[i] = v;
    }
    return n;
  }
}
