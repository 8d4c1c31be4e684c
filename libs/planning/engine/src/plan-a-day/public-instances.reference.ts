import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlan } from '../constraints/check-plan';
import { openShopProblem, projectProblem, projectWithLagsProblem } from '../testing/classical-instances';
import { searched } from '../testing/run-search';

/** Read from beside the repository, where it is there: a part of the tests of its own. */
const instances = join(__dirname, '../../../../../../shared/reference/instances');
const text = (path: string): string => readFileSync(join(instances, path), 'utf8');

describe('public shops and projects, by lists of steps', () => {
  it.each([
    ['ta4x4_7os', 201],
    ['ta5x5_2os', 262],
    ['ta5x5_9os', 353],
    ['ta7x7_4os', 463],
    ['ta7x7_9os', 458],
  ])('plans open shop %s best and proves it', (name, optimum) => {
    const problem = openShopProblem(text(`openshop/${name}.txt`)),
      { outcome, stoppedBy } = searched(problem, { seed: 1, iterations: 5000 });
    expect(checkPlan(problem, outcome)).toEqual([]);
    expect([outcome.cost.total, outcome.bound, stoppedBy]).toEqual([optimum, optimum, 'optimal']);
  });

  it.each([
    ['j3033_3', 55],
    ['j3029_1', 85],
    ['j3025_2', 75],
  ])('plans project %s with shared capacities best and proves it', (name, optimum) => {
    const problem = projectProblem(text(`rcpsp/j30/${name}.sm`)),
      { outcome } = searched(problem, { seed: 1, iterations: 5000 });
    expect(checkPlan(problem, outcome)).toEqual([]);
    expect([outcome.cost.total, outcome.bound]).toEqual([optimum, optimum]);
  });

  it('raises the bound of a project that it cannot close, towards its optimum of 78', () => {
    const { outcome } = searched(projectProblem(text('rcpsp/j30/j3029_3.sm')), { seed: 1, iterations: 120 });
    expect(outcome.cost.total).toBeGreaterThanOrEqual(78);
    expect(outcome.bound).toBeGreaterThan(61);
    expect(outcome.bound).toBeLessThanOrEqual(78);
  });

  it('keeps maximum lags, and plans nothing where there is no plan', () => {
    const possible = projectWithLagsProblem(text('rcpspmax/ubo10/psp13.sch')),
      impossible = projectWithLagsProblem(text('rcpspmax/ubo10/psp15.sch'));
    const found = searched(possible, { seed: 1, iterations: 300 }).outcome,
      refused = searched(impossible, { seed: 1, iterations: 300 }).outcome;
    expect(checkPlan(possible, found)).toEqual([]);
    expect(found.cost.total).toBe(45);
    expect(checkPlan(impossible, refused)).toEqual([]);
    expect(refused.visits.map((v) => v.status)).toEqual(['unplanned']);
    expect([refused.bound, refused.gap]).toEqual([refused.cost.total, 0]);
  });
});
