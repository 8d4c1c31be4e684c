import { prepareDay } from '../compiled-day/prepare-day';
import { bruteForce } from '../testing/brute-force';
import { aDay, aResource, aStep, aVisit, by } from '../testing/day-builder';
import { randomDay } from '../testing/random-day';
import { DayBound } from './day-bound';
import { isolatedCosts } from './isolated-bound';
import { lowerBound } from './lower-bound';
import { wholeRefusals } from './whole-refusals';

/** So many patients who must all be admitted at 8 h, then wait for one nurse; the last is served by another one. */
const convoked = (count: number, minutes: number) =>
  aDay({
    resources: [aResource('nurse'), aResource('other', { windows: [{ from: 480, to: 540, capacity: 1 }] })],
    visits: Array.from({ length: count }, (_, k) =>
      aVisit(
        `v${k}`,
        [
          aStep('admission', 5, { window: { from: 480, to: 485 } }),
          aStep('blood', minutes, { uses: [k === count - 1 ? by('other') : by('nurse')] }),
        ],
        { relations: [{ from: 'admission', to: 'blood', min: 0 }] },
      ),
    ),
  });

describe('the bound by prices', () => {
  it('proves the waiting that a queue forces', () => {
    const day = convoked(4, 15);
    expect(isolatedCosts(prepareDay(day)).bound).toBe(4 * 20);
    expect(lowerBound(day)).toBe(20 + 35 + 50 + 20);
  });

  it('keeps a maximum lag that leaps over a step between, exactly', () => {
    const steps = [aStep('a', 10), aStep('b', 20), aStep('c', 10, { uses: [by('device')] })];
    const relations = [
      { from: 'a', to: 'b', min: 0 },
      { from: 'b', to: 'c', min: 0 },
      { from: 'a', to: 'c', max: 30 },
    ];
    const visits = ['v', 'w'].map((id) =>
      aVisit(id, [{ ...steps[0]!, window: { from: 480, to: 490 } }, ...steps.slice(1)], { relations }),
    );
    expect(lowerBound(aDay({ resources: [aResource('device')], visits }))).toBe(40 + 50);
    const tight = visits.map((v) => ({ ...v, relations: [...relations.slice(0, 2), { from: 'a', to: 'c', max: 25 }] }));
    expect(lowerBound(aDay({ resources: [aResource('device')], visits: tight }))).toBeGreaterThan(100_000);
  });

  it('proves refusals that no count of hours sees: who must follow at once all want the same minutes', () => {
    const following = ['v', 'w', 'x'].map((id) =>
      aVisit(
        id,
        [aStep('blood', 10, { window: { from: 480, to: 490 } }), aStep('consult', 30, { uses: [by('doctor')] })],
        { relations: [{ from: 'blood', to: 'consult', min: 0, max: 20 }] },
      ),
    );
    const day = aDay({ resources: [aResource('doctor')], visits: following });
    expect(isolatedCosts(prepareDay(day)).bound).toBe(3 * 40);
    expect(lowerBound(day)).toBe(2 * 100_000 + 40);
    const patient = following.map((v) => ({ ...v, relations: [{ from: 'blood', to: 'consult', min: 0, max: 60 }] }));
    expect(lowerBound({ ...day, visits: patient })).toBe(40 + 70 + 100);
  });

  it('counts refusals whole', () => {
    const day = prepareDay(convoked(3, 40)),
      alone = [45, 45, 45];
    expect(wholeRefusals(day, alone, 2 * 630)).toBe(2 * 630);
    expect(wholeRefusals(day, alone, 100_000 + 3 * 630)).toBe(100_000 + 3 * 630);
    expect(wholeRefusals(day, alone, 100_000 + 3 * 630 + 1)).toBe(200_000 + 45);
  });

  it('rises as it is worked on, and repeats itself', () => {
    const values = (): number[] => {
      const bound = new DayBound(prepareDay(convoked(6, 25))),
        seen = [bound.value];
      for (let k = 0; k < 8; k++) {
        bound.improve(1000, 900);
        seen.push(bound.value);
      }
      return seen;
    };
    const once = values();
    expect(once).toEqual([...once].sort((a, b) => a - b));
    expect(once.at(-1)).toBeGreaterThan(once[0]!);
    expect(values()).toEqual(once);
  });

  it('is not above the best plan of random days that use every field', () => {
    let compared = 0,
      raised = 0;
    for (let seed = 1; seed <= 36; seed++) {
      const problem = randomDay(seed, { visits: 2 + (seed % 2), steps: 2 }),
        truth = bruteForce(problem);
      if (truth.kind !== 'optimum') continue;
      const bound = lowerBound(problem);
      if (bound > truth.cost) throw new Error(`Seed ${seed}: bound ${bound} above the optimum ${truth.cost}`);
      compared++;
      if (bound > isolatedCosts(prepareDay(problem)).bound) raised++;
    }
    expect(compared).toBeGreaterThan(18);
    expect(raised).toBeGreaterThan(1);
  });
});
