import { temperature } from '../annealing';
import type { PreparedDay } from '../../compiled-day/prepared-day';
import { RandomSource } from '../../insertion/random-source';
import { DayState } from '../../compiled-day/state/day-state';
import { Programme } from '../../compiled-day/state/programme';
import { ListMoves } from './list-moves';
import { writeProgrammes } from './listed-programmes';
import { StepDecoder } from './step-decoder';
import { stepList, type StepList } from '../../compiled-day/step-list';

const sweepsPerStep = 6;
/** Of a plan's cost beyond refusals. */
const hot = 0.04;
const cold = 0.004;
const shareOfRefusals = 0.3;

/** Lists of steps where not everybody can, or should, be served: a visit with a step that finds no start is refused, and now and then one is left out or let in again on purpose. */
export class RefusingSearch {
  readonly best: readonly Programme[];
  bestCost: number;
  private readonly random: RandomSource;
  private readonly state: DayState;
  private readonly list: StepList;
  private readonly decoder: StepDecoder;
  private readonly moves: ListMoves;
  private order: Int32Array;
  private tried: Int32Array;
  private cost = Infinity;
  private iterations = 0;

  constructor(
    private readonly day: PreparedDay,
    private readonly settings: { readonly seed: number; readonly iterations: number | undefined },
  ) {
    this.random = new RandomSource(settings.seed);
    this.state = new DayState(day);
    this.list = stepList(day);
    this.decoder = new StepDecoder(day, this.state, this.list, true);
    this.moves = new ListMoves(day, this.list, this.random);
    this.best = day.visits.map((v) => new Programme(v));
    this.bestCost = day.visits.reduce((sum, v) => sum + v.unplannedCost, 0);
    this.order = new Int32Array(this.list.count);
    this.tried = new Int32Array(this.list.count);
    this.moves.shuffle(this.order);
  }

  get sweeps(): number {
    return this.decoder.placed * sweepsPerStep;
  }

  iterate(): void {
    const { random, decoder, day } = this,
      visit = random.next() < shareOfRefusals ? random.below(day.visits.length) : -1;
    this.tried.set(this.order);
    if (visit >= 0) decoder.leftOut[visit] = 1 - decoder.leftOut[visit]!;
    else for (let m = 1 + random.below(2); m > 0; m--) this.moves.move(this.tried);
    const cost = this.decode();
    const heat =
      temperature(this.iterations++, this.settings.iterations, hot, cold) *
      day.problem.objective.makespan *
      (day.problem.opening.to - day.problem.opening.from);
    if (cost <= this.cost - heat * Math.log(random.next() + 1e-12)) {
      [this.order, this.tried] = [this.tried, this.order];
      this.cost = cost;
    } else if (visit >= 0) decoder.leftOut[visit] = 1 - decoder.leftOut[visit]!;
  }

  private decode(): number {
    const {
      decoder,
      day: { visits, units, problem },
    } = this;
    decoder.forward(this.tried);
    const refused = visits.reduce((sum, v, k) => sum + decoder.refused[k]! * v.unplannedCost, 0);
    const end = decoder.refused.every((r) => r === 1)
      ? 0
      : problem.objective.makespan * (units.origin + decoder.end() - problem.opening.from);
    if (refused + end < this.bestCost) {
      this.bestCost = refused + end;
      writeProgrammes(this.day, this.list, decoder.start, this.state.programmes, this.best);
    }
    decoder.clear();
    return refused + end;
  }
}
