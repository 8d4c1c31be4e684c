import type { Resource, UseLine } from '../model/problem';
import { prepareDay } from '../compiled-day/prepare-day';
import { DayState } from '../compiled-day/state/day-state';
import { aDay, aResource, aStep, aVisit } from '../testing/day-builder';
import { bottlenecks } from './energetic-bound';
import { longestFilling } from './longest-filling';

const window = (from: number, to: number, capacity = 1) => ({ from, to, capacity });
/** How many of so many equal steps are proven not to fit; they may be served by any of the resources. */
function refused(
  count: number,
  minutes: number,
  resources: readonly Partial<Resource>[],
  line: Partial<UseLine> = {},
): number {
  const all = resources.map((r, i) => aResource(`r${i}`, r)),
    uses = [{ anyOf: all.map((r) => r.id), amount: 1, ...line }];
  const problem = aDay({
      resources: all,
      visits: Array.from({ length: count }, (_, k) => aVisit(`v${k}`, [aStep('s', minutes, { uses })])),
    }),
    day = prepareDay(problem);
  return (
    bottlenecks(
      day,
      new DayState(day),
      problem.visits.map(() => 0),
    )[0]?.refused ?? 0
  );
}

describe('hours that can be used', () => {
  it.each([
    [215, 1],
    [219, 1],
    [220, 0],
  ])('hold whole steps with the cleaning between them: five in %i minutes, %i do not fit', (length, least) => {
    expect(refused(5, 40, [{ windows: [window(480, 480 + length)], turnover: 5 }])).toBe(least);
  });

  it('let the last cleaning run beyond the window, not into what is taken', () => {
    const turnover = 10;
    expect(refused(3, 25, [{ windows: [window(480, 575)], turnover }])).toBe(0);
    expect(refused(3, 25, [{ windows: [window(480, 574)], turnover }])).toBe(1);
    expect(refused(3, 25, [{ windows: [window(480, 600)], busy: [{ from: 575, to: 600 }], turnover }])).toBe(1);
    expect(refused(3, 25, [{ windows: [window(480, 600)], busy: [{ from: 585, to: 600 }], turnover }])).toBe(0);
  });

  it('let cleaning begun before a gap go on after it', () => {
    expect(refused(2, 10, [{ windows: [window(480, 490), window(495, 515)], turnover: 12 }])).toBe(0);
    expect(refused(2, 10, [{ windows: [window(480, 490), window(495, 501)], turnover: 12 }])).toBe(1);
  });

  it('count the least cleaning of those who may serve', () => {
    const days = (turnover: number) => [
      { windows: [window(480, 550)], turnover: 30 },
      { windows: [window(480, 550)], turnover },
    ];
    expect(refused(5, 30, days(9))).toBe(1);
    expect(refused(4, 30, days(9))).toBe(0);
    expect(refused(4, 30, days(12))).toBe(2);
  });

  it('hold as many side by side as there are units, and no step that asks for more than them', () => {
    expect(refused(7, 40, [{ windows: [window(480, 610, 2)] }])).toBe(1);
    expect(refused(6, 40, [{ windows: [window(480, 610, 2)] }])).toBe(0);
    expect(refused(4, 40, [{ windows: [window(480, 610, 2)] }], { amount: 2 })).toBe(1);
    expect(refused(2, 40, [{ windows: [window(480, 610, 1), window(700, 745, 2)] }], { amount: 2 })).toBe(1);
  });

  it('end where the steps must have ended', () => {
    const visits = [1, 2, 3, 4].map((k) =>
      aVisit(`v${k}`, [aStep('s', 25, { uses: [{ anyOf: ['r'], amount: 1 }], window: { from: 480, to: 525 } })]),
    );
    const day = prepareDay(aDay({ resources: [aResource('r', { windows: [window(450, 700, 2)] })], visits }));
    expect(bottlenecks(day, new DayState(day), [0, 0, 0, 0])[0]).toMatchObject({
      from: 480,
      to: 525,
      available: 50,
      refused: 2,
    });
  });

  it('leave out the break, wherever it is taken, unless the facts leave none', () => {
    const hours = { windows: [window(480, 600)], break: { minutes: 45, from: 500, to: 580 } };
    expect(refused(4, 25, [hours])).toBe(1);
    expect(refused(3, 25, [hours])).toBe(0);
    expect(refused(3, 25, [{ ...hours, break: { minutes: 45, from: 500, to: 545 } }])).toBe(1);
    expect(refused(4, 20, [{ ...hours, busy: [{ from: 520, to: 560 }] }])).toBe(0);
    expect(refused(4, 25, [{ ...hours, kind: 'place' }])).toBe(0);
  });
});

describe('the longest filling', () => {
  it('uses each piece once and cuts none', () => {
    const fill = longestFilling([30, 45, 45, 20]);
    expect([19, 20, 49, 50, 64, 65, 79, 94, 109, 110, 119, 120, 139, 140, 900].map(fill)).toEqual([
      0, 20, 45, 50, 50, 65, 75, 90, 95, 110, 110, 120, 120, 140, 140,
    ]);
    expect(longestFilling([])(50)).toBe(0);
  });
});
