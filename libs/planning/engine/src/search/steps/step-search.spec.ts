import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlan } from '../../constraints/check-plan';
import { openShopProblem, projectProblem, projectWithLagsProblem } from '../../testing/classical-instances';
import { searched } from '../../testing/run-search';

const instances = join(__dirname, '../../../../../../../shared/reference/instances');
const text = (path: string): string => {
  try {
    return readFileSync(join(instances, path), 'utf8');
  } catch {
    throw new Error(`The public instances are missing: ${path} is read from ../shared/reference/instances beside the repository`);
  }
};

describe('shops and projects, by lists of steps', () => {
  it.each([['openshop/ta4x4_7os.txt', 201]])('solves %s to its proven optimum', (path, optimum) => {
    const problem = openShopProblem(text(path));
    const { outcome } = searched(problem, { seed: 1, iterations: 5000 });
    expect(checkPlan(problem, outcome)).toEqual([]);
    expect(outcome.cost.total).toBe(optimum);
    expect(outcome.bound).toBeLessThanOrEqual(optimum);
  });

  it('solves a PSPLIB project with shared capacities', () => {
    const problem = projectProblem(text('rcpsp/j30/j3033_3.sm'));
    const { outcome } = searched(problem, { seed: 1, iterations: 100 });
    expect(checkPlan(problem, outcome)).toEqual([]);
    expect(outcome.cost.total).toBe(55);
  });

  it('keeps maximum lags, and plans nothing where there is no plan', () => {
    const possible = projectWithLagsProblem(text('rcpspmax/ubo10/psp13.sch')), impossible = projectWithLagsProblem(text('rcpspmax/ubo10/psp15.sch'));
    const found = searched(possible, { seed: 1, iterations: 300 }).outcome, refused = searched(impossible, { seed: 1, iterations: 300 }).outcome;
    expect(checkPlan(possible, found)).toEqual([]);
    expect(found.cost.total).toBe(45);
    expect(checkPlan(impossible, refused)).toEqual([]);
    expect(refused.visits.map((v) => v.status)).toEqual(['unplanned']);
  });
});
