import type { Problem } from '../model/problem';
import { prepareDay } from '../compiled-day/prepare-day';
import { DayBound } from './day-bound';

/** Work after which prices are hardly ever of more use, in sweeps of one order over the day. */
const patience = 3_000_000;

/** A proven lower bound on the cost of every valid plan of the day, in the objective's weights. */
export function lowerBound(problem: Problem): number {
  const bound = new DayBound(prepareDay(problem));
  bound.improve(
    patience,
    problem.visits.reduce((sum, v) => sum + problem.objective.unplanned * v.priority, 0),
  );
  return bound.value;
}
