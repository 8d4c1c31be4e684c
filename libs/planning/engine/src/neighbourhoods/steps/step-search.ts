import { temperature } from '../annealing';
import type { PreparedDay } from '../../compiled-day/prepared-day';
import { prepareDay } from '../../compiled-day/prepare-day';
import { RandomSource } from '../../insertion/random-source';
import { DayState } from '../../compiled-day/state/day-state';
import { Programme } from '../../compiled-day/state/programme';
import { ListMoves } from './list-moves';
import { writeProgrammes } from './listed-programmes';
import { StepDecoder } from './step-decoder';
import { stepList, type StepList } from '../../compiled-day/step-list';

const sweepsPerStep = 6;
/** Plans this many times as long as the first one are still walked through. */
const longestTried = 1.2;

/**
 * Lists of steps: an order of all of them is turned into hours, forward, pushed back from the end and forward again,
 * and changed a little at a time under annealing. Plans everybody or nobody.
 */
export class StepSearch {
  readonly best: readonly Programme[];
  bestCost = Infinity;
  /** Of the best plan: starts in slots, and the end in minutes from the origin. */
  bestEnd = Infinity;
  readonly bestStarts: Int32Array;
  private iterations = 0;
  private readonly random: RandomSource;
  private state: DayState;
  private list: StepList;
  private decoder: StepDecoder;
  private sweepsBefore = 0;
  private order: Int32Array;
  private tried: Int32Array;
  private end = Infinity;
  private moves: ListMoves;

  constructor(
    private day: PreparedDay,
    private readonly settings: { readonly seed: number; readonly iterations: number | undefined },
  ) {
    this.random = new RandomSource(settings.seed);
    this.state = new DayState(day);
    this.list = stepList(day);
    this.decoder = new StepDecoder(day, this.state, this.list);
    this.moves = new ListMoves(day, this.list, this.random);
    this.best = day.visits.map((v) => new Programme(v));
    this.order = new Int32Array(this.list.count);
    this.bestStarts = new Int32Array(this.list.count);
    this.tried = new Int32Array(this.list.count);
  }

  get sweeps(): number {
    return this.sweepsBefore + this.decoder.placed * sweepsPerStep;
  }

  construct(): void {
    this.bestCost = this.day.visits.reduce((sum, v) => sum + v.unplannedCost, 0);
    for (let tries = 0; tries < 20 && this.end === Infinity; tries++) {
      this.moves.shuffle(this.tried);
      this.end = this.decode();
    }
    this.order.set(this.tried);
    if (this.end < Infinity) this.shorten();
  }

  /** Nothing later than the first plan's end is of interest: rows of bits that stop there are quicker. */
  private shorten(): void {
    const { problem, units } = this.day,
      to = units.origin + Math.ceil(this.end * longestTried);
    this.sweepsBefore = this.sweeps;
    this.day = prepareDay({
      ...problem,
      opening: { from: problem.opening.from, to: Math.min(to, problem.opening.to) },
      visits: problem.visits.map((v) => ({ ...v, window: { from: v.window.from, to: Math.min(to, v.window.to) } })),
    });
    this.state = new DayState(this.day);
    this.list = stepList(this.day);
    this.decoder = new StepDecoder(this.day, this.state, this.list);
    this.moves = new ListMoves(this.day, this.list, this.random);
  }

  iterate(): void {
    this.tried.set(this.order);
    const moves = 1 + this.random.below(this.end === Infinity ? 8 : 2);
    for (let m = 0; m < moves; m++) this.moves.move(this.tried);
    const end = this.decode();
    const heat = temperature(this.iterations, this.settings.iterations, 0.04, 0.004) * Math.min(this.end, 1e6);
    if (end <= this.end - heat * Math.log(this.random.next() + 1e-12)) {
      [this.order, this.tried] = [this.tried, this.order];
      this.end = end;
    }
    this.iterations++;
  }

  /** Decodes `tried` into its end, keeps what is best so far, and leaves the steps in order of their starts. */
  private decode(): number {
    const { decoder } = this;
    if (!decoder.forward(this.tried)) return Infinity;
    let end = this.note();
    // In a shop, pushing a plan back and forth gains little.
    if (this.moves.isShop && this.random.next() < 0.9) {
      decoder.clear();
      return end;
    }
    const late = this.sorted(
      (op) =>
        -decoder.start[op]! -
        this.list.compiled[this.list.visit[op]!]!.tail[this.list.position[op]!]! / this.day.units.unit,
    );
    const early = this.sorted((op) => decoder.start[op]!);
    decoder.clear();
    this.tried.set(early);
    if (!decoder.backward(late, end)) return end;
    const again = this.sorted((op) => decoder.start[op]!);
    decoder.clear();
    if (!decoder.forward(again)) return end;
    const better = this.note();
    if (better <= end) {
      end = better;
      this.tried.set(this.sorted((op) => decoder.start[op]!));
    }
    decoder.clear();
    return end;
  }

  /** A plan found elsewhere, of steps that have one way to be served. */
  adopt(starts: Int32Array, end: number): void {
    const {
      list,
      state,
      day: { book, visits },
    } = this;
    for (let op = 0; op < list.count; op++) {
      const v = list.visit[op]!,
        asked = book.stepDemands[list.compiled[v]!.demand[list.position[op]!]!]!;
      asked.lines.forEach(([only], l) => {
        state.programmes[v]!.taken[visits[v]!.lineOffset[list.step[op]!]! + l] = book.demands[only!]!.resource;
      });
    }
    this.keep(starts, end);
    this.order.set(this.sorted((op) => starts[op]!));
    this.end = end;
  }

  private note(): number {
    const end = this.decoder.end();
    if (end < this.bestEnd) this.keep(this.decoder.start, end);
    return end;
  }

  /** The best plan so far; with the resources that the day's programmes have. */
  private keep(starts: Int32Array, end: number): void {
    const { units, problem } = this.day;
    this.bestEnd = end;
    this.bestStarts.set(starts);
    const cost = problem.objective.makespan * (units.origin + end - problem.opening.from);
    if (cost >= this.bestCost) return;
    this.bestCost = cost;
    writeProgrammes(this.day, this.list, starts, this.state.programmes, this.best);
  }

  private sorted(key: (op: number) => number): Int32Array {
    const keys = Float64Array.from({ length: this.list.count }, (_, op) => key(op));
    return Int32Array.from({ length: this.list.count }, (_, op) => op).sort((a, b) => keys[a]! - keys[b]! || a - b);
  }
}
