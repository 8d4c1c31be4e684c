import { costOf } from '../constraints/plan-cost';
import type { VisitOutcome } from '../model/plan';
import type { Problem } from '../model/problem';
import { programmesOf } from './programmes';
import type { Programme } from './programmes';
import { isValidPlan } from './valid-plan';

export type BruteForceAnswer =
  | { readonly kind: 'optimum'; readonly cost: number; readonly visits: readonly VisitOutcome[] }
  /** Pins that contradict each other may leave no valid plan at all. */
  | { readonly kind: 'no-valid-plan' }
  | { readonly kind: 'too-large' };

/** Tries every plan of a tiny day (all grid starts, resources, places, optional and missing parts); only the check and the cost decide. */
export function bruteForce(problem: Problem, { mostProgrammes = 40_000, mostPlans = 300_000 } = {}): BruteForceAnswer {
  const choices: (readonly Programme[])[] = [];
  for (const visit of problem.visits) {
    const programmes = programmesOf(problem, visit, mostProgrammes);
    if (programmes === undefined) return { kind: 'too-large' };
    choices.push(programmes);
  }
  const least = choices.map((programmes) => programmes[0]?.cost ?? 0);
  const after = choices.map((_, at) => least.slice(at + 1).reduce((sum, cost) => sum + cost, 0));
  let best: { cost: number; visits: readonly VisitOutcome[] } | undefined;
  let tried = 0;
  const extend = (at: number, cost: number, chosen: readonly VisitOutcome[]): void => {
    const programmes = choices[at];
    if (programmes === undefined) {
      if (!isValidPlan(problem, chosen)) return;
      const { total } = costOf(problem, chosen);
      if (best === undefined || total < best.cost) best = { cost: total, visits: chosen };
      return;
    }
    for (const programme of programmes) {
      const sum = cost + programme.cost;
      // Makespan and peaks only add: the sum of the shares is a bound.
      if (best !== undefined && sum + (after[at] ?? 0) >= best.cost) return;
      if ((tried += 1) > mostPlans) return;
      const visits = [...chosen, programme.outcome];
      if (at === 0 || standTogether(problem, visits)) extend(at + 1, sum, visits);
    }
  };
  extend(0, 0, []);
  if (tried > mostPlans) return { kind: 'too-large' };
  return best === undefined ? { kind: 'no-valid-plan' } : { kind: 'optimum', ...best };
}

/** What the first visits already violate stays violated, breaks apart (later facts may take them away). */
function standTogether(problem: Problem, chosen: readonly VisitOutcome[]): boolean {
  const visits = problem.visits.slice(0, chosen.length);
  const resources = problem.resources.map(({ break: _break, ...resource }) => resource);
  return isValidPlan({ ...problem, visits, resources }, chosen);
}
