import type { PreparedDay, PreparedVisit } from '../compiled-day/prepared-day';
import { RandomSource } from '../insertion/random-source';
import type { DayState } from '../compiled-day/state/day-state';
import { Programme } from '../compiled-day/state/programme';
import { AnnouncedWays } from './announced-ways';
import { NearVisits } from './near-visits';
import { RepairTrial } from './repair-trial';
import { RoomMaking } from './room-making';

/** Visits taken out with those in the way, at most, for one that is refused and for one that only moves or changes. */
const mostNearRefused = 10;
const mostNearMoved = 4;
/** How often in one round room is made for somebody who was taken out and finds none. */
const mostChained = 6;
/** While somebody is refused, the day may come out worse by so many moved patients, until so many rounds have passed. */
const slackWhileRefused = 1;
const roundsAstray = 30;
const otherHourWhenRefused = 0.7;
/** What a round costs apart from its insertions, in sweeps. */
const sweepsPerRound = 150;

/**
 * Repairs a day on which what stands is entered and what broke is not. Each round takes out one visit that fares worse
 * than it must, who is in its way and who is near, and inserts them again; whoever then finds no room has room made in
 * turn. It is undone where the day comes out worse.
 */
export class RepairSearch {
  rounds = 0;
  private readonly random: RandomSource;
  private readonly trial: RepairTrial;
  private readonly room: RoomMaking;
  private readonly near: NearVisits;
  /** What each visit costs at least, for all that is known. */
  private readonly least: Float64Array;
  private readonly best: readonly Programme[];
  private bestTotal = Infinity;
  private total = 0;

  constructor(
    private readonly day: PreparedDay,
    private readonly state: DayState,
    seed: number,
  ) {
    const ways = new AnnouncedWays(day);
    this.random = new RandomSource(seed);
    this.trial = new RepairTrial(day, state, ways, this.random);
    this.room = new RoomMaking(state, ways, this.random);
    this.near = new NearVisits(state, this.random);
    this.best = day.visits.map((v) => new Programme(v));
    this.least = Float64Array.from(this.trial.costs);
  }

  /** Work done so far, in sweeps over a day. */
  get work(): number {
    return this.trial.work + this.room.work + this.rounds * sweepsPerRound;
  }

  /** Inserts the broken visits one by one where there is room; must come first. */
  construct(broken: readonly PreparedVisit[]): void {
    for (const visit of broken) {
      this.least[visit.index] = this.room.leastCost(visit);
      this.trial.insert(visit, Infinity);
    }
    this.total = this.trial.costs.reduce((sum, c) => sum + c, 0);
    this.keepBest();
  }

  /** Somebody is refused or arrives at another hour, and need not, for all that is known. */
  get hurts(): boolean {
    return this.worseOff(this.day.problem.objective.changeVisit).length > 0;
  }

  /** Nobody fares worse than if the day were his alone. */
  get isLeast(): boolean {
    return this.worseOff(1).length === 0;
  }

  round(): void {
    const { changeVisit } = this.day.problem.objective,
      hurt = this.worseOff(changeVisit),
      worse = hurt.length > 0 ? hurt : this.worseOff(1);
    this.rounds++;
    if (worse.length === 0) return;
    if (this.rounds % roundsAstray === 0 && this.total > this.bestTotal) this.restore();
    const sum = this.replanned(this.day.visits[worse[this.random.below(worse.length)]!]!);
    if (sum === undefined) this.trial.undo();
    else {
      this.total = sum;
      if (sum < this.bestTotal) this.keepBest();
    }
  }

  /** Back to the best day found. */
  restore(): void {
    this.trial.begin();
    this.trial.putAll(this.best);
    this.total = this.bestTotal;
  }

  /** The day's cost after one round's changes; undefined where it comes out too dear. */
  private replanned(target: PreparedVisit): number | undefined {
    const { trial, random, least } = this,
      { missed, changeVisit } = this.day.problem.objective;
    const isRefused = trial.costs[target.index]! >= missed,
      unit = isRefused ? missed : changeVisit;
    const limit = this.total + (isRefused ? slackWhileRefused * changeVisit * random.next() : 0);
    const isElsewhere = (): boolean => isRefused && random.next() < otherHourWhenRefused;
    trial.begin();
    trial.takeOut(target.index);
    const wish = this.room.makeRoom(target, isElsewhere(), (v) => {
      trial.takeOut(v);
    });
    this.near.takeOut(target, wish, random.below(isRefused ? mostNearRefused : mostNearMoved), (v) => {
      trial.takeOut(v);
    });
    const queue = this.order(target),
      settled = new Set<number>();
    let sum = trial.out.reduce((rest, v) => rest - trial.before[v]!, this.total),
      chained = 0;
    for (let v = queue.shift(); v !== undefined; v = queue.shift()) {
      const visit = this.day.visits[v]!,
        was = v === target.index ? least[v]! : trial.before[v]!;
      let fits = trial.insert(visit, limit - sum);
      if (chained < mostChained && (!fits || Math.floor(trial.costs[v]! / unit) > Math.floor(was / unit))) {
        const known = trial.out.length;
        chained++;
        trial.takeOut(v);
        this.room.makeRoom(visit, isElsewhere(), (u) => {
          if (!settled.has(u)) trial.takeOut(u);
        });
        for (const u of trial.out.slice(known)) {
          sum -= trial.before[u]!;
          queue.push(u);
        }
        fits = trial.insert(visit, limit - sum);
      }
      if (!fits) return undefined;
      settled.add(v);
      sum += trial.costs[v]!;
    }
    return sum <= limit ? sum : undefined;
  }

  private worseOff(unit: number): number[] {
    const { costs } = this.trial,
      list: number[] = [];
    for (let v = 0; v < costs.length; v++)
      if (Math.floor(costs[v]! / unit) > Math.floor(this.least[v]! / unit)) list.push(v);
    return list;
  }

  /** Mostly the target first, then facts, then anybody. */
  private order(target: PreparedVisit): number[] {
    const { visits } = this.day,
      { out } = this.trial,
      rank = new Map(out.map((v) => [v, this.random.next() + (visits[v]!.hasPins ? 1 : 0)]));
    if (this.random.next() < 0.8) rank.set(target.index, 2);
    return [...out].sort((a, b) => rank.get(b)! - rank.get(a)!);
  }

  private keepBest(): void {
    this.bestTotal = this.total;
    this.best.forEach((b, v) => {
      b.copyFrom(this.state.programmes[v]!);
    });
  }
}
