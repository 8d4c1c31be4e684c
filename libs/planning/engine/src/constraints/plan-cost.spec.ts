import { objectiveDefaults } from '../model/problem';
import type { Objective, Visit } from '../model/problem';
import type { VisitOutcome } from '../model/plan';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';
import { costOf } from './plan-cost';

const nothing: Objective = {
  unplanned: 0,
  missed: 0,
  optionalMissed: 0,
  presence: 0,
  makespan: 0,
  preference: 0,
  peak: 0,
  changeVisit: 0,
  changeMinutes: 0,
  changeStep: 0,
};
const cost = (weights: Partial<Objective>, visits: readonly Visit[], outcomes: readonly VisitOutcome[]) =>
  costOf(
    aDay({
      resources: [aResource('ann'), aResource('bob'), aResource('scan', { kind: 'equipment' })],
      visits,
      objective: { ...nothing, ...weights },
    }),
    outcomes,
  ).total;
const refused = (id: string): VisitOutcome => ({ id, status: 'unplanned', reasons: [] });

describe('costOf', () => {
  const visit = aVisit(
    'v',
    [
      aStep('a', 25, { uses: [{ anyOf: ['ann', 'bob'], amount: 2, prefer: ['bob'] }] }),
      aStep('b', 10, { optional: true, value: 3 }),
    ],
    { priority: 7 },
  );
  const whole = planned(visit, { a: [500, 'ann'], b: 560 });

  it('counts the priority of a refused visit, and nothing else of it', () => {
    expect(cost({ ...objectiveDefaults, unplanned: 11 }, [visit], [refused('v')])).toBe(77);
  });
  it('counts presence from arrival to departure', () => expect(cost({ presence: 2 }, [visit], [whole])).toBe(140));
  it('counts the value of optional steps left out', () => {
    expect(cost({ optionalMissed: 5 }, [visit], [planned(visit, { a: 500 })])).toBe(15);
    expect(cost({ optionalMissed: 5 }, [visit], [whole])).toBe(0);
  });
  it('counts the latest departure from the opening, and nothing on an empty day', () => {
    expect(cost({ makespan: 3 }, [visit], [whole])).toBe(360);
    expect(cost({ makespan: 3 }, [visit], [refused('v')])).toBe(0);
    const early = aVisit('early', [aStep('a', 10)]);
    expect(cost({ makespan: 3 }, [visit, early], [refused('v'), planned(early, { a: 430 })])).toBe(0);
    expect(cost({ makespan: 3 }, [visit, early], [whole, planned(early, { a: 480 })])).toBe(360);
  });
  it('counts a line served outside its preferences, but for a pinned step', () => {
    expect(cost({ preference: 4 }, [visit], [whole])).toBe(4);
    expect(cost({ preference: 4 }, [visit], [planned(visit, { a: [500, 'bob'] })])).toBe(0);
    const fact = {
      ...visit,
      steps: visit.steps.map((step) => (step.id === 'a' ? { ...step, pinned: { start: 500, uses: ['ann'] } } : step)),
    };
    expect(cost({ preference: 4 }, [fact], [whole])).toBe(0);
  });
  it('counts what a visit with pins misses, times its priority, and only there', () => {
    const pinned = aVisit('p', [aStep('a', 25), aStep('b', 10), aStep('c', 10, { optional: true })], {
      priority: 7,
      place: {},
      pinned: { arrival: 480 },
    });
    expect(cost({ missed: 2 }, [pinned], [planned(pinned, { a: 500 })])).toBe(28);
    expect(cost({ missed: 2 }, [pinned], [planned(pinned, { a: 500, b: 525 }, { place: 'bed' })])).toBe(0);
    expect(cost({ missed: 2 }, [{ ...pinned, pinned: {} }], [planned(pinned, { a: 500 })])).toBe(0);
  });
  it('counts the most units that steps take of each professional at once', () => {
    const other = aVisit('w', [aStep('a', 25, { uses: [by('ann'), by('scan')] })]);
    const peak = (start: number) => cost({ peak: 10 }, [visit, other], [whole, planned(other, { a: start })]);
    expect(peak(524)).toBe(30);
    expect(peak(525)).toBe(20);
    expect(cost({ peak: 10 }, [visit, other], [whole, planned(other, { a: [524, 'bob', 'scan'] })])).toBe(30);
  });
  it('counts what the patient was told otherwise', () => {
    const told = {
      ...visit,
      incumbent: {
        arrival: 487,
        place: 'bed',
        steps: [
          { id: 'a', start: 500, uses: ['ann'] },
          { id: 'b', start: 550, uses: [] },
        ],
      },
    };
    const now = { ...whole, place: 'armchair' };
    expect(cost({ changeVisit: 100 }, [told], [now])).toBe(100);
    expect(cost({ changeMinutes: 2 }, [told], [now])).toBe(26);
    expect(cost({ changeStep: 1000 }, [told], [now])).toBe(2000);
    expect(cost({ changeStep: 1000 }, [told], [planned(told, { a: [500, 'bob'] }, { place: 'bed' })])).toBe(2000);
    expect(cost({ changeStep: 1000 }, [told], [planned(told, { a: [501, 'ann'], b: 550 }, { place: 'bed' })])).toBe(
      1000,
    );
    const pair = aVisit('pair', [aStep('a', 25, { uses: [by('ann', 'bob'), by('scan')] })], {
      incumbent: { arrival: 500, steps: [{ id: 'a', start: 500, uses: ['ann', 'scan'] }] },
    });
    expect(cost({ changeStep: 1000 }, [pair], [planned(pair, { a: [500, 'bob', 'scan'] })])).toBe(1000);
    expect(cost({ changeStep: 1000 }, [pair], [planned(pair, { a: [500, 'ann', 'scan'] })])).toBe(0);
    expect(cost({ changeVisit: 100, changeMinutes: 2 }, [told], [{ ...now, arrival: 487 }])).toBe(0);
  });
});

describe('cost-adds-up, bound-not-above-cost and gap-as-computed', () => {
  const visit = aVisit('v', [aStep('a', 25)]);
  const day = aDay({ visits: [visit] });
  const plan = [planned(visit, { a: 500 }, { departure: 540 })];
  const right = costOf(day, plan);

  it('accepts what adds up', () => expect(violated(day, plan, { cost: right, bound: 30, gap: 0.25 })).toEqual([]));
  it('refuses a wrong term and a wrong total', () => {
    expect(violated(day, plan, { cost: { ...right, total: 41 } })).toEqual(['cost-adds-up 1 units']);
    expect(violated(day, plan, { cost: { ...right, terms: { ...right.terms, presence: 38, peak: 2 } } })).toEqual([
      'cost-adds-up 2 units',
      'cost-adds-up 2 units',
    ]);
  });
  it('accepts a bound that the cost reaches, and none above it', () => {
    expect(violated(day, plan, { cost: right, bound: 40, gap: 0 })).toEqual([]);
    expect(violated(day, plan, { cost: right, bound: 41, gap: -0.025 })).toEqual(['bound-not-above-cost 1 units']);
  });
  it('says nothing of a gap where one of the three is not given', () => {
    expect(violated(day, plan, { cost: right, bound: 30 })).toEqual([]);
    expect(violated(day, plan, { cost: right, gap: 0.26 })).toEqual([]);
    expect(violated(day, plan, { bound: 30, gap: 0.26 })).toEqual([]);
  });
  it('refuses a gap that is not the quotient', () => {
    expect(violated(day, plan, { cost: right, bound: 30, gap: 0.26 })[0]).toMatch(/^gap-as-computed 0\.01/);
    expect(violated(aDay({}), [], { cost: costOf(aDay({}), []), bound: 0, gap: 0 })).toEqual([]);
  });
});
