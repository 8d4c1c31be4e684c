import type { Problem } from '../model/problem';
import { prepareDay } from '../search/prepare/prepare-day';
import { isolatedCosts } from './isolated-bound';

/** A proven lower bound on the cost of every valid plan of the day, in the objective's weights. */
export function lowerBound(problem: Problem): number {
  return isolatedCosts(prepareDay(problem)).bound;
}
