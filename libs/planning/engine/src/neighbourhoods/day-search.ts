import type { PlannedVisit } from '../model/plan';
import { VisitInsertion } from '../insertion/visit-insertion';
import type { PreparedDay, PreparedVisit } from '../compiled-day/prepared-day';
import { RandomSource } from '../insertion/random-source';
import { DayState } from '../compiled-day/state/day-state';
import { dayShare } from '../compiled-day/state/day-share';
import { Programme } from '../compiled-day/state/programme';
import { enterGiven } from '../compiled-day/state/read-programme';
import { DayChanges } from './day-changes';
import { EjectionChain, type Moves } from './ejection-chain';
import { InsertionOrder } from './insertion-order';
import { Neighbourhood } from './neighbourhood';
import type { Run } from './run';
import { warmth } from './warmth';

/** Unplanned visits tried again in one round. */
const mostRetried = 3;
/** What a node of the order search, an attempt and a link of a chain cost apart from their insertions, in sweeps. */
const sweepsPerNode = 3;
const sweepsPerAttempt = 250;
const sweepsPerLink = 200;
/** While somebody waits: share of the attempts that make room for one, and of these, share of those that ask just who is in the way. */
const shareForWaiting = 0.6;
const shareOfChains = 0.8;
/** Share of the attempts that still ask for somebody who waits, once no plan refuses less. */
const shareForSettled = 0.3;
/** Attempts to make room in one round while somebody waits, each kept or undone by itself. */
const attemptsWhileWaiting = 3;

export interface DaySearchSettings {
  readonly seed: number;
  readonly iterations: number | undefined;
  readonly ejection: boolean;
  readonly start: readonly PlannedVisit[];
  readonly least: readonly number[];
}

/** One run of one seed: a greedy plan, then rounds that take out a few visits and insert them again, kept by annealing. */
export class DaySearch implements Run {
  readonly state: DayState;
  readonly best: readonly Programme[];
  bestCost = Infinity;
  iterations = 0;
  private readonly random: RandomSource;
  private readonly insertion: VisitInsertion;
  private readonly neighbourhood: Neighbourhood;
  private readonly chain: EjectionChain;
  private readonly moves: Moves;
  private readonly changes: DayChanges;
  private readonly order: InsertionOrder;
  private readonly waiting: number[] = [];
  private readonly work: readonly number[];
  private cost = 0;
  private attempts = 0;
  private readonly scale: number;

  constructor(
    private readonly day: PreparedDay,
    private readonly settings: DaySearchSettings,
  ) {
    const { objective, grid } = day.problem;
    this.state = new DayState(day);
    this.random = new RandomSource(settings.seed);
    this.insertion = new VisitInsertion(this.state, this.random);
    this.insertion.least = settings.least;
    this.neighbourhood = new Neighbourhood(this.state, this.random, settings.least);
    this.best = day.visits.map((v) => new Programme(v));
    this.work = day.visits.map((v) => v.steps.reduce((sum, s) => sum + s.duration * Math.max(1, s.uses.length), 0));
    this.chain = new EjectionChain(day, this.state, this.random, this.work, settings.least);
    this.changes = new DayChanges(day, this.state, this.chain);
    this.order = new InsertionOrder(day, this.random, this.work);
    this.moves = { insert: (visit) => this.insertTouched(visit), takeOut: (v) => this.changes.takeOut(v) };
    this.scale = Math.max(1, objective.presence, objective.makespan) * grid;
  }

  /** Sweeps done so far: the measure of work that decides when to yield. */
  get sweeps(): number {
    return (
      this.insertion.sweep.sweeps +
      this.insertion.search.nodes * sweepsPerNode +
      this.attempts * sweepsPerAttempt +
      this.chain.links * sweepsPerLink
    );
  }

  /** The first plan: facts, the given programmes that hold, then everybody else, most work first. */
  construct(): void {
    const { visits } = this.day,
      given = new Map(this.settings.start.map((p) => [p.id, p]));
    const facts = visits.filter((v) => v.hasPins),
      others = visits.filter((v) => !v.hasPins);
    const late: PreparedVisit[] = [];
    for (const visit of [...facts, ...others]) {
      const start = given.get(visit.visit.id);
      if (start === undefined || !enterGiven(this.state, visit, start)) late.push(visit);
    }
    const key = (v: PreparedVisit): number => (v.hasPins ? 1e9 : 0) + v.visit.priority * 1e5 + this.work[v.index]!;
    late.sort((a, b) => key(b) - key(a) || a.index - b.index);
    for (const visit of late) this.insert(visit);
    this.cost = this.total();
    this.keepBest();
  }

  /** One round: one attempt, or a few while somebody waits for whom others may move. */
  iterate(bound: number): void {
    let left = this.settings.ejection ? attemptsWhileWaiting : 1;
    do {
      this.attempt(bound);
      this.collectWaiting();
    } while (--left > 0 && this.waiting.length > 0);
    this.iterations++;
  }

  /** Destroy, insert again, keep or undo. */
  private attempt(bound: number): void {
    const { random, waiting, neighbourhood } = this,
      { visits } = this.day;
    this.changes.begin();
    this.collectWaiting();
    const isSettled = this.isLeastRefused(bound),
      asksRoom = waiting.length > 0 && !isSettled;
    const unplanned =
      waiting.length > 0 && this.settings.ejection && random.next() < (isSettled ? shareForSettled : shareForWaiting)
        ? visits[waiting[random.below(waiting.length)]!]
        : undefined;
    this.insertion.weighing.blink = random.next() < 0.5 ? 0 : this.day.problem.objective.peak > 0 ? 0.4 : 0.05;
    neighbourhood.asksTime = !asksRoom;
    const limit = this.limit(asksRoom);
    this.attempts++;
    if (unplanned !== undefined && random.next() < shareOfChains) {
      this.chain.run(unplanned, this.moves);
      if (waiting.length > 1) this.insertTouched(visits[waiting[random.below(waiting.length)]!]!);
    } else if (!this.rearrange(unplanned, limit, asksRoom || random.next() < shareForSettled))
      return this.changes.undo();
    const cost = this.total();
    if (cost >= limit) return this.changes.undo();
    this.cost = cost;
    if (cost < this.bestCost) this.keepBest();
  }

  /** No plan refuses less than this one does. */
  private isLeastRefused(bound: number): boolean {
    const { unplanned } = this.day.problem.objective;
    return unplanned > 0 && Math.floor(bound / unplanned) >= Math.floor(this.cost / unplanned);
  }

  /** What the next plan must stay below: at random, the colder the closer to this one's cost. */
  private limit(asksRoom: boolean): number {
    // Without an end, what counts is the work done, not into how many rounds it was divided.
    const { iterations } = this.settings,
      elapsed = iterations === undefined ? this.attempts : this.iterations;
    return this.cost - warmth(elapsed, iterations, this.scale, asksRoom) * Math.log(this.random.next() + 1e-12);
  }

  /**
   * Takes out a neighbourhood and inserts it again in another order, with some of those who wait where `retries` says so.
   * False as soon as the day cannot come out below `limit`.
   */
  private rearrange(unplanned: PreparedVisit | undefined, limit: number, retries: boolean): boolean {
    const { random, neighbourhood, waiting, changes } = this,
      {
        visits,
        problem: { objective },
      } = this.day,
      { least } = this.settings;
    const count = neighbourhood.choose(2 + random.below(Math.min(7, Math.max(1, visits.length))), unplanned);
    for (let i = 0; i < count; i++) changes.takeOut(neighbourhood.chosen[i]!);
    if (unplanned !== undefined) changes.touch(unplanned.index);
    if (retries)
      for (let i = 0; i < mostRetried && waiting.length > 0; i++) changes.touch(waiting[random.below(waiting.length)]!);
    this.order.sort(changes.touched, unplanned?.index, this.settings.ejection ? undefined : changes.saved);
    // What the day costs at least: makespan and peaks are no visit's own.
    let expected = objective.makespan > 0 || objective.peak > 0 ? -Infinity : this.cost;
    for (const v of changes.touched) expected += least[v]! - changes.saved[v]!.cost;
    for (const v of changes.touched) {
      this.insert(visits[v]!, limit - expected + least[v]!);
      expected += this.state.programmes[v]!.cost - least[v]!;
      if (expected >= limit) return false;
    }
    return true;
  }

  private insertTouched(visit: PreparedVisit): void {
    if (this.state.programmes[visit.index]!.planned) return;
    this.changes.touch(visit.index);
    this.insert(visit);
  }

  /** The cheapest programme below `limit`, if there is one. */
  private insert(visit: PreparedVisit, limit = Infinity): void {
    const found = this.insertion.find(visit, visit.hasPins ? Infinity : Math.min(limit, visit.unplannedCost));
    if (found === undefined) return;
    this.insertion.enter(visit, found);
    this.chain.outdate(visit.index);
  }

  private collectWaiting(): void {
    this.waiting.length = 0;
    for (let v = 0; v < this.state.programmes.length; v++) if (!this.state.programmes[v]!.planned) this.waiting.push(v);
  }

  private total(): number {
    let sum = dayShare(this.state);
    for (const p of this.state.programmes) sum += p.cost;
    return sum;
  }

  private keepBest(): void {
    this.bestCost = this.cost;
    this.best.forEach((b, v) => b.copyFrom(this.state.programmes[v]!));
  }
}
