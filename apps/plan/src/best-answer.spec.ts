import { objectiveDefaults } from '@diurne/planning-engine';
import type { SearchAnswer } from './search-run';
import { bestAnswer } from './best-answer';

const answer = (seed: number, total: number, bound: number): SearchAnswer => ({
  seed,
  iterations: 100 + seed,
  stoppedBy: 'iterations',
  outcome: { visits: [], cost: { total, terms: objectiveDefaults }, bound, gap: 0.99 },
});

describe('bestAnswer', () => {
  it('takes the cheapest, and the lowest seed of several', () => {
    expect(bestAnswer([answer(3, 80, 0), answer(5, 70, 0), answer(4, 70, 0)])).toMatchObject({
      seed: 4,
      iterations: 104,
    });
  });
  it('takes the highest bound of all, and the gap that follows', () => {
    expect(bestAnswer([answer(3, 80, 60), answer(5, 75, 50)])).toMatchObject({
      seed: 5,
      stoppedBy: 'iterations',
      outcome: { bound: 60, gap: 0.2 },
    });
  });
  it('is optimal when another seed’s bound proves it', () => {
    expect(bestAnswer([answer(3, 80, 75), answer(5, 75, 50)])).toMatchObject({
      seed: 5,
      stoppedBy: 'optimal',
      outcome: { bound: 75, gap: 0 },
    });
  });
});
