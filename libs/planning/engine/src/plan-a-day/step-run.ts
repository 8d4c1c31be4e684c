import type { DayBound } from '../bounds/day-bound';
import type { PlannedVisit } from '../model/plan';
import { DaySearch } from '../neighbourhoods/day-search';
import type { Run } from '../neighbourhoods/run';
import type { PreparedDay } from '../compiled-day/prepared-day';
import { Programme } from '../compiled-day/state/programme';
import { OrderSolver } from '../bounds/proof/order-solver';
import { rigidDay } from '../bounds/proof/rigid-day';
import { RefusingSearch } from '../neighbourhoods/steps/refusing-search';
import { leastRefusal, StepBound } from '../bounds/step-bound';
import { stepList } from '../compiled-day/step-list';
import { StepSearch } from '../neighbourhoods/steps/step-search';

/** The solver's work that takes as long as a sweep of one order over the day; how much it does at a time, and for each sweep of the others. */
const workPerSweep = 16;
const workAtOnce = 100_000;
const shareOfSolver = 4;

export interface StepRunSettings {
  readonly seed: number;
  readonly iterations: number | undefined;
  readonly start: readonly PlannedVisit[];
  readonly priced: DayBound;
}

/**
 * The second mode, for shops and projects. Lists of steps under annealing plan any such day whole; beside them, where
 * nothing but starts is to be chosen, a solver that proves; and where somebody may have to be refused, the search of days.
 */
export class StepRun implements Run {
  readonly best: readonly Programme[];
  bestCost = Infinity;
  iterations = 0;
  readonly bound: StepBound;
  private readonly lists: StepSearch;
  private readonly solver: OrderSolver | undefined;
  /** Where somebody may have to be refused: the search of days and lists that refuse, which take turns. */
  private partial: readonly [DaySearch, RefusingSearch] | undefined;

  constructor(
    private readonly day: PreparedDay,
    private readonly settings: StepRunSettings,
  ) {
    const list = stepList(day),
      rigid = rigidDay(day, list);
    this.best = day.visits.map((v) => new Programme(v));
    this.lists = new StepSearch(day, settings);
    this.solver = rigid === undefined ? undefined : new OrderSolver(rigid, settings.seed);
    this.bound = new StepBound(day, settings.priced, this.solver);
  }

  get sweeps(): number {
    return this.otherSweeps + (this.solver === undefined ? 0 : this.solver.work / workPerSweep);
  }

  construct(): void {
    this.lists.construct();
    this.take(this.lists);
    const { day, settings } = this;
    if (settings.start.length === 0 && (day.visits.length === 1 || this.bestCost <= leastRefusal(day))) return;
    const insertions = new DaySearch(day, {
      seed: settings.seed,
      iterations: settings.iterations,
      ejection: true,
      start: settings.start,
      least: settings.priced.alone,
    });
    insertions.construct();
    this.take(insertions);
    this.partial = [insertions, new RefusingSearch(day, settings)];
  }

  iterate(bound: number): void {
    const { solver, partial, lists } = this;
    this.iterations++;
    if (solver !== undefined && !solver.isClosed && solver.work < this.otherSweeps * workPerSweep * shareOfSolver)
      this.solve(solver);
    else if (partial !== undefined && (this.partialSweeps <= lists.sweeps || solver?.isClosed === true)) {
      const [insertions, refusing] = partial,
        next = insertions.sweeps <= refusing.sweeps ? insertions : refusing;
      next.iterate(bound);
      this.take(next);
    } else {
      lists.iterate();
      this.take(lists);
    }
  }

  private get otherSweeps(): number {
    return this.lists.sweeps + this.partialSweeps;
  }

  private get partialSweeps(): number {
    return this.partial === undefined ? 0 : this.partial[0].sweeps + this.partial[1].sweeps;
  }

  private solve(solver: OrderSolver): void {
    const { lists } = this,
      { grid } = this.day.problem,
      { gridSlots } = this.day.units;
    if (lists.bestEnd < solver.end * grid)
      solver.know(
        lists.bestEnd / grid,
        lists.bestStarts.map((slot) => slot / gridSlots),
      );
    const { end } = solver;
    solver.run(workAtOnce);
    if (solver.end === end) return;
    lists.adopt(
      solver.starts.map((start) => start * gridSlots),
      solver.end * grid,
    );
    this.take(lists);
  }

  private take(from: { readonly best: readonly Programme[]; readonly bestCost: number }): void {
    if (from.bestCost >= this.bestCost) return;
    this.bestCost = from.bestCost;
    this.best.forEach((programme, v) => {
      programme.copyFrom(from.best[v]!);
    });
  }
}
