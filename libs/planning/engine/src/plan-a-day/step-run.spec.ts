import { checkPlan } from '../constraints/check-plan';
import { objectiveDefaults, type Problem } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by } from '../testing/day-builder';
import { bruteForce } from '../testing/brute-force';
import { searched } from '../testing/run-search';
import { search } from './search';

const shopWeights = { ...objectiveDefaults, presence: 0, makespan: 3 };
const steps = (...minutes: readonly number[]): readonly ReturnType<typeof aStep>[] =>
  minutes.map((d, m) => aStep(`s${m}`, d, { uses: [by(`m${m}`)] }));

/** Three jobs of uneven steps on three machines, whose least end is 7:30 + 100 minutes. */
const shop = (about: Partial<Problem> = {}): Problem =>
  aDay({
    resources: [aResource('m0'), aResource('m1'), aResource('m2')],
    objective: shopWeights,
    visits: [
      aVisit('first', steps(35, 10, 25)),
      aVisit('second', steps(15, 40, 20)),
      aVisit('third', steps(30, 5, 55)),
    ],
    ...about,
  });

describe('a day of which only the last departure counts', () => {
  it('is planned best, proven so, in the weights of the objective', () => {
    const { outcome, stoppedBy } = searched(shop(), { seed: 3, iterations: 500 });
    expect(checkPlan(shop(), outcome)).toEqual([]);
    expect([outcome.cost.total, outcome.bound, outcome.gap, stoppedBy]).toEqual([300, 300, 0, 'optimal']);
  });

  it('is planned the same way twice for one seed', () => {
    const cleaned = shop({ resources: [aResource('m0', { turnover: 5 }), aResource('m1'), aResource('m2')] });
    for (const problem of [shop(), cleaned])
      expect(searched(problem, { seed: 7, iterations: 60 })).toEqual(searched(problem, { seed: 7, iterations: 60 }));
  });

  it.each<readonly [string, Partial<Problem>]>([
    ['cleaning', { resources: [aResource('m0', { turnover: 15 }), aResource('m1'), aResource('m2')] }],
    [
      'a break',
      {
        resources: [aResource('m0', { break: { minutes: 25, from: 460, to: 520 } }), aResource('m1'), aResource('m2')],
      },
    ],
    [
      'closing hours',
      {
        resources: [
          aResource('m0', { windows: [{ from: 485, to: 600, capacity: 1 }] }),
          aResource('m1'),
          aResource('m2'),
        ],
      },
    ],
    [
      'a step in its own hours',
      {
        visits: [
          aVisit('first', [
            aStep('s0', 35, { uses: [by('m0')], window: { from: 495, to: 545 } }),
            aStep('s1', 10, { uses: [by('m1')] }),
          ]),
          aVisit('second', steps(15, 40, 20)),
        ],
      },
    ],
  ])('keeps %s', (_, about) => {
    const problem = shop(about),
      { outcome } = searched(problem, { seed: 2, iterations: 300 });
    expect(checkPlan(problem, outcome)).toEqual([]);
    expect(outcome.visits.every((v) => v.status === 'planned')).toBe(true);
    expect(outcome.bound).toBeLessThanOrEqual(outcome.cost.total);
  });

  it('serves who can be served when somebody cannot, and proves no more than the cheapest refusal', () => {
    const problem = shop({ opening: { from: 450, to: 540 } }),
      { outcome } = searched(problem, { seed: 1, iterations: 200 });
    expect(checkPlan(problem, outcome)).toEqual([]);
    expect(outcome.visits.filter((v) => v.status === 'planned')).toHaveLength(2);
    expect(outcome.bound).toBe(100_000);
  });

  it('serves a visit whose own steps compete for a unit, beside one that cannot be served', () => {
    const lab = (minutes: number, id: string): ReturnType<typeof aStep> =>
      aStep(id, minutes, { uses: [by('m0')], patient: 'background' });
    const small = aDay({
      opening: { from: 450, to: 485 },
      resources: [aResource('m0'), aResource('m1')],
      objective: { ...shopWeights, unplanned: 5000 },
      visits: [
        aVisit('impossible', [aStep('both', 5, { uses: [{ anyOf: ['m0'], amount: 2 }] })]),
        aVisit('lab', [lab(10, 'short'), lab(20, 'long'), aStep('talk', 5, { uses: [by('m1')] })], {
          priority: 2,
          relations: [{ from: 'short', to: 'talk', min: 0 }],
        }),
      ],
    });
    const { outcome } = searched(small, { seed: 1, iterations: 60 });
    expect(checkPlan(small, outcome)).toEqual([]);
    expect(outcome.visits.map((v) => v.status)).toEqual(['unplanned', 'planned']);
    expect(outcome.cost.total).toBe(5000 + 3 * 30);
    expect(bruteForce(small)).toMatchObject({ kind: 'optimum', cost: 5090 });
  });

  it('refuses somebody where that is cheaper than a late end, and never claims a bound above the optimum', () => {
    const small = aDay({
      grid: 10,
      opening: { from: 450, to: 520 },
      resources: [aResource('m0'), aResource('m1')],
      objective: { ...shopWeights, unplanned: 50 },
      visits: [aVisit('short', steps(10, 20), { priority: 2 }), aVisit('long', steps(30, 20))],
    });
    const best = bruteForce(small),
      { outcome } = searched(small, { seed: 1, iterations: 100 });
    expect(best).toMatchObject({ kind: 'optimum', cost: outcome.cost.total });
    expect(outcome.visits.map((v) => v.status)).toEqual(['planned', 'unplanned']);
    expect([outcome.cost.total, outcome.bound]).toEqual([140, 90]);
  });

  it('yields before it is done with a shop that takes it long', () => {
    const many = Array.from({ length: 10 }, (_, j) =>
      aVisit(`v${j}`, steps(...Array.from({ length: 10 }, (_, m) => 5 + ((j * 37 + m * 61 + j * m * 13) % 23)))),
    );
    const run = search(
      aDay({
        grid: 1,
        resources: Array.from({ length: 10 }, (_, m) => aResource(`m${m}`)),
        visits: many,
        objective: shopWeights,
      }),
      { seed: 1 },
    );
    const costs = [run.next(), run.next()].map((step) => (step.done ? -1 : step.value.cost));
    expect(costs[0]).toBeGreaterThan(0);
    expect(costs[1]).toBeLessThan(costs[0]!);
  });
});
