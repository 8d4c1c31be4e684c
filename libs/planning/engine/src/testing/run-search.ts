import type { Problem } from '../model/problem';
import type { SearchOptions, SearchResult } from '../search/search-options';
import { search } from '../search/search';

/** Runs a search to its end. */
export function searched(problem: Problem, options: SearchOptions & { iterations: number }): SearchResult {
  const run = search(problem, options);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
