import type { DayBound } from './day-bound';
import type { PreparedDay } from '../compiled-day/prepared-day';
import type { OrderSolver } from './proof/order-solver';

/** Priority for priority the cheapest refusal: a plan that does not serve everybody costs no less. */
export function leastRefusal(day: PreparedDay): number {
  return Math.min(...day.visits.map((v) => v.unplannedCost));
}

/** What is proven of the cost of every valid plan, in the objective's weights: one that serves everybody ends no earlier than the solver proved. */
export class StepBound {
  constructor(
    private readonly day: PreparedDay,
    private readonly priced: DayBound,
    private readonly solver: OrderSolver | undefined,
  ) {}

  get value(): number {
    if (this.solver === undefined) return this.priced.value;
    const { problem, units } = this.day;
    const whole = problem.objective.makespan * (units.origin + this.solver.bound * problem.grid - problem.opening.from);
    return Math.max(this.priced.value, Math.min(leastRefusal(this.day), whole));
  }

  /** The solver proves while it plans; without one, prices are worked on. */
  improve(sweeps: number, upper: number): void {
    if (this.solver === undefined) this.priced.improve(sweeps, upper);
  }
}
