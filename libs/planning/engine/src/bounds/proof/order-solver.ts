import { RandomSource } from '../../insertion/random-source';
import { decided, type BoundTrail } from './bound-trail';
import { Contradiction } from './contradiction';
import { NumberWeights } from './number-weights';
import { OrderNetwork } from './order-network';
import { because, Kind } from './reason';
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
  private readonly network: OrderNetwork;
  private readonly trail: BoundTrail;
  private readonly weights: NumberWeights;
  private readonly contradiction: Contradiction;
  /** The order that each pair had in the best plan: 1, -1, or 0 before there is one. */
  private readonly likes: Int8Array;
  private kept = firstKept;
  private restarts = 0;
  private untilRestart = restartUnit;

  constructor(
    private readonly rigid: RigidDay,
    seed: number,
  ) {
    this.network = new OrderNetwork(rigid);
    this.trail = this.network.trail;
    this.starts = new Int32Array(rigid.count);
    this.likes = new Int8Array(rigid.exclusions.length);
    this.weights = new NumberWeights(this.trail.count, new RandomSource(seed));
    for (let x = this.network.choices; x < this.trail.count; x += 2) this.weights.insert(x);
    this.contradiction = new Contradiction(this.trail, this.weights, (reason, x, v, rise, claims) => {
      this.network.explain(reason, x, v, rise, claims);
    });
    this.end = this.network.latestEnd + 1;
    this.isClosed = !this.network.begin();
  }

  /** No plan ends earlier; infinite when there is none. */
  get bound(): number {
    return this.isClosed ? (this.isPlanned ? this.end : Infinity) : this.trail.root[this.network.whole]!;
  }

  get work(): number {
    return this.network.work;
  }

  /** A plan known from elsewhere: only earlier ends are of interest. */
  know(end: number, starts: Int32Array): void {
    if (end >= this.end || this.isClosed) return;
    this.found(end, starts);
  }

  /** Works until so much is done, the end falls or nothing is left. */
  run(work: number): void {
    const until = this.work + work,
      { end } = this;
    while (!this.isClosed && this.end === end && this.work < until) this.step();
  }

  private step(): void {
    const { trail, contradiction, network } = this;
    if (!network.draw()) {
      this.conflicts++;
      this.untilRestart--;
      if (trail.depth === 0 || !contradiction.resolve()) {
        this.isClosed = true;
        return;
      }
      const { learned, backDepth, depths } = contradiction;
      this.takeBack(backDepth);
      const reason = learned.size === 1 ? decided : because(Kind.clause, network.clauses.add(learned, depths));
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
    if (this.network.clauses.count > this.kept) {
      this.network.clauses.forget(this.kept >> 1);
      this.kept += this.kept >> 4;
    }
  }

  private decide(): void {
    const {
        trail,
        weights,
        network: { choices, whole },
      } = this,
      { low, root } = trail;
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
    const {
      trail,
      weights,
      network: { choices },
    } = this;
    if (depth >= trail.depth) return;
    for (let at = trail.firstOf[depth + 1]!; at < trail.size; at++)
      if (trail.number[at]! >= choices) weights.insert(trail.number[at]!);
    trail.backTo(depth);
  }

  private decideStart(): void {
    const {
        trail,
        network: { whole, isShared },
      } = this,
      { low } = trail;
    let first = -1;
    if (isShared)
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
    const {
      trail,
      network: { whole },
    } = this;
    this.end = end;
    this.isPlanned = true;
    this.starts.set(starts);
    this.rigid.exclusions.forEach(({ a, b }, k) => {
      this.likes[k] = starts[a]! < starts[b]! ? 1 : -1;
    });
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
