import type { Problem } from '../model/problem';
import type { SearchOptions, SearchResult } from '../plan-a-day/search-options';
import { search } from '../plan-a-day/search';

/** Runs a search to its end. */
export function searched(problem: Problem, options: SearchOptions & { iterations: number }): SearchResult {
  const run = search(problem, options);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
