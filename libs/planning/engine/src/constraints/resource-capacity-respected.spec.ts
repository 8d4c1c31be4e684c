import type { PlannedVisit } from '../model/plan';
import type { Resource, Step } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('resource-capacity-respected', () => {
  const check = (about: Partial<Resource>, first: Partial<Step>, second: Partial<Step>, startOfSecond: number) => {
    const one = aVisit('one', [aStep('a', 45, { uses: [by('nurse')], ...first })]);
    const two = aVisit('two', [aStep('b', 30, { uses: [by('nurse')], ...second })]);
    return violated(aDay({ grid: 1, resources: [aResource('nurse', about)], visits: [one, two] }), [
      planned(one, { a: first.pinned?.start ?? 500 }),
      planned(two, { b: startOfSecond }),
    ]);
  };
  const over = (units: number) => [`resource-capacity-respected ${units} units`];
  const window = (capacity: number) => ({ windows: [{ from: 450, to: 700, capacity }] });

  it('accepts steps that touch and refuses a minute in common', () => {
    expect(check({}, {}, {}, 545)).toEqual([]);
    expect(check({}, {}, {}, 544)).toEqual(over(1));
  });
  it('counts amounts against the units of the minute', () => {
    const amounts = [{ uses: [{ anyOf: ['nurse'], amount: 3 }] }, { uses: [{ anyOf: ['nurse'], amount: 2 }] }] as const;
    expect(check(window(5), ...amounts, 520)).toEqual([]);
    expect(check(window(4), ...amounts, 520)).toEqual(over(1));
    expect(
      check(
        {
          windows: [
            { from: 450, to: 700, capacity: 4 },
            { from: 520, to: 545, capacity: 1 },
          ],
        },
        ...amounts,
        520,
      ),
    ).toEqual([]);
  });
  it('keeps units taken through the longer turnover', () => {
    expect(check({ turnover: 7 }, { turnover: 11 }, {}, 556)).toEqual([]);
    expect(check({ turnover: 7 }, { turnover: 11 }, {}, 555)).toEqual(over(1));
    expect(check({ turnover: 11 }, { turnover: 7 }, {}, 555)).toEqual(over(1));
  });
  it('counts what is taken elsewhere, all of it when no amount is said', () => {
    const busy = (amount?: number) => ({
      ...window(3),
      busy: [{ from: 520, to: 530, ...(amount === undefined ? {} : { amount }) }],
    });
    expect(check(busy(2), {}, {}, 545)).toEqual([]);
    expect(check(busy(3), {}, {}, 545)).toEqual(over(1));
    expect(check(busy(), {}, {}, 545)).toEqual(over(1));
    expect(check(busy(), { turnover: 0 }, {}, 545)).toHaveLength(1);
  });
  it('asks nothing of facts among themselves, and a chosen step to respect them', () => {
    const pin = (start: number) => ({ pinned: { start, uses: ['nurse'] } });
    expect(check({}, pin(500), pin(510), 510)).toEqual([]);
    expect(check({ busy: [{ from: 500, to: 600 }] }, pin(500), pin(560), 560)).toEqual([]);
    expect(check({}, pin(500), {}, 544)).toEqual(over(1));
    expect(check({ turnover: 5 }, pin(500), {}, 549)).toEqual(over(1));
  });
  it('lets turnover alone lie outside the windows, however much of it', () => {
    const closing = { windows: [{ from: 450, to: 575, capacity: 2 }], turnover: 20 };
    expect(check(closing, {}, {}, 545)).toEqual([]);
    expect(check({ ...closing, busy: [{ from: 580, to: 590, amount: 1 }] }, {}, {}, 545)).toEqual(over(2));
  });

  const refuse = (): never => {
    throw new Error('no such plan');
  };

  describe('of a place', () => {
    const one = aVisit('one', [aStep('a', 45)], { place: {}, turnover: 9 });
    const two = aVisit('two', [aStep('b', 30)], { place: {} });
    const bed = aResource('bed', { kind: 'place', turnover: 4 });
    const hold = (first: typeof one, startOfSecond: number, about: Partial<PlannedVisit> = {}) =>
      violated(aDay({ grid: 1, resources: [bed], visits: [first, two] }), [
        planned(first, { a: 500 }, { place: 'bed', ...about }),
        planned(two, { b: startOfSecond }, { place: 'bed' }),
      ]);

    it('is held from arrival to departure and cleaned for the longer turnover', () => {
      expect(hold(one, 554)).toEqual([]);
      expect(hold(one, 553)).toEqual(over(1));
      expect(hold({ ...one, turnover: 0 }, 549)).toEqual([]);
      expect(hold({ ...one, turnover: 0 }, 548)).toEqual(over(1));
    });
    it('is cleaned as a fact after a pinned departure', () => {
      const leaving = { ...one, pinned: { place: 'bed', arrival: 500, departure: 545 } };
      const staying = { ...two, pinned: { place: 'bed', arrival: 550, departure: 600 } };
      const facts = aDay({ grid: 1, resources: [bed], visits: [leaving, staying] });
      const pins = [
        planned(leaving, { a: 500 }, { place: 'bed' }),
        planned(staying, { b: 560 }, { place: 'bed', arrival: 550, departure: 600 }),
      ];
      expect(violated(facts, pins)).toEqual([]);
      const chosen = { ...two, pinned: { place: 'bed', departure: 600 } };
      expect(
        violated({ ...facts, visits: [leaving, chosen] }, [
          pins[0] ?? refuse(),
          planned(chosen, { b: 560 }, { place: 'bed', arrival: 553, departure: 600 }),
        ]),
      ).toEqual(over(1));
    });
    it('is a fact only as far as pins say: what a chosen departure adds must respect the others', () => {
      const pinnedBoth = (departure: number) => {
        const first = aVisit('one', [aStep('a', 45, { pinned: { start: 500, uses: [] } })], {
          place: {},
          pinned: { place: 'bed' },
        });
        const second = aVisit('two', [aStep('b', 30, { pinned: { start: 520, uses: [] } })], {
          place: {},
          pinned: { place: 'bed' },
        });
        const quick = { ...bed, turnover: 0 };
        return violated(aDay({ resources: [quick], visits: [first, second] }), [
          planned(first, { a: 500 }, { place: 'bed', departure }),
          planned(second, { b: 520 }, { place: 'bed' }),
        ]);
      };
      expect(pinnedBoth(545)).toEqual([]);
      expect(pinnedBoth(546)).toEqual(over(1));
    });
  });
});
