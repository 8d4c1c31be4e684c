import type { Problem } from '@diurne/planning-engine';
import { randomDay } from '@diurne/planning-engine/testing';
import { search } from '@diurne/planning-engine';
import { readPlan } from './plan-reader';
import { writePlan } from './plan-writer';
import { readProblem } from './problem-reader';

const fileOf = (problem: Problem): string => JSON.stringify({ format: 'hdj-day/1', ...problem });

describe('the planning files', () => {
  it('give a problem back as it was written, whatever fields it uses', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const problem = randomDay(seed, { visits: 3, steps: 3 });
      expect(readProblem(fileOf(problem))).toEqual({ problem });
    }
  });

  it('give a plan back as it was written, with its keys in the order of the format', () => {
    const day = randomDay(3, { visits: 3, steps: 2 });
    const rounds = search(day, { seed: 1, iterations: 5 });
    let step = rounds.next();
    while (step.done !== true) step = rounds.next();
    const { outcome } = step.value;
    const text = writePlan(outcome, 'ab12', { seed: 1, milliseconds: 12, iterations: 5, stoppedBy: 'iterations' });
    const read = readPlan(text);
    if ('issues' in read) throw new Error(JSON.stringify(read.issues));
    expect(read.plan).toMatchObject({
      problem: 'ab12',
      bound: outcome.bound,
      gap: outcome.gap,
      cost: outcome.cost,
      search: { stoppedBy: 'iterations' },
    });
    expect(read.plan.visits).toHaveLength(3);
    expect(Object.keys(read.plan)).toEqual(['format', 'problem', 'visits', 'cost', 'bound', 'gap', 'search']);
    expect(Object.keys(read.plan.cost.terms)).toEqual(Object.keys(day.objective));
  });

  it.each([
    ['an unknown status', { visits: [{ id: 'v', status: 'late' }] }, 'visits[0].status'],
    [
      'a half minute',
      { visits: [{ id: 'v', status: 'planned', arrival: 480.5, departure: 500, steps: [] }] },
      'visits[0].arrival',
    ],
    ['a key of its own', { note: 'x' }, 'note'],
    ['a weight that is left out', { cost: { total: 0, terms: {} } }, 'cost.terms.unplanned'],
  ])('refuse a plan with %s', (_, change, path) => {
    const empty = JSON.parse(
      writePlan(
        { visits: [], cost: { total: 0, terms: randomDay(1, { visits: 1, steps: 1 }).objective }, bound: 0, gap: 0 },
        '',
        { seed: 1, milliseconds: 0, iterations: 0, stoppedBy: 'time' },
      ),
    ) as object;
    const read = readPlan(JSON.stringify({ ...empty, ...change }));
    expect('issues' in read && read.issues[0]?.path).toBe(path);
  });
});
