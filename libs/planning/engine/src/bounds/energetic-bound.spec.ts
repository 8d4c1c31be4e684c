import { aDay, aResource, aStep, aVisit, by } from '../testing/day-builder';
import { searched } from '../testing/run-search';
import { prepareDay } from '../compiled-day/prepare-day';
import { DayState } from '../compiled-day/state/day-state';
import { bottlenecks, disjointExtra } from './energetic-bound';
import { leastRefused } from './least-refused';
import { lowerBound } from './lower-bound';

const echoes = (count: number, minutes: number) =>
  Array.from({ length: count }, (_, k) =>
    aVisit(`v${k}`, [aStep('echo', minutes, { uses: [by('e1', 'e2')] })], { priority: 1 + (k % 2) }),
  );
const scarce = aDay({
  resources: [
    aResource('e1', { windows: [{ from: 480, to: 550, capacity: 1 }] }),
    aResource('e2', { windows: [{ from: 500, to: 545, capacity: 1 }] }),
  ],
  visits: echoes(6, 25),
});

describe('counts of energy', () => {
  it('names the set that is asked for more than its hours, and how many do not fit', () => {
    const day = prepareDay(scarce),
      [worst] = bottlenecks(
        day,
        new DayState(day),
        scarce.visits.map(() => 25),
      );
    expect(worst).toMatchObject({
      resources: ['e1', 'e2'],
      asked: 150,
      available: 75,
      isFilled: true,
      withCleaning: false,
      refused: 3,
    });
  });

  it('is not above the best plan, and above the sum of isolated visits', () => {
    const { outcome } = searched(scarce, { seed: 1, iterations: 200 });
    expect(lowerBound(scarce)).toBeLessThanOrEqual(outcome.cost.total);
    expect(lowerBound(scarce)).toBe(300_075);
    expect(outcome.cost.total).toBe(300_075);
  });

  it('finds nothing where everything fits exactly', () => {
    const exact = {
      ...scarce,
      visits: echoes(4, 25),
      resources: [
        aResource('e1', { windows: [{ from: 480, to: 530, capacity: 2 }] }),
        aResource('e2', { windows: [] }),
      ],
    };
    const day = prepareDay(exact);
    expect(
      bottlenecks(
        day,
        new DayState(day),
        exact.visits.map(() => 25),
      ),
    ).toEqual([]);
  });

  it('counts each visit in one bottleneck only when costs are added', () => {
    const base = {
      resources: ['r'],
      from: 0,
      to: 1,
      asked: 2,
      available: 1,
      isFilled: false,
      withCleaning: false,
      shortest: 1,
      refused: 1,
    };
    expect(
      disjointExtra([
        { ...base, visits: [1, 2], extra: 70 },
        { ...base, visits: [2, 3], extra: 50 },
        { ...base, visits: [4], extra: 20 },
      ]),
    ).toBe(90);
  });

  it('bounds refusals by number and by share', () => {
    expect(
      leastRefused(
        [
          { energy: 30, price: 10 },
          { energy: 20, price: 11 },
          { energy: 10, price: 12 },
        ],
        31,
      ),
    ).toEqual({ count: 2, cost: 21 });
    expect(
      leastRefused(
        [
          { energy: 100, price: 90 },
          { energy: 1, price: 1 },
        ],
        50,
      ),
    ).toEqual({ count: 1, cost: 45 });
  });
});
