import type { SearchAnswer } from './search-run';

/** The best of several seeds by (cost, seed); every bound is proven, so the highest one counts for all. */
export function bestAnswer(answers: readonly SearchAnswer[]): SearchAnswer {
  const [best] = [...answers].sort((a, b) => a.outcome.cost.total - b.outcome.cost.total || a.seed - b.seed);
  if (best === undefined) throw new Error('no seed was run');
  const bound = Math.max(...answers.map(({ outcome }) => outcome.bound));
  const { total } = best.outcome.cost;
  const gap = total === 0 ? 0 : (total - bound) / total;
  return { ...best, outcome: { ...best.outcome, bound, gap }, stoppedBy: bound === total ? 'optimal' : best.stoppedBy };
}
