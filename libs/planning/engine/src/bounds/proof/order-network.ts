import { BoundTrail, decided } from './bound-trail';
import { CapacityProfile } from './capacity-profile';
import type { Claims } from './claims';
import { ClauseStore } from './clause-store';
import { always, DifferenceArcs, type Arc } from './difference-arcs';
import { indexOf, Kind, kindOf } from './reason';
import type { RigidDay } from './rigid-day';

/**
 * A rigid day as numbers and what follows from them. Step s starts at number 2s at the earliest; number `whole` is the end
 * of all; from `choices` on, there is one yes-or-no number for each pair that excludes each other: the first before the second.
 */
export class OrderNetwork {
  readonly trail: BoundTrail;
  readonly clauses: ClauseStore;
  readonly whole: number;
  readonly choices: number;
  /** Orders alone do not settle the starts. */
  readonly isShared: boolean;
  /** Latest end that the day leaves. */
  readonly latestEnd: number;
  private readonly arcs: DifferenceArcs;
  private readonly profiles: readonly CapacityProfile[];
  private readonly profilesOf: readonly (readonly CapacityProfile[])[];

  constructor(rigid: RigidDay) {
    const { count, exclusions, shared, head, last, tail, leastEnd } = rigid;
    this.whole = 2 * count;
    this.choices = this.whole + 2;
    this.trail = new BoundTrail(this.choices + 2 * exclusions.length, this.choices);
    this.arcs = new DifferenceArcs(this.trail, arcsOf(rigid, this.choices));
    this.clauses = new ClauseStore(this.trail);
    this.isShared = shared.length > 0;
    this.profiles = shared.map((s, k) => new CapacityProfile(this.trail, s, k, shared.length));
    this.profilesOf = Array.from({ length: count }, (_, s) =>
      this.profiles.filter((_, k) => shared[k]!.steps.includes(s)),
    );
    this.latestEnd = last.reduce((latest, start, s) => Math.max(latest, start + tail[s]!), 0);
    last.forEach((latest, s) => {
      this.trail.fact(2 * s, head[s]!, latest);
    });
    this.trail.fact(this.whole, leastEnd, this.latestEnd);
  }

  get work(): number {
    return this.arcs.work + this.clauses.work + this.profiles.reduce((sum, p) => sum + p.work, 0);
  }

  /** Draws what follows from the facts alone; false when they contradict each other. */
  begin(): boolean {
    let holds = this.trail.low[this.whole]! <= this.latestEnd;
    for (let x = 0; x < this.choices && holds; x++) holds = this.arcs.draw(x);
    return holds;
  }

  /** Draws all that follows from what is known; false on a contradiction. */
  draw(): boolean {
    const { trail, arcs, clauses, profiles } = this;
    for (;;) {
      while (trail.drawn < trail.size) {
        const at = trail.drawn++,
          x = trail.number[at]!;
        if (trail.latest[x] !== at) continue;
        if (x < this.whole) for (const p of this.profilesOf[x >> 1]!) p.isStale = true;
        if (!arcs.draw(x) || !clauses.draw(x)) return false;
      }
      let stale = 0;
      while (stale < profiles.length && !profiles[stale]!.isStale) stale++;
      if (stale === profiles.length) return true;
      if (!profiles[stale]!.draw()) return false;
    }
  }

  /** Claims that imply `x ≥ v`, which the rise made true for that reason. */
  explain(reason: number, x: number, v: number, rise: number, claims: Claims): void {
    if (reason === decided) return;
    const index = indexOf(reason);
    if (kindOf(reason) === Kind.arc) this.arcs.explain(index, x, v, rise, claims);
    else if (kindOf(reason) === Kind.clause) this.clauses.explain(index, x, claims);
    else this.profiles[index % this.profiles.length]!.explain(index, x, rise, claims);
  }
}

/** Each difference between two steps holds forwards for their earliest starts and backwards for their latest. */
function arcsOf({ count, differences, exclusions, tail }: RigidDay, choices: number): Arc[] {
  const arcs: Arc[] = [];
  const add = (from: number, to: number, weight: number, choice: number): void => {
    arcs.push(
      { source: from * 2, target: to * 2, weight, choice },
      { source: to * 2 + 1, target: from * 2 + 1, weight, choice },
    );
  };
  for (const d of differences) add(d.from, d.to, d.weight, always);
  tail.forEach((minutes, s) => {
    add(s, count, minutes, always);
  });
  exclusions.forEach(({ a, b, afterA, afterB }, k) => {
    add(a, b, afterA, choices + 2 * k);
    add(b, a, afterB, choices + 2 * k + 1);
  });
  return arcs;
}
