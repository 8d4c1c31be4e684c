import { RandomSource } from '../../random-source';
import { decided, BoundTrail } from './bound-trail';
import { CapacityProfile } from './capacity-profile';
import { ClauseStore } from './clause-store';
import { Contradiction } from './contradiction';
import { always, DifferenceArcs, type Arc } from './difference-arcs';
import { because, indexOf, Kind, kindOf } from './reason';
import { NumberWeights } from './number-weights';
import type { RigidDay } from './rigid-day';

const firstKept = 2000;
const restartUnit = 64;

/**
 * Plans a rigid day by deciding orders and hours and learning a clause from every contradiction. Any end earlier than the
 * best is asked for, and every other time the least that is not refuted yet, so that the bound rises too. Ends are in
 * grid steps from the origin.
 */
export class OrderSolver {
  /** Starts of the best plan found here; of interest when `end` falls. */
  readonly starts: Int32Array;
  end: number;
  /** Nothing is left to find: `end` is least, or there is no plan at all. */
  isClosed = false;
  private isPlanned = false;
  conflicts = 0;
  private readonly trail: BoundTrail;
  private readonly arcs: DifferenceArcs;
  private readonly clauses: ClauseStore;
  private readonly profiles: readonly CapacityProfile[];
  private readonly profilesOf: readonly (readonly CapacityProfile[])[];
  private readonly weights: NumberWeights;
  private readonly contradiction: Contradiction;
  private readonly whole: number;
  private readonly choices: number;
  private readonly likes: Int8Array;
  private kept = firstKept;
  private restarts = 0;
  private untilRestart = restartUnit;

  constructor(private readonly rigid: RigidDay, seed: number) {
    const { count, exclusions, differences, shared } = rigid;
    this.whole = 2 * count;
    this.choices = this.whole + 2;
    this.trail = new BoundTrail(this.choices + 2 * exclusions.length, this.choices);
    this.starts = new Int32Array(count);
    this.likes = new Int8Array(exclusions.length);
    const arcs: Arc[] = [];
    const add = (from: number, to: number, weight: number, choice: number): void => {
      arcs.push({ source: from * 2, target: to * 2, weight, choice }, { source: to * 2 + 1, target: from * 2 + 1, weight, choice });
    };
    for (const d of differences) add(d.from, d.to, d.weight, always);
    for (let s = 0; s < count; s++) add(s, count, rigid.tail[s]!, always);
    exclusions.forEach(({ a, b, afterA, afterB }, k) => {
      add(a, b, afterA, this.choices + 2 * k);
      add(b, a, afterB, this.choices + 2 * k + 1);
    });
    this.arcs = new DifferenceArcs(this.trail, arcs);
    this.clauses = new ClauseStore(this.trail);
    this.profiles = shared.map((s, k) => new CapacityProfile(this.trail, s, k, shared.length));
    this.profilesOf = Array.from({ length: count }, (_, s) => this.profiles.filter((_, k) => shared[k]!.steps.includes(s)));
    this.weights = new NumberWeights(this.trail.count, new RandomSource(seed));
    for (let x = this.choices; x < this.trail.count; x += 2) this.weights.insert(x);
    this.contradiction = new Contradiction(this.trail, this.weights, (reason, x, v, rise, claims) => {
      if (reason === decided) return;
      const index = indexOf(reason);
      if (kindOf(reason) === Kind.arc) this.arcs.explain(index, x, v, rise, claims);
      else if (kindOf(reason) === Kind.clause) this.clauses.explain(index, x, claims);
      else this.profiles[index % this.profiles.length]!.explain(index, x, rise, claims);
    });
    let latest = 0;
    for (let s = 0; s < count; s++) {
      this.trail.low[2 * s] = this.trail.root[2 * s] = rigid.head[s]!;
      this.trail.low[2 * s + 1] = this.trail.root[2 * s + 1] = -rigid.last[s]!;
      latest = Math.max(latest, rigid.last[s]! + rigid.tail[s]!);
    }
    this.trail.low[this.whole] = this.trail.root[this.whole] = rigid.leastEnd;
    this.trail.low[this.whole + 1] = this.trail.root[this.whole + 1] = -latest;
    this.end = latest + 1;
    for (let x = 0; x < this.choices && !this.isClosed; x++) this.isClosed = !this.arcs.draw(x);
    this.isClosed ||= rigid.leastEnd > latest;
  }

  /** No plan ends earlier; infinite when there is none. */
  get bound(): number {
    return this.isClosed ? (this.isPlanned ? this.end : Infinity) : this.trail.root[this.whole]!;
  }

  get work(): number {
    return this.arcs.work + this.clauses.work + this.profiles.reduce((sum, p) => sum + p.work, 0);
  }

  /** A plan known from elsewhere: only earlier ends are of interest. */
  know(end: number, starts: Int32Array): void {
    if (end >= this.end || this.isClosed) return;
    this.found(end, starts);
  }

  /** Works until so much is done, the end falls or nothing is left. */
  run(work: number): void {
    const until = this.work + work, { end } = this;
    while (!this.isClosed && this.end === end && this.work < until) this.step();
  }

  private step(): void {
    const { trail, contradiction, clauses } = this;
    if (!this.propagate()) {
      this.conflicts++;
      this.untilRestart--;
      if (trail.depth === 0 || !contradiction.resolve()) {
        this.isClosed = true;
        return;
      }
      const { learned, backDepth, depths } = contradiction;
      this.takeBack(backDepth);
      const reason = learned.size === 1 ? decided : because(Kind.clause, clauses.add(learned, depths));
      trail.raise(learned.number[0]!, learned.value[0]!, reason);
      return;
    }
    if (trail.depth === 0) trail.settle();
    if (this.untilRestart <= 0) {
      this.restart();
      return;
    }
    this.decide();
  }

  private restart(): void {
    this.takeBack(0);
    this.untilRestart = restartUnit * luby(++this.restarts);
    if (this.clauses.count > this.kept) {
      this.clauses.forget(this.kept >> 1);
      this.kept += this.kept >> 4;
    }
  }

  private propagate(): boolean {
    const { trail, arcs, clauses, profiles } = this;
    for (;;) {
      while (trail.drawn < trail.size) {
        const at = trail.drawn++, x = trail.number[at]!;
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

  private decide(): void {
    const { trail, choices, weights, whole } = this, { low, root } = trail;
    if (trail.depth === 0 && this.restarts % 2 === 1 && root[whole]! < -root[whole + 1]!) {
      trail.deepen();
      trail.raise(whole + 1, -root[whole]!, decided);
      return;
    }
    for (let x = weights.pop(); x >= 0; x = weights.pop()) {
      if (low[x] !== low[x + 1]) continue;
      trail.deepen();
      trail.raise(x + (this.likes[(x - choices) >> 1]! < 0 ? 1 : 0), 1, decided);
      return;
    }
    this.decideStart();
  }

  /** Takes decisions back; their choices are open again. */
  private takeBack(depth: number): void {
    const { trail, choices, weights } = this;
    if (depth >= trail.depth) return;
    for (let at = trail.firstOf[depth + 1]!; at < trail.size; at++) if (trail.number[at]! >= choices) weights.insert(trail.number[at]!);
    trail.backTo(depth);
  }

  private decideStart(): void {
    const { trail, whole } = this, { low } = trail;
    let first = -1;
    if (this.profiles.length > 0)
      for (let x = 0; x < whole; x += 2) if (low[x] !== -low[x + 1]! && (first < 0 || low[x]! < low[first]!)) first = x;
    if (first >= 0) {
      trail.deepen();
      trail.raise(first + 1, -low[first]!, decided);
      return;
    }
    for (let s = 0; s < this.starts.length; s++) this.starts[s] = low[2 * s]!;
    this.found(low[whole]!, this.starts);
  }

  private found(end: number, starts: Int32Array): void {
    const { trail, whole } = this;
    this.end = end;
    this.isPlanned = true;
    this.starts.set(starts);
    this.rigid.exclusions.forEach(({ a, b }, k) => { this.likes[k] = starts[a]! < starts[b]! ? 1 : -1; });
    this.takeBack(0);
    if (!trail.raise(whole + 1, -(end - 1), decided)) this.isClosed = true;
  }
}

/** 1, 1, 2, 1, 1, 2, 4, … */
function luby(i: number): number {
  for (let size = 1; ; size = size * 2 + 1) {
    if (i === size) return (size + 1) / 2;
    if (i < size) return luby(i - (size - 1) / 2);
  }
}
