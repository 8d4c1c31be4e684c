import type { Objective } from '../model/problem';
import { evenDay, evenPrepared } from '../compiled-day/even-day';
import { evenProblem } from '../compiled-day/even-problem';
import type { PreparedDay } from '../compiled-day/prepared-day';
import { LagrangianBound } from './lagrangian-bound';

/** A priority's refusal, everything else being free. */
export const refusal = 1000;
const refusalsOnly: Objective = {
  unplanned: refusal,
  missed: 0,
  optionalMissed: 0,
  presence: 0,
  makespan: 0,
  preference: 0,
  peak: 0,
  changeVisit: 0,
  changeMinutes: 0,
  changeStep: 0,
};

/**
 * How many priorities are refused at least, by prices alone: minutes of presence weigh so little beside a refusal that
 * prices which weigh both take long to tell it.
 */
export class RefusalBound {
  readonly prices: LagrangianBound;

  /** `alone` are the visits' isolated costs by the day's own objective. */
  constructor(day: PreparedDay, alone: readonly number[]) {
    const visits = day.visits.map((v) =>
      evenPrepared({
        ...v,
        unplannedCost: refusal * v.visit.priority,
        missedCost: 0,
        variants: v.variants.map((way) => ({ ...way, cost: 0 })),
      }),
    );
    const fitsNever = day.visits.map((v) =>
      !v.hasPins && alone[v.index]! >= v.unplannedCost ? refusal * v.visit.priority : 0,
    );
    this.prices = new LagrangianBound(
      evenDay({ ...day, problem: evenProblem({ ...day.problem, objective: refusalsOnly }), visits }),
      fitsNever,
    );
    this.prices.tryOverloaded();
  }

  get isSpent(): boolean {
    return this.prices.isSpent;
  }

  get sweepsPerRound(): number {
    return this.prices.sweepsPerRound;
  }

  /** Priorities that no plan can keep. */
  get refused(): number {
    return Math.max(0, Math.ceil(this.prices.value / refusal));
  }

  /** One round; `upper` priorities are refused by a known plan. */
  improve(upper: number): void {
    this.prices.improve(refusal * upper);
  }
}
